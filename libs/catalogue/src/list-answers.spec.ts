import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { quotes } from './check-sources';
import { listingsOf } from './listings';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { resolveBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';
import { resolveList } from './resolve-list';
import type { ListRow } from './resolve-list';

const config = join(__dirname, '../../../config');
const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const on = '2026-11-20';

const item = (name: string, region: string) => catalogue.getItem(name, catalogue.getRegion(region).code);
/** The ways a list of 黄山 gives for a matter; null = the list does not name it. */
const ways = (list: string, name: string) => {
  const listing = listingsOf(catalogue, item(name, '黄山').code, '341000').find((each) => each.list === list);
  return listing ? listing.channels : null;
};
const units = (list: string, name: string) => listingsOf(catalogue, item(name, '黄山').code, '341000').find((each) => each.list === list)?.units.map((unit) => unit.name);
const promised = (list: string, name: string) => listingsOf(catalogue, item(name, '黄山').code, '341000').find((each) => each.list === list)?.limit;
const rows = (list: string): readonly ListRow[] => resolveList(catalogue, list).rows;
const row = (list: string, words: string) => rows(list).find(({ cells }) => Object.values(cells).includes(words));
const disputed = (name: string, channel: string) =>
  resolveGuide(catalogue, { item: name, region: '黄山', channel, on }).conflicts.find(({ field }) => field === 'channels')?.values.map(({ value }) => value);

const limit = (name: string, day = '2021-04-01', { channel = '窗口', facts = {}, region = '山东' }: { channel?: string; facts?: Record<string, string>; region?: string } = {}) => {
  const { limit: found } = resolveGuide(catalogue, { item: name, region, channel, on: day, facts });
  return found && [found.kind, found.amount];
};
const task = (name: string) => row('kuasheng-138', name);
const led = (name: string) => task(name)?.units.filter(({ role }) => role === 'lead').map((unit) => unit.name);
const helped = (name: string) => task(name)?.units.filter(({ role }) => role === 'partner').map((unit) => unit.name);

const bundle = (name: string, region = '山东') => resolveBundle(catalogue, { name, region, on });
const names = (entries: readonly { readonly name: string }[]): string[] => entries.map(({ name }) => name);

/** [document, the sentence as it stands there, the question, the answer, what must come out] */
type Answer = [string, string, string, () => unknown, unknown];

const scope: Answer[] = [
  ['003', '10 城乡居民养老保险补缴 √ 11', 'May a bank outlet of 黄山 take 城乡居民养老保险补缴, or only a community window?', () => ways('nearby', '城乡居民养老保险补缴'), ['community']],
  ['003', '1 城乡居民养老保险参保信息查询 农村社会保险科 各区县城乡居保经办机构 √ √ √', 'By which three ways is 参保信息 looked up near home?', () => ways('nearby', '城乡居民养老保险参保信息查询'), ['web', 'bank', 'community']],
  ['003', '20 企业职工退休审批表打印 √ 21', 'Does a community window print 企业职工退休审批表?', () => [ways('nearby', '企业职工退休审批表打印'), ways('community', '企业职工退休审批表打印')], [['bank'], null]],
  ['003', '31 企业缴费人员减员申报（灵活就业人员） √', 'Where near home is 减员申报（灵活就业人员） handed in?', () => ways('nearby', '企业缴费人员减员申报（灵活就业人员）'), ['community']],
  ['003', '30 城镇职工基本养老保险关系转移接续 √', 'May a bank outlet take 城镇职工基本养老保险关系转移接续?', () => ways('nearby', '城镇职工基本养老保险关系转移接续'), ['web']],
  ['003', '38 社会保障卡注销 √', 'Who may cancel a card near home, and who decides it?', () => [ways('nearby', '社会保障卡注销'), units('nearby', '社会保障卡注销')], [['bank'], ['信息中心']]],
  ['003', '32 就业登记 人才发展服务局 √ √', 'May a community window take 就业登记?', () => [ways('community', '就业登记'), units('community', '就业登记')], [['web', 'community'], ['人才发展服务局']]],
  ['003', '33 失业登记 √ √', 'And 失业登记? Whose matter is it?', () => [ways('community', '失业登记'), units('community', '失业登记')], [['web', 'community'], ['人才发展服务局']]],
  ['003', '20 参保缴费凭证打印 √', 'Does a community window print 参保缴费凭证?', () => ways('community', '参保缴费凭证打印'), ['web']],
  ['003', '7 城乡居保参保登记 √ √ 即办', 'Does every handling body of 黄山 take 城乡居保参保登记, and how fast?', () => [ways('citywide', '城乡居保参保登记'), promised('citywide', '城乡居保参保登记')], [['web', 'bank'], '即办']],
  ['003', '22 城镇职工基本养老保险关系转移接续 √ 15个工作日', 'How long does 城镇职工养老关系转移 take anywhere in 黄山?', () => row('citywide', '城镇职工基本养老保险关系转移接续')?.limit, { kind: 'workdays', amount: 15 }],
  ['003', '25 社会保障卡密码修改与重置 √ √ 即时办结', 'And a new password of the card?', () => row('citywide', '社会保障卡密码修改与重置')?.limit, { kind: 'instant' }],
  ['003', '19 机关事业单位养老保险个人权益记录查询打印 征缴中心 √ √ 即办', 'Whose matter is 参保缴费凭证打印 of the citywide list, printed in a merged cell?', () => [units('citywide', '参保缴费凭证打印'), row('citywide', '参保缴费凭证打印')?.status], [['征缴中心'], 'inferred']],
  ['003', '28 城镇职工基本养老保险关系转移接续 http://si.12333.gov.cn/index.jhtml 支付宝、微信、皖事通、掌上12333 个人', 'Is that transfer open on the web and by app, and to whom?', () => [ways('online', '城镇职工基本养老保险关系转移接续'), row('online', '城镇职工基本养老保险关系转移接续')?.cells.申请主体], [['web', 'app'], '个人']],
  ['003', '1 城乡居民养老保险参保信息查询 农村社会保险科 各县区城乡居保经办机构 皖事通 个人', 'By which app is 参保信息 looked up?', () => [ways('online', '城乡居民养老保险参保信息查询'), row('online', '城乡居民养老保险参保信息查询')?.cells.APP], [['app'], '皖事通']],
  ['003', '67 退工备案 http://ygjy.ah.gov.cn/ 法人', 'Who applies for 退工备案 online?', () => row('online', '退工备案')?.cells.申请主体, '法人'],
  ['003', '邮箱： hssrsjgsbxk@163.com 法人', 'Is 工伤事故备案 open by e-mail, and is its address sure?', () => [row('online', '工伤事故备案')?.cells['网址（邮箱）']?.includes('hssrsjgsbxk@163.com'), row('online', '工伤事故备案')?.status], [true, 'uncertain']],
  ['003', '42 (工伤)转诊转院申请确认 √', 'Whose is 转诊转院, when the merged cell has lost its words?', () => [row('nearby', '(工伤)转诊转院申请确认')?.units, row('nearby', '(工伤)转诊转院申请确认')?.status], [[], 'uncertain']],
  ['003', '51 生育补助费申领 人才发展服务局', 'Is 生育补助费 of 黄山 the 生育补助金 of 鞍山?', () => item('生育补助费申领', '黄山').code, item('女性领取失业保险金人员申领生育补助金', '鞍山').code],
  ['003', '5 城乡居民养老保险待遇测算 √ √ 6', 'Where do the lists of 黄山 disagree about 待遇测算 online?', () => disputed('城乡居民养老保险待遇测算', '网上'), expect.arrayContaining(['“就近办”清单：网上未列', '“社区办”清单：网上可办'])],
  ['003', '14 恢复城乡居民养老保险待遇申请 √ 15 机关事业', 'And about 恢复待遇 at a community window?', () => disputed('恢复城乡居民养老保险待遇申请', '社区'), ['“社区办”清单：社区窗口可办', '“就近办”清单：社区窗口未列']],
  ['002', '6 待遇领取证明查询打印 省政府门户网站、“爱山东”APP', 'By which kinds of channel must 山东 open 待遇领取证明?', () => row('hot', '待遇领取证明查询打印')?.channels, ['web', 'app', 'miniprogram']],
  ['002', '3 社保查询 省政府门户网站、“爱山东”APP、“山东一网通办”微信小程序、国家政务服务平台（山东旗舰店）、国务院客户端APP、国务院客户端小程序、基层自助服务设备', 'Is 社保查询 open at a machine?', () => row('hot', '社保查询')?.channels, ['web', 'app', 'miniprogram', 'kiosk']],
  ['002', '8 失业保险金网上申领功能 省政府门户网站', 'Which matter is meant by 失业保险金网上申领功能?', () => row('hot', '失业保险金网上申领功能')?.items[0]?.code, item('失业保险金申领', '山东').code],
];

const limits: Answer[] = [
  ['002', '9 失业登记 7个工作日 3个工作日', 'How long did 失业登记 take in 山东 before the end of March 2021, and how long after?', () => [limit('失业登记', '2021-03-30'), limit('失业登记', '2021-03-31')], [['workdays', 7], ['workdays', 3]]],
  ['002', '10 就业登记 10个工作日 5个工作日', 'And 就业登记, to this day?', () => [limit('就业登记', '2021-01-15'), limit('就业登记', on)], [['workdays', 10], ['workdays', 5]]],
  ['002', '11 《就业创业证》申领 7个工作日 3个工作日', 'And 《就业创业证》 in 临沂?', () => limit('《就业创业证》申领', on, { region: '临沂' }), ['workdays', 3]],
  ['002', '2 城镇职工基本养老保险关系转移接续申请 45个工作日 15个工作日', 'How long did the transfer of 养老保险 take first, and then?', () => [limit('城镇职工基本养老保险关系转移接续申请', '2021-01-01'), limit('城镇职工基本养老保险关系转移接续申请')], [['workdays', 45], ['workdays', 15]]],
  ['002', '3 失业保险关系转移接续 无 15个工作日', 'Was there a limit for 失业保险关系转移 before?', () => [limit('失业保险关系转移接续', '2021-01-01'), limit('失业保险关系转移接续')], [['none', null], ['workdays', 15]]],
  ['002', '原则上自受理工伤认定申请之日起30日内作出工伤认定的决定', 'How long does 工伤认定 take, and is it 日 or 工作日?', () => [limit('工伤认定', '2021-03-30'), limit('工伤认定')], [['days', 60], ['days', 30]]],
  ['002', '对受理的事实清楚、权利义务明确的工伤认定申请，原则上应当在7日内作出工伤认定决定。', 'When the facts are clear?', () => limit('工伤认定', on, { facts: { 工伤事实: '事实清楚、权利义务明确' } }), ['days', 7]],
  ['002', '需要进一步深入工伤认定调查的工伤认定申请，可在60日内作出工伤认定决定。', 'And when they must be looked into?', () => limit('工伤认定', on, { facts: { 工伤事实: '事实不清、需要深入调查' } }), ['days', 60]],
  ['002', '自受理失业人员领取失业保险金申请之日起10日内，对申领者的资格进行审核认定。', 'From when do the 10 days of 失业保险金 count?', () => resolveGuide(catalogue, { item: '失业保险金申领', region: '山东', channel: '窗口', on: '2021-01-04' }).limit?.startsOn, 'accepted'],
  ['002', '加快推进网上申领；现场办理5个工作日。', 'Are the 5 days of 失业保险金 promised online too?', () => [limit('失业保险金申领'), limit('失业保险金申领', on, { channel: '网上' })], [['workdays', 5], null]],
  ['002', '加快实现全程网办；现场办理不超过1个月。', 'How long does 稳岗返还 take at the counter?', () => [limit('稳岗返还（稳岗补贴）申领', '2021-02-01'), limit('稳岗返还（稳岗补贴）申领')], [['months', 3], ['months', 1]]],
  ['002', '加快实现网上申领；现场办理5个工作日。', 'And 技能提升补贴（失业人员）?', () => limit('技能提升补贴申领（失业人员）'), ['workdays', 5]],
  ['002', '批量制发30个工作日；零星制发5个工作日。', 'How long did one card take, and a batch?', () => [limit('社会保障卡申领', '2021-03-01'), limit('社会保障卡申领', '2021-03-01', { facts: { 制发方式: '批量制发' } })], [['workdays', 5], ['workdays', 30]]],
  ['002', '批量制发30个工作日；70%以上区县零星制发实现立等可取。', 'Is one card made while one waits, in this county?', () => [limit('社会保障卡申领'), row('speedup', '社会保障卡申领')?.status], [['local-target', null], 'uncertain']],
  ['002', '12 创业补贴申领 无 各地结合实际制定提速目标', 'Which limit does 各地结合实际 set?', () => resolveGuide(catalogue, { item: '创业补贴申领', region: '山东', channel: '窗口', on }).limit, expect.objectContaining({ kind: 'local-target', amount: null, raw: '各地结合实际制定提速目标' })],
  ['002', '24 遗失技能人员职业资格证书补发申请 无 各地结合实际制定提速目标', 'Of the 24, how many are left to each place?', () => rows('speedup').filter(({ cells }) => cells.提速后办结时限 === '各地结合实际制定提速目标').length, 13],
  ['002', '办理接收手续，符合条件的即时办结', 'How long does 党员组织关系的接转 take?', () => limit('存档人员党员组织关系的接转'), ['conditional-instant', null]],
  ['002', '文件下发后，对服务事项办结时限有新要求的，以新要求为准。', 'Which limit holds for 失业登记 once the national guide is out?', () => [limit('失业登记', '2021-07-29'), limit('失业登记', '2021-07-30'), limit('失业登记', '2021-07-30', { channel: '网上' })], [['workdays', 3], ['instant', null], ['workdays', 3]]],
  ['002', '职业鉴定中心、社保中心社保卡管理服务处，市、县（市、区）人力资源社会保障部门；完成时限：2021年3月', 'From which day does a row say that it is faster?', () => [row('speedup', '失业登记')?.speedUp?.from, row('speedup', '失业登记')?.speedUp?.after[0]?.amount], ['2021-03-31', 3]],
  ['002', '2020年12月31日', 'Does the list bind 山东 the day before it was issued?', () => limit('就业登记', '2020-12-30'), null],
  ['002', '山东省人力资源和社会保障厅 关于印发推进“人社服务快办行动”', 'Does it bind 黄山?', () => limit('就业登记', on, { region: '黄山' }), null],
];

const kuasheng: Answer[] = [
  ['004', '一、2020 年底前实现“跨省通办”的事项（58 项）', 'By when must 失业登记 be open across provinces?', () => task('失业登记')?.due, { text: '2020 年底前', on: '2020-12-31', note: null }],
  ['004', '二、2021年6月前实现“跨省通办”的事项（35项）', 'And 社会保障卡申领? Is the day sure?', () => [task('社会保障卡申领')?.due?.text, task('社会保障卡申领')?.due?.on], ['2021年6月前', null]],
  ['004', '三、2021年底实现“跨省通办”的事项（45项）', 'And 社会保险参保缴费记录查询?', () => task('社会保险参保缴费记录查询')?.due?.on, '2021-12-31'],
  ['004', '12 工伤异地居住（就医）申请 申请人需要在异地就医的，可申请工伤异地居住（就医）备案，不再需要到参保地办理。 市人社局 市医保局', 'Who leads 工伤异地居住（就医）, and who helps?', () => [led('工伤异地居住（就医）申请'), helped('工伤异地居住（就医）申请')], [['市人社局'], ['市医保局']]],
  ['004', '27 正常退休提取住房公积金 申请人正常退休，可异地提取住房公积金，不受住房公积金缴存地限制。 住房公积金管理中心 市公安局、市人社局', 'Is 正常退休提取住房公积金 an item of 人社局?', () => [led('正常退休提取住房公积金'), task('正常退休提取住房公积金')?.outside, helped('正常退休提取住房公积金')], [['住房公积金管理中心'], '住房公积金管理中心', ['市公安局', '市人社局']]],
  ['004', '8 城乡居民基本养老保险关系转移接续 申请人可向转入地申请', 'Who leads where the cell is lost?', () => [led('城乡居民基本养老保险关系转移接续'), task('城乡居民基本养老保险关系转移接续')?.status], [['市人社局'], 'inferred']],
  ['004', '19 住房公积金单位登记开户 申请人可异地向注册地住房公积金管理中心申请住房公积金单位登记开户，不受地域限制。 市公安局、市人社局', 'And where the cells are shifted?', () => [led('住房公积金单位登记开户'), helped('住房公积金单位登记开户'), task('住房公积金单位登记开户')?.cells.牵头单位], [['住房公积金管理中心'], ['市公安局', '市人社局'], '市公安局、市人社局']],
  ['004', '6 个人社保参保证明查询打印 申请人可异地查询、打印个人社保参保证明信息，不受地域限制。 市人社局 市人社局', 'Does a bureau help itself?', () => [led('个人社保参保证明查询打印'), helped('个人社保参保证明查询打印')], [['市人社局'], []]],
  ['004', '55 执业药师注册 申请人可异地向注册地管理机构申请执业药师注册，不受所在地限制。 市市场监管局 市人社局 省级事权', 'Whose power is 执业药师注册?', () => task('执业药师注册')?.cells.备注, '省级事权'],
  ['004', '29 门诊费用跨省直接结算 申请人在异地门诊就医时可凭社会保障卡、身份证或医保电子凭证直接结算医疗费用。 市医保局 市人社局局长', 'Who helps with 门诊费用跨省直接结算?', () => helped('门诊费用跨省直接结算'), ['市人社局']],
  ['004', '12 退役军人养老保险关系转移接续 申请人可向转入地申请，转入地与军队经办机构协同办理退役军人养老保险关系转移接续。', 'Which item is 退役军人养老保险关系转移接续, and what says its guide?', () => [task('退役军人养老保险关系转移接续')?.items[0]?.code, resolveGuide(catalogue, { item: '退役军人养老保险关系转移接续', region: '全国', channel: '窗口', on }).noApplication?.text], [item('军人退役养老保险关系转移接续申请', '全国').code, expect.stringContaining('无需提出申请')]],
  ['004', '18 流动人员人事档案接收、转递 申请人可向人事档案转入地申请', 'Which item is 流动人员人事档案接收、转递?', () => task('流动人员人事档案接收、转递')?.items[0]?.code, 'dangan-jieshou-zhuandi'],
];

const bundles: Answer[] = [
  ['002', '1. 失业登记 2. 《就业创业证》申领 3. 职业介绍 4. 失业保险金申领 5. 代缴基本医疗保险费 6. 价格临时补贴申领 7. 技能培训', 'What must be done when someone hard to place loses his work?', () => [names(bundle('3-1').required), names(bundle('3-1').optional)], [['失业登记', '《就业创业证》申领', '职业介绍', '失业保险金申领', '代缴基本医疗保险费', '价格临时补贴申领', '技能培训'], ['就业困难人员认定']]],
  ['002', '就业失业处牵头，社保中心、就业人才中心按照职责分工落实。', 'Who leads 失业 in 山东, and who helps?', () => [names(bundle('失业').leads), names(bundle('失业').assists)], [['就业失业处'], ['社保中心', '就业人才中心']]],
  ['002', '1-1企业招聘高校毕业生 1-2企业招聘流动人员 1-3企业招聘其他人员', 'Which of four 情形 belongs to which scenario of 企业招聘用工?', () => ['1-1', '1-2', '1-3'].map((number) => [bundle(number).optional.length, bundle(number).uncertain.some((text) => text.includes('三个场景只剩两份情形事项'))]), [[4, true], [4, true], [4, true]]],
  ['002', '就业人才服务中心牵头，社保中心、社保中心、社保卡管理服务处、劳动关系处按照职责分工落实。', 'Who leads 企业招聘高校毕业生?', () => [names(bundle('1-1').leads), names(bundle('1-1').assists)], [['就业人才中心'], ['社保中心', '社保中心社保卡管理服务处', '劳动关系处']]],
  ['002', '2-1企业与普通职工解除终止劳动合同 2-2单位与存档人员解除终止劳动合同', 'Whose file is passed on when a contract ends?', () => [names(bundle('2-1').optional), names(bundle('2-2').optional)], [[], ['档案的接收和转递（流动人员）', '存档人员党员组织关系的接转']]],
  ['002', '1. 核定工资待遇后，联动办理养老保险、失业保险、工伤保险业务。', 'What comes first when someone is taken over?', () => bundle('5-2').order.map(({ first, then }) => [first, then]), [['核定工资待遇', ['养老保险业务', '失业保险业务', '工伤保险业务']]]],
  ['002', '1. 按照有关规定办理工资手续后，联动办理养老保险、失业保险、工伤保险业务。', 'And when he leaves?', () => ['5-3', '5-5', '5-6', '5-7'].map((number) => bundle(number).order[0]?.first), ['办理工资手续', '办理工资手续', '办理工资手续', '办理工资手续']],
  ['002', '5. 经联动查验，相关人员如已申领社会保障卡，不必重复申领。', 'Does he who has a card apply for one?', () => bundle('5-1').skips.map(({ item: name }) => name), ['社会保障卡申领']],
  ['002', '发放账户维护申请可不必重新办理。', 'Must the account be given again on retiring?', () => bundle('5-7').skips.map(({ item: name }) => name), ['养老保险待遇发放账户维护申请']],
  ['002', '2. 如涉及工伤保险待遇补差或失业保险金停发，应一并办理。', 'What is done in the same go on retiring from 事业单位?', () => bundle('5-7').together.map(({ text, condition }) => [text, condition]), [['工伤保险待遇补差或失业保险金停发', '如涉及工伤保险待遇补差或失业保险金停发']]],
  ['002', '2. 如涉及失业保险金发放，应一并办理。', 'Is 发放 in 5-1 sure?', () => bundle('5-1').uncertain.some((text) => text.startsWith('备注（存疑）')), true],
  ['002', '1. 事业单位月工资变更备案', 'What is done when a post changes?', () => [names(bundle('5-4').required), names(bundle('5-4').optional)], [['事业单位月工资变更备案'], []]],
  ['002', '6-2符合条件的创业人员', 'Whose loan is 个人申请创业担保贷款, and whose 小微企业申请?', () => [names(bundle('6-2').optional), names(bundle('6-3').optional)], [['个人申请创业担保贷款'], ['小微企业申请创业担保贷款']]],
  ['002', '2. 企业社会保险登记，按照“多证合一”要求，并入企业新办工商注册登记环节统一办理。', 'Is 企业社会保险登记 applied for by itself?', () => bundle('6-1').skips[0]?.item, '企业社会保险登记'],
  ['002', '养老保险处牵头，劳动保障处、社保中心按照职责分工负责。', 'Who leads 正常退休, and is 劳动保障处 sure?', () => [names(bundle('7-1').leads), bundle('7-1').uncertain.some((text) => text.includes('劳动保障处'))], [['养老处'], true]],
  ['002', '1. 退休申请 2. 退休资格核准 3. 社保减员 4. 核定退休待遇', 'Is a contract ended when one without an employer retires?', () => names(bundle('7-4').required), ['退休申请', '退休资格核准', '社保减员', '核定退休待遇']],
  ['002', '社保中心会同社保中心社保卡管理处负责。', 'Who sees to it when a pensioner has died?', () => [names(bundle('退休人员过世').leads), names(bundle('退休人员过世').assists), bundle('退休人员过世').required.length], [['社保中心'], ['社保中心社保卡管理服务处'], 6]],
  ['002', '10-5 注销社保卡 社会保障卡注销', 'Who leads 注销社保卡?', () => [names(bundle('10-5').required), bundle('10-5').leads, bundle('10-5').uncertain.some((text) => text.startsWith('职责分工（存疑）'))], [['社会保障卡注销'], [], true]],
  ['002', '7. 劳动用工备案', 'Are items without a guide in 山东 named, and not left out?', () => bundle('6-1').uncertain.at(-1), expect.stringContaining('劳动用工备案')],
  ['003', '① 失业登记 ② 《就业创业证》申领 ③ 职业介绍 ④ 失业保险金申领 ⑤ 代缴基本医疗保险费 ⑥ 职业培训补贴申领（领金失业人员） ⑦ 价格临时补贴申领 ⑧ 就业困难人员认定', 'Which of the eight is 必做 in 黄山?', () => [bundle('失业', '黄山').required, bundle('失业', '黄山').optional.length, bundle('失业', '黄山').uncertain[0]], [[], 8, expect.stringContaining('不区分必做事项与情形事项')]],
  ['003', '事业单位管理科 人才发展局、信息中心', 'Who leads 事业单位招聘工作人员 in 黄山?', () => [names(bundle('事业单位招聘工作人员', '黄山').leads), names(bundle('6', '黄山').assists)], [['事业单位管理科'], ['人才发展局', '信息中心']]],
  ['003', '养老保险科 社保局，人才发展局、征缴中心 如涉及工伤保险待遇补差、失业保险金停发，应一并办理。', 'And 企业职工退休? What goes together?', () => [names(bundle('企业职工退休', '黄山').leads), names(bundle('企业职工退休', '黄山').assists), bundle('企业职工退休', '黄山').together[0]?.text], [['养老保险科'], ['社保局', '人才发展局', '征缴中心'], '工伤保险待遇补差、失业保险金停发']],
  ['003', '1.行政部门作出工伤认定后，及时将认定结论推送社保经办机构，办理用人单位工伤登记。', 'What follows 工伤认定 when someone has died at work?', () => bundle('申领工亡人员有关待遇', '黄山').order.map(({ first, then }) => [first, then]), [['工伤认定', ['推送社保经办机构', '办理用人单位工伤登记']]]],
  ['003', '⑬ 社会保障卡申领 ⑭ 劳动用工备案', 'What does the clerk ask before an item only some need?', () => bundle('创业', '黄山').optional.at(-1)?.question, '是否同时办理「劳动用工备案」？'],
  ['003', '2 灵活就业 市人力资源社会保障局 市医保局 市税务局', 'Who joins 人社 when someone works for himself?', () => row('crossdept', '灵活就业')?.units.map(({ name, role }) => [name, role]), [['市人力资源社会保障局', 'lead'], ['市医保局', 'partner'], ['市税务局', 'partner']]],
  ['003', '7 军人退役 市退役军人局 市人力资源社会保障局 ①军地养老保险关系转移接续申请 ②社保卡申领', 'Who leads 军人退役, and which items are ours?', () => [row('crossdept', '军人退役')?.units[0]?.name, row('crossdept', '军人退役')?.items.map(({ name }) => name)], ['市退役军人局', ['军人退役养老保险关系转移接续申请', '社会保障卡申领']]],
];

const anshan: Answer[] = [
  ['001', '二、免费职业技能培训报名 劳动者身份不符合政策文件中要求的十二类人员身份，不享受免费职业技能培训。', 'Which item does the second prohibition concern?', () => rows('prohibitions')[1]?.items[0]?.code, item('免费职业技能培训', '鞍山').code],
  ['001', '1.证书信息网上不可查', 'In how many cases is 补发证明 forbidden?', () => rows('prohibitions').map(({ cases }) => cases.length), [2, 1, 1, 1, 1, 1]],
  ['001', '出具流动人员人事档案相关证明 身份证复印件 当事人提供 15个工作日', 'What may be owed for a proof from the file, and how long?', () => [rows('deferrals')[2]?.cells.可容缺资料, rows('deferrals')[2]?.limit], ['身份证复印件', { kind: 'workdays', amount: 15 }]],
  ['001', '海城市劳动就业服务中心 海城市站前街2号 0412-3308600', 'Which number has the office of 海城, when 8 is printed twice?', () => [row('offices', '海城市劳动就业服务中心')?.row, row('offices', '海城市劳动就业服务中心')?.marks[0]?.reading, row('offices', '海城市劳动就业服务中心')?.units[0]?.code], ['8', '7', 'as-haicheng']],
  ['001', '30 机关事业单位养老保险关系转移接续申请 36', 'In which category is it listed?', () => row('anshan-36', '机关事业单位养老保险关系转移接续申请')?.cells.事项类别, '七、机关事业单位养老保险服务'],
];

describe.each([
  ['scope: who may take it, and whose it is', scope],
  ['limits of 提速办', limits],
  ['跨省通办: lead, partner, date', kuasheng],
  ['bundles: scenarios, units, order', bundles],
  ['the lists of 鞍山', anshan],
])('%s', (_subject, answers) => {
  it.each(answers)('%s 「%s」 — %s', (document, sentence, _question, answer, expected) => {
    expect(quotes((texts.get(`${document}.txt`) ?? '').replace(/<[^>]*>/g, ''), sentence)).toBe(true);
    expect(answer()).toEqual(expected);
  });
});

it('answers at least sixty questions', () => {
  expect([scope, limits, kuasheng, bundles, anshan].flat().length).toBeGreaterThanOrEqual(60);
});
