import { join } from 'node:path';
import { assess } from './assess';
import { buildCatalogue } from './catalogue';
import { quotes } from './check-sources';
import type { ResolvedGuide } from './guide';
import { loadCalendar } from './load-calendar';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { resolveGuide } from './resolve-guide';

const config = join(__dirname, '../../../config');
const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const calendar = loadCalendar(join(config, 'calendar'));
const on = '2026-11-20';
type Facts = Record<string, string>;
interface Asked {
  readonly item: string;
  readonly channel?: string;
  readonly facts?: Facts;
}

/** One desk of one city: the questions its clerk puts. */
const deskOf = (region: string) => {
  const guide = ({ item, channel = '窗口', facts = {} }: Asked): ResolvedGuide => resolveGuide(catalogue, { item, region, channel, on, facts });
  return {
    guide,
    limit: (asked: Asked) => {
      const { limit } = guide(asked);
      return limit && [limit.kind, limit.amount];
    },
    papers: (asked: Asked): string[] => guide(asked).materials.map(({ name }) => name),
    paper: (asked: Asked, name: string) => guide(asked).materials.find((each) => each.name.includes(name)),
    places: (asked: Asked): string[] => guide(asked).places.map(({ text }) => text),
    conflict: (asked: Asked, field: string) => guide(asked).conflicts.find((each) => each.field === field)?.values.map(({ value }) => value),
    judged: ({ item, channel = '窗口', facts = {} }: Asked, have: string[] = []) => assess(resolveGuide(catalogue, { item, region, channel, on, facts }), {}, { have }, calendar),
  };
};
const anshan = deskOf('鞍山');
const linyi = deskOf('临沂');

/** [document, the sentence as it stands there, the question, the answer, what must come out] */
type Row = [string, string, string, () => unknown, unknown];

const jobs: Row[] = [
  ['001', '受街道、乡镇基层服务平台委托，社区服务平台可代办。', 'May a community window take 失业登记?', () => [anshan.limit({ item: '失业登记', channel: '社区' }), anshan.guide({ item: '失业登记', channel: '社区' }).places[0]?.condition], [['instant', null], '受街道、乡镇基层服务平台委托']],
  ['001', '①“掌上办”不需要提供要件；', 'What does 就业创业证申领 need on the phone, and at the window?', () => ['掌上', '窗口'].map((channel) => anshan.papers({ item: '就业创业证申领', channel })), [[], ['《辽宁省就业创业证》申领表']]],
  ['001', '3.3 办理时限：窗口即时办结；掌上办7个工作日内办结。', 'How long does it take here and there?', () => ['窗口', '掌上'].map((channel) => anshan.limit({ item: '《就业创业证》申领', channel })), [['instant', null], ['workdays', 7]]],
  ['001', '劳动年龄内，有就业能力和就业愿望的劳动者可按需申请。', 'Is someone past working age given one?', () => anshan.judged({ item: '就业创业证申领', facts: { 劳动年龄内: '否' } }, ['申领表']).verdict, 'decline'],
  ['000', '1. 现场办理：即时办结；2. 线上申请：3 个工作日内办结', 'How long does 失业登记 take in 临沂?', () => ['现场', '网站', '小程序'].map((channel) => linyi.limit({ item: '失业登记', channel })), [['instant', null], ['workdays', 3], ['workdays', 3]]],
  ['000', '1. 现场；2. 网站；3. 手机 APP；4. 小程序', 'Is 新媒体 a way of 失业登记?', () => linyi.conflict({ item: '失业登记', channel: '新媒体' }, 'channels'), ['办理地点列有新媒体', '办理方式只列现场、网站、手机APP、小程序']],
];

const unemployment: Row[] = [
  ['001', '①遗属身份证件', 'Whose identity does 丧葬补助金 ask for first?', () => anshan.papers({ item: '领取失业保险金人员申领丧葬补助金和抚恤金' })[0], '遗属身份证件'],
  ['001', '（居民死亡医学证明书，火化证明，殓验证，因死亡注销户口证明，法院宣告死亡的生效判决书等材料之一）', 'How many papers prove the death, any one of them?', () => anshan.paper({ item: '领取失业保险金人员申领丧葬补助金和抚恤金' }, '死亡证明')?.alternatives?.length, 5],
  ['001', '（结婚证，居民户口簿，亲属关系公证书之一）', 'Is a marriage certificate enough to prove the relation?', () => anshan.judged({ item: '领取失业保险金人员申领丧葬补助金和抚恤金' }, ['遗属身份证件', '火化证明', '结婚证', '中国银行卡账号复印件']).verdict, 'accept'],
  ['001', '④继承人中国银行卡账号复印件1份。', 'Which copy of which bank?', () => anshan.paper({ item: '领取失业保险金人员申领丧葬补助金和抚恤金' }, '中国银行')?.copy, 1],
  ['001', '与社保中心办理的丧葬补助金和抚恤金不能同时兼得，只能选择一个。', 'May one who was paid by 社保中心 have it again?', () => anshan.judged({ item: '领取失业保险金人员申领丧葬补助金和抚恤金', facts: { 已在社保中心办理丧葬补助金和抚恤金: '是' } }).reasons.map(({ text }) => text), ['不符合受理条件：与社保中心办理的丧葬补助金和抚恤金不能同时兼得，只能选择一个']],
  ['001', '5.2 办理路径 窗口办：参保地任一失业保险业务经办窗口', 'Can it be applied for online?', () => anshan.guide({ item: '领取失业保险金人员申领丧葬补助金和抚恤金', channel: '网上' }).specified, false],
  ['001', '③身份证（正反面）复印件1份；', 'How many papers does 生育补助金 need, and how many copies of the card?', () => [anshan.papers({ item: '女性领取失业保险金人员申领生育补助金' }).length, anshan.paper({ item: '女性领取失业保险金人员申领生育补助金' }, '身份证')?.copy], [4, 1]],
  ['001', '④住院现金收据原件。', 'Is the hospital receipt an original?', () => anshan.paper({ item: '女性领取失业保险金人员申领生育补助金' }, '收据'), expect.objectContaining({ original: 1, copy: null })],
  ['001', '审核通过后，下月支付。', 'When is 生育补助金 paid?', () => anshan.guide({ item: '女性领取失业保险金人员申领生育补助金' }).delivery?.text, '审核通过后，下月支付'],
  ['001', '“网上办”不需要提供要件', 'What does 失业保险金异地转出 need online?', () => anshan.papers({ item: '失业保险金异地转出', channel: '网上' }), []],
  ['001', '②转入地失业保险经办机构出具的《失业保险关系接收证明》', 'And at the window?', () => anshan.papers({ item: '失业保险金异地转出' }), ['本人鞍山市社会保障卡（带有银联字样的保障卡）', '《失业保险关系接收证明》']],
  ['001', '户口为鞍山市以外的领取失业保险金人员可申请办理失业保险金异地转出', 'May one whose household is in 鞍山 transfer out?', () => anshan.judged({ item: '失业保险金异地转出', facts: { 户口为鞍山市以外: '否' } }).verdict, 'decline'],
  ['001', '失业保险金待遇转出地只能是失业人员户口所在地。', 'What contradicts that?', () => anshan.conflict({ item: '失业保险金异地转出' }, 'conditions'), ['户口在鞍山市以外的人员从鞍山转出', '转出地只能是户口所在地']],
  ['001', '户口为鞍山市的领取失业保险金人员可申请办理失业保险金异地转入。', 'May one whose household is elsewhere transfer in?', () => anshan.judged({ item: '失业保险金异地转入', facts: { 户口为鞍山市: '否' } }).verdict, 'decline'],
  ['001', '①失业人员待遇转移凭证原件1份；', 'What does 异地转入 need of one who comes himself, and what of his agent?', () => ['否', '是'].map((agent) => anshan.papers({ item: '失业保险金异地转入', facts: { 代办: agent } }).length), [2, 4]],
  ['001', '以下所有材料必须有单位公章：', 'Which papers of 补录数据 bear the seal?', () => anshan.guide({ item: '参加失业保险单位个人缴费补录数据' }).materials.map(({ stamp }) => stamp), ['单位公章', '单位公章', '单位公章', '单位公章']],
  ['001', '④破产企业需携带破产证明材料原件及复印件1份。', 'And what of a bankrupt firm alone?', () => ['否', '是'].map((bankrupt) => anshan.papers({ item: '参加失业保险单位个人缴费补录数据', facts: { 破产企业: bankrupt } }).length), [3, 4]],
  ['001', '市本级参加失业保险单位可申请办理个人缴费补录数据。', 'For whom is 补录数据?', () => anshan.guide({ item: '参加失业保险单位个人缴费补录数据' }).scope.map(({ text }) => text), ['市本级参加失业保险单位可申请办理个人缴费补录数据。']],
  ['001', '①《失业保险参保人员跨地区转移就业有关情况登记表》', 'What does 保险关系转移 need to come in?', () => anshan.papers({ item: '参加失业保险单位保险关系转移', facts: { 转移方向: '转入', 军人: '否' } }), ['《失业保险参保人员跨地区转移就业有关情况登记表》']],
  ['001', '② 军人《军人服现役年限视同失业保险缴费年限证明》', 'And of a soldier?', () => anshan.papers({ item: '参加失业保险单位保险关系转移', facts: { 转移方向: '转入', 军人: '是' } }), expect.arrayContaining(['《军人服现役年限视同失业保险缴费年限证明》'])],
  ['001', '②代办需提供本人委托书原件及代办人身份证复印件（正反面）1份', 'And to go out, by an agent?', () => anshan.papers({ item: '参加失业保险单位保险关系转移', facts: { 转移方向: '转出', 代办: '是' } }), ['本人鞍山市社会保障卡', '当事人委托书', '代办人身份证复印件(正反面)']],
  ['001', '准确缴费信息的税票/缴费凭证办理', 'Is the tax receipt alone enough for 到账复核?', () => anshan.judged({ item: '失业保险缴费到账/划账（复核）' }, ['税票']).verdict, 'accept'],
  ['001', '营业执照、变更手续、开户行信息、法人身份证复印件、当事人身份证复印件等相关材料，根据实际情况与业务选择留存', 'Does the document say which paper 状态维护 needs?', () => anshan.guide({ item: '参加失业保险单位个人基本信息/状态维护' }).materials.map(({ alternatives, source }) => [alternatives?.length, source.certainty]), [[5, 'uncertain']]],
  ['001', '以下所有材料必须有甲方单位公章及乙方指印：', 'Whose seal and whose fingerprint stand on the papers of 失业原因变更?', () => anshan.guide({ item: '个人失业原因修改变更' }).materials.map(({ name, stamp }) => [name, stamp]), [['情况说明', '甲方单位公章及乙方指印'], ['解除劳动合同证明复印件', '甲方单位公章及乙方指印']]],
  ['001', '窗口办：各县（市）区按照属地化管理，市本级受理地址为铁西区三道街81号人就中心大厅综合业务窗口', 'Where is it changed?', () => anshan.places({ item: '个人失业原因修改变更' }), ['市本级受理地址为铁西区三道街81号人就中心大厅综合业务窗口', '各县（市）区按照属地化管理']],
];

const archives: Row[] = [
  ['001', '存档人员需提供有效身份证件，代办人员有效身份证件，档案人员授权委托书，具有人事档案管理权限的部门开具的调档函。', 'How many papers does 档案转出 need of the person, and of an agent?', () => ['否', '是'].map((agent) => anshan.papers({ item: '流动人员人事档案转出', facts: { 代办: agent } }).length), [2, 4]],
  ['001', '登录辽宁省人力资源和社会保障公共服务平台（https://ggfw.lnrc.com.cn/ehrss/login）注册/登录，自行在“档案服务”功能模块办理', 'Can it be done online?', () => anshan.limit({ item: '档案转出', channel: '网上' }), ['instant', null]],
  ['001', '建议您可先拨打咨询电话0412-2216349（师范类、医学类）、0412-5517322（其它专业类别）。', 'Which telephone is for a teacher\'s file?', () => anshan.guide({ item: '档案转出', facts: { 专业类别: '师范类、医学类' } }).places.map(({ phone }) => phone), ['0412-2216349']],
  ['001', '出具流动人员人事档案相关证明 身份证复印件 当事人提供 15个工作日', 'What of 档案证明 may come later, by whom and how long?', () => anshan.guide({ item: '出具流动人员人事档案相关证明' }).deferrals.map(({ name, way, period, origin }) => [name, way, period?.amount, origin]), [['身份证复印件', 'afterResult', 15, '当事人提供']]],
  ['001', '存档人员需提供有效身份证件。', 'Does guide 16 itself ask for that copy?', () => anshan.conflict({ item: '出具流动人员人事档案相关证明' }, 'materials'), ['容缺清单第3行：身份证复印件可容缺，15个工作日内补正', '要件中没有身份证复印件']],
  ['001', '免费职业技能培训 就业创业证 公共就业服务机构通过信息化系统内部核查学员失业状态。 现场查询', 'How is the certificate made up for at 免费职业技能培训?', () => anshan.guide({ item: '免费职业技能培训' }).deferrals.map(({ name, way, period }) => [name, way, period]), [['就业创业证', 'internalCheck', null]]],
  ['001', '劳动者身份不符合政策文件中要求的十二类人员身份，不享受免费职业技能培训。', 'Who is not trained free of charge?', () => anshan.judged({ item: '免费职业技能培训报名', facts: { 十二类人员: '否' } }), expect.objectContaining({ verdict: 'decline', reasons: [expect.objectContaining({ source: expect.objectContaining({ section: '违规禁办事项清单', row: '二' }) })] })],
  ['001', '1.证书信息网上不可查', 'Is a certificate that nobody finds online certified again?', () => anshan.judged({ item: '遗失技能人员职业资格证书补发证明', facts: { 证书信息网上可查: '否' } }).reasons.map(({ text }) => text), ['属于禁办情形：证书信息网上不可查']],
  ['001', '2.不是原证书颁发机构所发的证书', 'And one that another body issued?', () => anshan.judged({ item: '遗失技能人员职业资格证书补发证明的申请', facts: { 原证书颁发机构所发的证书: '否' } }).verdict, 'decline'],
  ['001', '一、遗失技能人员职业资格证书补发证明的申请', 'May it be accepted otherwise?', () => anshan.guide({ item: '遗失技能人员职业资格证书补发证明的申请' }).specified, false],
  ['001', '提供外省市考试合格登记表办理补发证书', 'Is a certificate of an examination elsewhere issued again?', () => anshan.judged({ item: '职业资格考试证书补发', facts: { 外省市报名考试: '是' } }).reasons.map(({ source }) => source?.row), ['四']],
];

const titles: Row[] = [
  ['001', '鞍山市组织评审的职称证书补发即来即办，省相关部门组织评审的职称证书信息由鞍山市人社局上报省人社厅，发证时间以省人社厅邮寄返回时间为准。', 'How long does 职称证书补发 take, by who reviewed it?', () => ['鞍山市组织评审', '省相关部门组织评审'].map((by) => anshan.limit({ item: '职称证书补发', facts: { 职称评审地: by } })), [['instant', null], ['external', null]]],
  ['001', '提供外省市职称评审材料办理补发证书', 'And if it was reviewed in another province?', () => anshan.judged({ item: '职称证书补发', facts: { 职称评审地: '外省市评审' } }).reasons.map(({ source }) => source?.row), ['三']],
  ['001', '《辽宁省专业技术资格评定表》原件和复印件。身份证原件及复印件。一寸白底免冠照片一张。', 'What does it need?', () => anshan.guide({ item: '职称证书补发' }).materials.map(({ name, original, copy }) => [name, original, copy]), [['《辽宁省专业技术资格评定表》', 1, 1], ['身份证', 1, 1], ['一寸白底免冠照片', 1, null]]],
  ['001', '现场办：铁东区莘英路889号（市人社局）综合服务窗口', 'Is the bureau at 889 or at 899?', () => anshan.conflict({ item: '职称证书补发' }, 'places'), ['市人社局在莘英路889号', '市人力资源和社会保障局在莘英路899号']],
];

const pensions: Row[] = [
  ['001', '(可以通过共享数据获取企业劳动用工信息的无需提供）', 'Does 职工参保登记（企业） ask for what shared data tell?', () => ['是', '否'].map((shared) => anshan.papers({ item: '职工参保登记（企业）', facts: { 共享企业劳动用工信息: shared } }).length), [0, 1]],
  ['001', '用人单位应当自用工之日起三十日内为其职工向社会保险经办机构申请办理社会保险登记。', 'How soon must the employer register?', () => ['职工参保登记（企业）', '职工参保登记（机关事业）'].map((item) => anshan.guide({ item }).conditions.map(({ text }) => text)), [['用人单位应当自用工之日起三十日内申请'], ['用人单位应当自用工之日起三十日内申请']]],
  ['001', '经办人身份证（资料来源：申请人）', 'Whose card does 单位参保证明 need, and who brings it?', () => anshan.guide({ item: '单位参保证明查询打印' }).materials.map(({ name, origin }) => [name, origin]), [['经办人身份证', '申请人']]],
  ['001', '用人单位和个人可以免费向社会保险经办机构查询、核对其缴费和享受社会保险待遇记录。', 'What does it cost?', () => anshan.guide({ item: '单位参保证明查询打印' }).fee?.text, '免费'],
  ['001', '④自助办：鞍山市社会保险事业服务中心自助查询打印机', 'Where is the machine that prints 个人权益记录（企业）?', () => anshan.places({ item: '个人权益记录查询打印（企业）', channel: '自助' }), ['鞍山市社会保险事业服务中心自助查询打印机']],
  ['001', '③自助办：鞍山市社会保险事业服务中心自助查询打印机', 'By which ways is the one for 机关事业 printed?', () => anshan.guide({ item: '个人权益记录查询打印（机关事业）' }).channels.map(({ channel }) => channel), ['window', 'web', 'kiosk']],
  ['000', '1. 现场办理：社会保障卡或身份证原件；2. 线上申请：无', 'What does the national 权益记录 need at the window and online?', () => ['现场', '网站', '手机APP'].map((channel) => linyi.papers({ item: '社会保险个人权益记录查询打印', channel })), [['社会保障卡或身份证'], [], []]],
  ['000', '15 个工作日内办结', 'How long does 企业职工养老关系转移 take in 临沂, and in 鞍山?', () => [linyi, anshan].map((desk) => desk.limit({ item: '城镇职工基本养老保险关系转移接续申请' })), [['workdays', 15], ['instant', null]]],
  ['001', '23.3 办理时限：即时办结', 'Is that shown as a contradiction?', () => anshan.conflict({ item: '企业职工基本养老保险关系转移接续申请' }, 'limit'), ['窗口、网上、掌上：15个工作日', '窗口、网上、掌上：即时办结']],
  ['001', '②转出申请：参保人员与用工单位解除劳动关系后，参保人员或用人单位提出转出养老保险关系申请。', 'When may one transfer out?', () => anshan.guide({ item: '城镇职工基本养老保险关系转移接续申请', facts: { 转移方向: '转出' } }).conditions.map(({ text }) => text), ['转出申请：参保人员与用工单位解除劳动关系后，参保人员或用人单位提出转出养老保险关系申请']],
  ['000', '申请人不再需要到转出地办理（不符合转出条件的除外）', 'Must one go to where the pension was?', () => linyi.guide({ item: '城乡居民基本养老保险关系转移接续申请' }).scope[0]?.text, expect.stringContaining('申请人不再需要到转出地办理')],
  ['000', '填写《城乡居民基本养老保险关系转入申请表》，并提供居民身份证及变更后的户口簿原件', 'Which papers does 城乡居民养老转移 need?', () => linyi.papers({ item: '城乡居民基本养老保险关系转移接续申请' }), ['《城乡居民基本养老保险关系转入申请表》', '身份证', '变更后的户口簿']],
  ['000', '转入地村（居）委员会、乡镇（街道）社保所或社会保险经办机构', 'Will the village committee take it?', () => linyi.places({ item: '城乡居民基本养老保险关系转移接续申请', channel: '社区' }), ['转入地村（居）委员会']],
  ['000', '填写《养老保险关系转移接续申请表》', 'Does 鞍山 ask for the form of 机关事业养老转移?', () => anshan.conflict({ item: '机关事业单位养老保险关系转移接续申请' }, 'materials'), ['填写《养老保险关系转移接续申请表》', '六种编制、录用、任免表单，无申请表']],
  ['001', '30.3 办理时限：即时办理', 'And does it take 75 working days?', () => [anshan.limit({ item: '机关事业单位养老保险关系转移接续申请' }), linyi.limit({ item: '机关事业单位养老保险关系转移接续申请' })], [['instant', null], ['workdays', 75]]],
  ['000', '2. 社会保障卡或居民身份证', 'Which of two does 制度衔接 take?', () => linyi.paper({ item: '企业职工基本养老保险与城乡居民基本养老保险制度衔接申请' }, '社会保障卡')?.alternatives?.map(({ name }) => name), ['社会保障卡', '身份证']],
  ['000', '60 个工作日', 'How long does it take?', () => linyi.limit({ item: '企业职工基本养老保险与城乡居民基本养老保险互转' }), ['workdays', 60]],
  ['000', '申请人向企业职工基本养老保险关系归集地提出申请', 'Where does one apply?', () => linyi.conflict({ item: '企业职工基本养老保险与城乡居民基本养老保险制度衔接申请' }, 'places'), ['向企业职工基本养老保险关系归集地提出申请', '办理机构为转入地社会保险经办机构']],
  ['000', '申请人无需提出申请，转入地与军队经办机构通过部转移平台协同办理退役军人养老保险关系转移接续', 'Must a soldier apply?', () => linyi.judged({ item: '军人退役养老保险关系转移接续申请' }), expect.objectContaining({ verdict: 'notNeeded', reasons: [expect.objectContaining({ source: expect.objectContaining({ section: '（八）事项简述' }) })] })],
  ['001', '④职工档案中工作经历记载不清晰、不一致的，还需提供工资台账、劳动合同等能够证明职工当时工作单位和年限的原始材料', 'How many papers does 正常退休 need where the file is clear, and where it is not?', () => ['否', '是'].map((unclear) => anshan.papers({ item: '职工正常退休（职）申请', facts: { 档案不清: unclear } }).length), [3, 4]],
  ['001', '24.3 办理时限：符合条件，即时办结', 'How long does it take?', () => anshan.limit({ item: '职工正常退休（退职）申请' }), ['conditional-instant', null]],
  ['001', '②《职工从事特殊工种岗位认定表》', 'How many papers does 特殊工种 need, the copies counted one by one?', () => anshan.papers({ item: '特殊工种提前退休申请' }).length, 7],
  ['001', '①《职工非因工伤残或因病丧失劳动能力程度鉴定结论通知单》', 'What comes first for 病残津贴?', () => anshan.papers({ item: '病残津贴申请', channel: '网上' })[0], '《职工非因工伤残或因病丧失劳动能力程度鉴定结论通知单》'],
  ['001', '有任何问题请及时和我们联系。电话：5542127', 'Whom does one ask?', () => anshan.guide({ item: '病残津贴申请' }).enquiry?.text, '5542127'],
  ['001', '①网上申报，上传由机构编制部门开具的人员编制及领导职数核定单复印件', 'What does 职工参保登记（机关事业） need online?', () => anshan.guide({ item: '职工参保登记（机关事业）', channel: '网上' }).materials.map(({ name, copy }) => [name, copy]), [['由机构编制部门开具的人员编制及领导职数核定单', 1]]],
  ['001', '②窗口办理人员新参保业务的单位填报《机关事业单位社会保险参保人员 月业务申报项目表》一份，并提供由机构编制部门开具的人员编制及领导职数核定单一份', 'And at the window?', () => anshan.papers({ item: '职工参保登记（机关事业）' }).length, 2],
  ['001', '（省中心关于此事项要件暂未统一，以下为现执行标准，待省中心统一后再进行更新调整）', 'Are the papers of 缴费人员增减 final?', () => anshan.guide({ item: '缴费人员增减申报（机关事业）' }).tips[0]?.text, expect.stringContaining('要件暂未统一')],
  ['001', '31.3 办理时限：15个工作日', 'How long does 伤残待遇申领 take?', () => anshan.limit({ item: '伤残待遇申领' }), ['workdays', 15]],
  ['001', '经统筹地区劳动能力鉴定委员会鉴定为一级至十级伤残等级的', 'Is one without a grade entitled?', () => anshan.judged({ item: '伤残待遇申领', facts: { 鉴定为一级至十级伤残等级: '否' } }).verdict, 'decline'],
  ['001', '工伤职工社会保障卡(符合条件的银行卡、存折)（资料来源：申请人）', 'Does a savings book do instead of the card?', () => anshan.judged({ item: '伤残待遇申领' }, ['存折']).verdict, 'accept'],
];

const cards: Row[] = [
  ['001', '“网上办”5个工作日（从申请到发生邮寄）；', 'How long does 社会保障卡申领 take at a bank, online and on the phone, and from when?', () => ['银行', '网上', '掌上'].map((channel) => [...(anshan.limit({ item: '社会保障卡申领', channel }) ?? []), anshan.guide({ item: '社会保障卡申领', channel }).limit?.startsOn]), [['instant', null, 'accepted'], ['workdays', 5, 'received'], ['workdays', 5, 'received']]],
  ['001', '中国银行鞍山分行所有银行网点，鞍山银行、工商银行鞍山分行、农业银行鞍山分行、建设银行鞍山分行、辽宁农商银行、交通银行鞍山分行部分网点皆可办理。', 'Which outlets issue it?', () => anshan.places({ item: '社会保障卡申领', channel: '银行' })[0], expect.stringContaining('中国银行鞍山分行所有银行网点')],
  ['001', '鞍山市参保人员中未申请社会保障卡的参保人。', 'May one who has a card apply for a second?', () => anshan.judged({ item: '社会保障卡申领', facts: { 已有社保卡: '是' } }, ['身份证']).verdict, 'decline'],
  ['001', '“掌上办”5个工作日（从申请到发生邮寄）', 'How long does 补换 take on the phone, and online?', () => ['掌上', '网上'].map((channel) => anshan.limit({ item: '社会保障卡补领、换领、换发', channel })), [['workdays', 5], null]],
  ['001', '②网上办：国家社会保险公共服务平台', 'Why has it no limit online?', () => anshan.conflict({ item: '社会保障卡补领、换领、换发', channel: '网上' }, 'limit'), ['办理路径列有网上办', '办理时限只列窗口办、掌上办']],
  ['001', '邮寄到达日期不包含在办结日内', 'Do the days in the post count?', () => anshan.guide({ item: '社会保障卡补领、换领、换发', channel: '掌上' }).delivery?.source.quote, expect.stringContaining('邮寄到达日期不包含在办结日内')],
  ['001', '各社保经办机构服务大厅也可咨询办理', 'Which cards\' business may the halls of 社保 also take?', () => ['申领', '补领、换领、换发', '挂失与解挂', '启用', '应用状态查询'].map((name) => anshan.places({ item: `社会保障卡${name}` }).includes('各社保经办机构服务大厅也可咨询办理')), [false, false, true, true, true]],
  ['001', '②社会保障卡（资料来源：申请人）', 'Which papers does 启用 need?', () => anshan.papers({ item: '社会保障卡启用' }), ['身份证', '社会保障卡']],
  ['001', '③掌上办：支付宝或微信辽宁社会保障卡小程序', 'Where on the phone does one see 应用状态?', () => ['掌上', '小程序'].flatMap((channel) => anshan.places({ item: '社会保障卡应用状态查询', channel })), ['支付宝或微信辽宁社会保障卡小程序', '支付宝或微信辽宁社会保障卡小程序']],
  ['000', '实体社会保障卡', 'What does 电子社保卡申领 need, and by which ways?', () => [linyi.papers({ item: '电子社保卡申领', channel: '小程序' }), linyi.guide({ item: '电子社保卡申领', channel: '小程序' }).channels.map(({ channel }) => channel)], [['实体社会保障卡'], ['app', 'miniprogram', 'media']]],
];

const certificates: Row[] = [
  ['000', '可异地自助办理领取待遇资格认证', 'Is 待遇资格认证 done at a window?', () => linyi.guide({ item: '领取养老金人员待遇资格认证', channel: '窗口' }).specified, false],
  ['000', '办事时间：全天', 'When can it be done?', () => linyi.guide({ item: '养老保险供养亲属领取待遇资格认证', channel: '手机APP' }).hours?.text, '全天'],
  ['000', '监督投诉渠道：待遇领取地人力资源社会保障部门公布渠道', 'Where does one complain about guide 十七, where words are lost?', () => {
    const said = linyi.guide({ item: '领取因工死亡职工供养亲属待遇资格认证', channel: '网站' }).complaint;
    return [said?.text, said?.source.certainty];
  }, ['待遇领取地人力资源社会保障部门公布的监督渠道', 'inferred']],
  ['000', '1. 人力资源社会保障部网站(jyjc.mohrss.gov.cn)', 'At which address is 就业创业证 looked up?', () => linyi.conflict({ item: '就业创业证查询、核验', channel: '网站' }, 'places'), ['办理机构及地点写作 jyc.mohrss.gov.cn', '咨询查询途径写作 jyjc.mohrss.gov.cn']],
  ['000', '备注：登陆时输入证件号码、毕业证书编号', 'What does one type in for 技工院校毕业证书?', () => linyi.guide({ item: '技工院校毕业证书查询、核验', channel: '网站' }).tips.map(({ text }) => text), ['登陆时输入证件号码、毕业证书编号']],
  ['000', '输入“证书编号”“证件名称”“姓名”中任意两项', 'And for 技能人员职业资格证书?', () => linyi.places({ item: '技能人员职业资格证书查询', channel: '网站' })[0], expect.stringContaining('任意两项')],
  ['000', '1. 网站；2. 手机 APP；3. 新媒体；4. 小程序', 'By how many ways is 专业技术人员职业资格证书 looked up?', () => linyi.guide({ item: '专业技术人员职业资格证书查询、核验', channel: '网站' }).channels.length, 4],
  ['000', '办理方式：网站', 'And 职业技能等级证书?', () => linyi.guide({ item: '职业技能等级证书查询', channel: '网站' }).channels.map(({ channel }) => channel), ['web']],
  ['000', '监督投诉渠道：010-84661234；发证地人力资源社会保障部门公布的监督渠道', 'Whom does one telephone to complain?', () => linyi.guide({ item: '职业技能等级证书查询', channel: '网站' }).complaint?.text, '010-84661234；发证地人力资源社会保障部门公布的监督渠道'],
  ['000', '收费以及标准：免费', 'What do the eighteen cost?', () => linyi.guide({ item: '领取一级至四级伤残职工工伤保险长期待遇资格认证', channel: '网站' }).fee?.text, '免费'],
];

describe.each(Object.entries({ jobs, unemployment, archives, titles, pensions, cards, certificates }))('the guides answer as their documents do: %s', (_subject, rows) => {
  it.each(rows)('%s 「%s」 — %s', (document, sentence, _question, answer, expected) => {
    const file = catalogue.documents.get(document)?.text ?? '';
    expect(quotes(texts.get(file) ?? '', sentence)).toBe(true);
    expect(answer()).toEqual(expected);
  });
});
