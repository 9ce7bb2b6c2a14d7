import { answersAsRead, catalogue, countByKind, deskOf, namesOf, rowOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 003, its text and six lists, read by someone who did not type their files.
const huangshan = deskOf('黄山');
const { bundle, guide, conflict } = huangshan;
const optional = (name: string) => namesOf(bundle(name).optional);
const ways = (list: string, name: string) => rowOf(list, name)?.channels;
const units = (list: string, name: string) => namesOf(rowOf(list, name)?.units ?? []);
const here = (item: string, ...channels: string[]) => channels.map((channel) => guide(item, { channel }).taken.here);
/** Which lists disagree about a way of an item. */
const disputing = (item: string, channel: string) => conflict(item, 'channels', { channel });

const onething: Question[] = [
  ['bundle', '① 职工参保登记 ② 缴费人员增减申报 ③ 养老保险关系转移接续（含城镇职工基本养老保险关系转移接续申请；机关事业单位基本养老保险与城镇企业职工基本养老保险互转申请；军地养老保险关系转移接续申请）', 'How many items has 员工录用, and into which three is the third parted?', () => [optional('员工录用').length, bundle('员工录用').optional[2]?.parts.length], [10, 3]],
  ['bundle', '① 缴费人员增减申报 ② 劳动用工备案 ③ 社会保险费欠费补缴申报 ④ 失业保险关系转移接续 ⑤ 档案的接收和转递（流动人员）', 'Which five has 解除终止劳动合同?', () => optional('企业与员工解除终止劳动合同'), ['缴费人员增减申报', '劳动用工备案', '社会保险费欠费补缴申报', '失业保险关系转移接续', '档案的接收和转递（流动人员）']],
  ['bundle', '“一件事一次办”清单', 'How many items has each of the eleven?', () => rowsOfList('onething').map(({ row }) => bundle(row).optional.length), [10, 5, 8, 14, 3, 8, 14, 7, 3, 6, 5]],
  ['bundle', '序号 “一件事”名称 所涉服务事项 局内牵头单位 局内协办单位 备注', 'Is any of them ticked beforehand, and does each say why not?', () => rowsOfList('onething').map(({ row }) => [bundle(row).required.length, bundle(row).uncertain.some((text) => text.includes('不区分必做事项与情形事项'))].join()), Array(11).fill('0,true')],
  ['bundle', '① 就业登记 ② 档案的接收和转递（流动人员） ③ 社会保险登记', 'Which three has 灵活就业?', () => optional('灵活就业'), ['就业登记', '档案的接收和转递（流动人员）', '社会保险登记']],
  ['bundle', '① 事业单位拟聘人员备案 ② 档案的接收和转递（流动人员） ③ 职工参保登记 ④ 缴费人员增减申报', 'Is 事业单位拟聘人员备案 of 黄山 the 事业单位拟聘用人员备案 of 山东?', () => [bundle('事业单位招聘工作人员').optional[0]?.code, deskOf('山东').bundle('5-1').required[0]?.code], [bundle('6').optional[0]?.code, bundle('6').optional[0]?.code]],
  ['bundle', '城镇职工基本养老保险与城乡居民基本养老保险制度衔接申请） ⑥ 多重养老保险关系个人账户退费 ⑦ 养老保险待遇发放账户维护申请', 'Which seven has 企业职工退休?', () => [optional('企业职工退休').length, optional('企业职工退休').slice(-2)], [7, ['多重养老保险关系个人账户退费', '养老保险待遇发放账户维护申请']]],
  ['bundle', '如涉及失业保险金停发，应一并办理。 3.社保经办机构、就业服务机构和劳动用工管理部门要同步人员名单信息。', 'What goes together when somebody is employed?', () => bundle('员工录用').together.map(({ text }) => text).join(), expect.stringContaining('失业保险金停发')],
  ['bundle', '2.企业社会保险登记，按照“多证合一”要求，并入企业新办理工商注册登记环节统一办理。', 'Does 企业社会保险登记 fall away for a founder?', () => bundle('创业').skips.map(({ item }) => item), ['企业社会保险登记']],
  ['condition', '1.需高校毕业生离校后本人办理的事项。', 'Who must come himself?', () => ['失业', '高校毕业生就业', '创业'].map((name) => bundle(name).remarks.map(({ text }) => text).join().match(/需[^，。]*本人办理/)?.[0]), ['需失业人员本人办理', '需高校毕业生离校后本人办理', '需创业人员本人办理']],
  ['bundle', '3.其他劳动者就业，也可参考此场景所列服务事项打包。', 'May others be served by the bundle for graduates?', () => bundle('高校毕业生就业').remarks.map(({ text }) => text).join(), expect.stringContaining('其他劳动者就业')],
  ['unit', '征缴中心 人才发展局 社保经办机构、就业服务机构和劳动用工管理部门要同步人员名单信息。', 'Who leads and helps when a contract ends?', () => [namesOf(bundle('2').leads), namesOf(bundle('2').assists)], [['征缴中心'], ['人才发展局']]],
  ['unit', '⑧ 就业困难人员认定 人才发展局 1.需失业人员本人办理的事项。', 'And when work is lost: does anybody help?', () => [namesOf(bundle('失业').leads), namesOf(bundle('失业').assists)], [['人才发展局'], []]],
  ['unit', '⑥ 工伤保险待遇发放账户维护申请 社保局 信息中心、 工伤中心', 'And when a pensioner has died?', () => [namesOf(bundle('退休人员过世').leads), namesOf(bundle('退休人员过世').assists)], [['社保局'], ['信息中心', '工伤中心']]],
  ['unit', '③ 工伤保险待遇发放账户维护申请 工伤科 工伤中心', 'And when one died at work? The department is printed 工伤科 here and 工伤保险科 in the lists.', () => [bundle('申领工亡人员有关待遇').leads[0]?.code, namesOf(bundle('申领工亡人员有关待遇').assists)], [rowOf('online', '工伤事故备案')?.units[0]?.code, ['工伤中心']]],
  ['unit', '⑤ 社会保障卡补领、换领、换发 信息中心', 'And for the card?', () => [namesOf(bundle('申领社会保障卡').leads), namesOf(bundle('申领社会保障卡').assists)], [['信息中心'], []]],
];

const joint: Question[] = [
  ['unit', '4 企业开办 市市场监管局 市人力资源社会保障局 ①企业社会保险登记', 'Of how many of the eight does the bureau lead, and how many does it join?', () => ['lead', 'partner'].map((role) => rowsOfList('crossdept').filter(({ units: named }) => named.some((unit) => unit.role === role && unit.name === '市人力资源社会保障局')).length), [3, 5]],
  ['unit', '5 新生儿出生 市卫生健康委 市人力资源社会保障局 ①社会保障卡申领', 'Who leads when a child is born?', () => namesOf(rowOf('crossdept', '新生儿出生')?.units ?? []), ['市卫生健康委', '市人力资源社会保障局']],
  ['scope', '8 公民身后 市民政局 市人力资源社会保障局 ②个人账户一次性待遇申领（养老保险） ②遗属待遇申领', 'Two rows are numbered ②: are both held?', () => rowOf('crossdept', '公民身后')?.items.length, 2],
  ['unit', '1 员工录用 市人力资源社会保障局 市医保局 市住房公积金中心 ①职工参保登记（基本医疗保险） ②个人住房公积金账户设立', 'Who joins when somebody is employed?', () => rowsOfList('crossdept')[0]?.units.filter(({ role }) => role === 'partner').map(({ name }) => name), ['市医保局', '市住房公积金中心']],
];

const nearby: Question[] = [
  ['scope', '5 城乡居民养老保险待遇测算 √ √ 6', 'Which ways does each list give 待遇测算?', () => [ways('nearby', '城乡居民养老保险待遇测算'), ways('community', '城乡居民养老保险待遇测算')], [['bank', 'community'], ['web', 'community']]],
  ['scope', '9 城乡居民养老保险关键信息变更 √ √ 10', 'May a bank outlet change 关键信息?', () => here('城乡居民养老保险关键信息变更', '银行', '社区', '网上'), [false, true, true]],
  ['scope', '12 城乡居民养老保险跨制度衔接 √ 13', 'Is 跨制度衔接 open but at a community window?', () => here('城乡居民养老保险跨制度衔接', '社区', '银行', '网上'), [true, false, false]],
  ['scope', '22 养老金证明打印 √ 23', 'Does a bank outlet print 养老金证明, and a community window?', () => here('养老金证明打印', '银行', '社区'), [true, false]],
  ['scope', '40 社会保障卡信息变更 √', 'And change the data of a card?', () => here('社会保障卡信息变更', '银行', '社区', '网上'), [true, false, false]],
  ['scope', '24 企业缴费人员增员申报（灵活就业人员） √ 25', 'Where is 增员申报（灵活就业人员） handed in?', () => here('企业缴费人员增员申报（灵活就业人员）', '社区', '银行', '网上'), [true, false, false]],
  ['contradiction', '19 企业退休职工养老保险待遇查询 √ √ √', '就近办 opens it at a community window, 社区办 does not: is it told?', () => disputing('企业退休职工养老保险待遇查询', '社区').length, 2],
  ['contradiction', '21 企业职工养老保险待遇资格认证 √ √ √', 'And 待遇资格认证?', () => disputing('企业职工养老保险待遇资格认证', '社区').length, 2],
  ['contradiction', '4 城乡居民养老保险个人权益查询打印 √ 5 城乡居民养老保险待遇测算 √ √', 'Is 个人权益查询打印 online by one list and not by the other?', () => disputing('城乡居民养老保险个人权益查询打印', '网上').length > 1, true],
  ['contradiction', '13 企业职工退休审批表打印 √ √ 即办', '全市通办 prints it online, 就近办 does not: is it told?', () => disputing('企业职工退休审批表打印', '网上'), expect.arrayContaining([expect.stringContaining('全市通办'), expect.stringContaining('就近办')])],
  ['contradiction', '24 社会保障卡挂失与解挂 信息中心 √ √ 即时办结', 'And 挂失?', () => disputing('社会保障卡挂失与解挂', '网上').length > 1, true],
  ['contradiction', '7 城乡居保参保登记 √ √ 即办', 'And 参保登记?', () => disputing('城乡居民养老保险参保登记', '网上').length > 1, true],
  ['unit', '20 企业职工退休审批表打印 √ 21', 'Whose are the prints of pensions, in a merged cell?', () => [15, 18, 20, 22].map((row) => namesOf(rowsOfList('nearby')[row - 1]?.units ?? []).join()), Array(4).fill('社保局')],
  ['unit', '33 社会保障卡挂失与解挂 信息中心 √', 'And the cards, 33 to 40?', () => [33, 36, 40].map((row) => namesOf(rowsOfList('nearby')[row - 1]?.units ?? []).join()), Array(3).fill('信息中心')],
  ['unit', '30 （工伤）异地居住就医申请确认 工伤中心 √', 'Whose is 异地居住就医?', () => units('community', '（工伤）异地居住就医申请确认'), ['工伤中心']],
  ['scope', '各区县城乡居保经办机构 √ √ √', 'How many rows are there in 就近办, 社区办, 全市通办, 线上办?', () => ['nearby', 'community', 'citywide', 'online'].map((list) => rowsOfList(list).length), [54, 33, 25, 67]],
];

const anywhere: Question[] = [
  ['limit', '城镇职工基本养老保险关系转移接续 √ 15个工作日', 'Which of the twenty-five is not done at once?', () => rowsOfList('citywide').filter(({ limit }) => limit?.kind !== 'instant').map(({ row }) => row), ['22']],
  ['limit', '按照积极稳妥的原则，在全市范围内，开展部分业务全市通办', 'What is promised for 养老关系转移 in 黄山, though no guide of its own?', () => guide('城镇职工基本养老保险关系转移接续', { channel: '网上' }).listings.find(({ list }) => list === 'citywide')?.limit, '15个工作日'],
  ['scope', '22 城镇职工基本养老保险关系转移接续 √', 'Is it taken at any bank outlet?', () => ways('citywide', '城镇职工基本养老保险关系转移接续'), ['web']],
  ['scope', '27 灵活就业人员参保缴费 http://si.12333.gov.cn/index.jhtml?ret_url=http%3A%2F%2Fsi.12333.gov.cn%3A80%2F 个人', 'Where does one who works for himself pay?', () => rowOf('online', '灵活就业人员参保缴费')?.cells['网址（邮箱）']?.startsWith('http://si.12333.gov.cn/index.jhtml'), true],
  ['scope', '58 领金人员创业成功补贴申领 http://hrss.ah.gov.cn/ggfwwt/ 法人', 'Who applies for 创业补贴, and who for 创业成功补贴?', () => ['领金人员创业补贴申领', '领金人员创业成功补贴申领'].map((name) => rowOf('online', name)?.cells.申请主体), ['个人', '法人']],
  ['scope', '37 单位缴费通知单打印', 'How many rows are for 个人, 法人 and 单位?', () => ['个人', '法人', '单位'].map((who) => rowsOfList('online').filter(({ cells }) => cells.申请主体 === who).length), [44, 20, 3]],
  ['scope', '64 就业登记 http://ygjy.ah.gov.cn/ 支付宝、微信 个人', 'By which ways is 就业登记 open online?', () => ways('online', '就业登记'), ['web', 'app']],
  ['unit', '51 生育补助费申领 人才发展服务局 http://hrss.ah.gov.cn/ggfwwt/ 个人', 'Whose are 失业登记 and 退工备案?', () => [units('online', '失业登记'), units('online', '退工备案')], [['人才发展服务局'], ['人才发展服务局']]],
  ['unit', '23 企业缴费人员增员申报 征缴中心', 'Whose is 增员申报?', () => units('online', '企业缴费人员增员申报'), ['征缴中心']],
  ['unit', '即 3 个综合受理窗口，1 个跨部门联办窗口，1 个负责人值班窗口。', 'Which windows has the bureau?', () => ['intake', 'joint', 'duty'].map((kind) => catalogue.organisation.windows.filter(({ region, kind: own }) => region === '341000' && own === kind).length), [3, 1, 1]],
  ['condition', '申请不符合受理条件的，应告知不予受理的具体理由。', 'Which duties does 003 lay on the counter?', () => (catalogue.rules.get('341000')?.duties ?? []).map(({ code }) => code), expect.arrayContaining(['told-in-advance', 'supplement-once', 'decline-with-reason', 'extension-notice', 'output-first-level', 'output-paper', 'output-mail'])],
];

const questions = [...onething, ...joint, ...nearby, ...anywhere];

describe.each(Object.entries({ onething, joint, nearby, anywhere }))('003 answers as the document does: %s', (_about, asked) => {
  answersAsRead('003', asked);
});

it('asks on every kind of question that 003 settles', () => {
  expect(countByKind(questions)).toEqual({ bundle: 10, unit: 14, condition: 2, scope: 13, contradiction: 6, limit: 2 });
});
