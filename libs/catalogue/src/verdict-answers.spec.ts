import { join } from 'node:path';
import { assess } from './assess';
import type { Assessment } from './assess';
import type { Brought } from './brought';
import { buildCatalogue } from './catalogue';
import { quotes } from './check-sources';
import type { RegistrableGuide } from './guide';
import { loadCalendar } from './load-calendar';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { resolveGuide } from './resolve-guide';

const config = join(__dirname, '../../../config');
const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const calendar = loadCalendar(join(config, 'calendar'));
const on = '2026-11-20'; // a Friday
type Facts = Record<string, string>;
interface Case extends Partial<Brought> {
  readonly region?: string;
  readonly channel?: string;
  readonly facts?: Facts;
}

const guide = (item: string, { region = '鞍山', channel = '窗口', facts = {} }: Case = {}): RegistrableGuide => resolveGuide(catalogue, { item, region, channel, on, facts });
const judged = (item: string, { have = [], region, channel, facts, ...found }: Case = {}): Assessment =>
  assess(guide(item, { ...(region ? { region } : {}), ...(channel ? { channel } : {}), ...(facts ? { facts } : {}) }), {}, { have, ...found }, calendar);
const verdict = (item: string, asked: Case = {}): string => judged(item, asked).verdict;
const missing = (item: string, asked: Case = {}): string[] => judged(item, asked).missing.map(({ name }) => name);
const reasons = (item: string, asked: Case = {}): string[] => judged(item, asked).reasons.map(({ text }) => text);
const doors = (item: string, asked: Case = {}): string[] => judged(item, asked).goTo.map(({ text }) => text);
const owed = (item: string, asked: Case = {}) => judged(item, asked).deferred.map(({ name, way, until }) => [name, way, until]);
const taken = (item: string, asked: Case = {}): boolean | null => guide(item, asked).taken.here;

const card = ['本人鞍山市社会保障卡'];
const zhicheng = '直接确定专业技术职务';
const junior = { 级别: '初级', 学历: '全日制' };
const titlePapers = ['《辽宁省大、中专毕业生确定专业技术职务审核表》', '劳动关系证明材料', '毕业证', '身份证', '一寸照片'];
const xuke = '人力资源服务许可审批';
const dangan = '流动人员人事档案转入';

/** [document, the sentence as it stands there, the question, the answer, what must come out] */
type Row = [string, string, string, () => unknown, unknown];

const deferring: Row[] = [
  ['001', '“窗口办”需要提供以下要件（可容缺受理）：', 'Is 用工备案 accepted at the window with nothing in hand?', () => verdict('用工备案'), 'acceptDeferred'],
  ['001', '1.3 办理时限：5个工作日内办结', 'Until when must the papers come, where the document gives no period?', () => owed('用工备案', { have: ['劳动合同', '劳动用工备案（单位就业）登记表'] }), [['《单位新招用或续签人员用工备案（就业登记）申报表》', 'beforeResult', '2026-11-27']]],
  ['001', '“网上办”需要提供用人单位劳动合同；', 'May the contract be put off online too?', () => [verdict('用工备案', { channel: '网上' }), missing('用工备案', { channel: '网上' })], ['supplement', ['劳动合同']]],
  ['001', '②“窗口办”：需要提供要件（可容缺受理）', 'May 失业登记 at the window be accepted while that paper is owed?', () => verdict('失业登记', { facts: { 申领失业金: '是' } }), 'acceptDeferred'],
  ['001', '流动人员人事档案转入 身份证复印件 当事人提供 15个工作日', 'Until when may the copy for 档案转入 come?', () => owed(dangan, { have: ['存档人员有效身份证件', '户口本'] }), [['身份证复印件', 'afterResult', '2026-12-11']]],
  ['001', '出具流动人员人事档案相关证明 身份证复印件 当事人提供 15个工作日', 'And for 档案证明?', () => owed('出具流动人员人事档案相关证明', { have: ['存档人员有效身份证件'] }), [['身份证复印件', 'afterResult', '2026-12-11']]],
  ['001', '存档人员有效身份证件，户口本，代办人员有效身份证件。', 'Is 档案转入 accepted without the 户口本, which no list defers?', () => [verdict(dangan, { have: ['存档人员有效身份证件'] }), missing(dangan, { have: ['存档人员有效身份证件'] })], ['supplement', ['户口本', '身份证复印件']]],
  ['001', '人力资源服务许可审批 人力资源服务公司章程和管理制度 当事人提供 实行告知承诺制', 'Is the licence accepted on an undertaking for the charter?', () => {
    const { verdict: outcome, undertakings, deferred } = judged(xuke, { have: ['《辽宁省人力资源服务行政许可申请表》', '营业执照（副本）', '告知承诺书'], undertaken: ['人力资源服务公司章程和管理制度'] });
    return [outcome, undertakings.length, deferred];
  }, ['accept', 1, []]],
  ['001', '（3）人力资源服务公司章程和管理制度（可告知承诺）', 'And when the charter is merely missing?', () => owed(xuke, { have: ['《辽宁省人力资源服务行政许可申请表》', '营业执照（副本）', '告知承诺书'] }), [['人力资源服务公司章程和管理制度', 'undertaking', null]]],
  ['001', '（1）《辽宁省人力资源服务行政许可申请表》；', 'May an undertaking stand for the form?', () => reasons(xuke, { have: ['营业执照（副本）', '人力资源服务公司章程和管理制度', '告知承诺书'], undertaken: ['《辽宁省人力资源服务行政许可申请表》'] }), ['不能承诺代替：缺少材料「《辽宁省人力资源服务行政许可申请表》」']],
  ['001', '“窗口办”需要提供以下要件（可容缺受理）：', 'And of one who broke an earlier undertaking?', () => [verdict('用工备案', { discredited: true }), reasons('用工备案', { discredited: true })[0]], ['supplement', '不能容缺：申请人有未履行承诺的记录，缺少材料「劳动合同」']],
  ['001', '①劳动合同原件（不留存）', 'Is a wrong contract put off?', () => [verdict('用工备案', { have: ['劳动用工备案（单位就业）登记表', '《单位新招用或续签人员用工备案（就业登记）申报表》'], defective: ['劳动合同'] }), reasons('用工备案', { have: ['劳动用工备案（单位就业）登记表', '《单位新招用或续签人员用工备案（就业登记）申报表》'], defective: ['劳动合同'] })], ['supplement', ['材料「劳动合同」不符合要求，需要更正']]],
];

const byAgent: Row[] = [
  ['001', '③代办人员另需提供当事人委托书原件1份和代办人身份证复印件(正反面)1份。', 'What does an agent with the card alone still lack, all at once?', () => missing('失业保险金申领', { have: card, facts: { 代办: '是' } }), ['当事人委托书', '代办人身份证复印件(正反面)']],
  ['001', '③代办人员另需提供当事人委托书原件1份和代办人身份证复印件(正反面)1份。', 'May somebody else come for 失业保险金, and with what?', () => { const { agent, agentBrings } = guide('失业保险金申领').presence; return [agent, agentBrings.map(({ text }) => text)]; }, [true, ['当事人委托书', '代办人身份证复印件(正反面)']]],
  ['001', '“网上办”“掌上办”不需要提供要件；', 'Must anybody come at all?', () => ['网上', '掌上'].map((channel) => verdict('失业保险金申领', { channel })), ['accept', 'accept']],
  ['001', '②代办需提供本人委托书原件及代办人身份证复印件（正反面）1份', 'Does whoever transfers out himself need them?', () => ['否', '是'].map((agent) => verdict('参加失业保险单位保险关系转移', { have: card, facts: { 转移方向: '转出', 代办: agent } })), ['accept', 'supplement']],
  ['001', '①职工本人签字的《企业职工基本养老保险退休时间申请书》', 'Whose hand must be on the application for retirement?', () => guide('职工正常退休（退职）申请').presence, expect.objectContaining({ agent: null, signs: [expect.objectContaining({ text: '职工本人签字的《企业职工基本养老保险退休时间申请书》' })] })],
  ['001', '②职工本人签字的《企业职工基本养老保险领取病残津贴申请书》', 'And on that for 病残津贴?', () => judged('病残津贴申请').presence.signs.map(({ source }) => source.section), ['26.1']],
  ['001', '21.1 需提供要件 经办人身份证（资料来源：申请人）', 'Does the document say whether 单位参保证明 may be had by an agent?', () => guide('单位参保证明查询打印').presence, { agent: null, agentBrings: [], signs: [] }],
];

const disputed: Row[] = [
  ['001', '②有劳动争议（指对失业原因、缴费时间有争议）人员另需提供《劳动仲裁调解书》《劳动仲裁裁决书》或《民事判决书》复印件1份；', 'Is the card enough in a dispute?', () => missing('失业保险金申领', { have: card, facts: { 有争议: '是' } }).length, 1],
  ['001', '②有劳动争议（指对失业原因、缴费时间有争议）人员另需提供《劳动仲裁调解书》《劳动仲裁裁决书》或《民事判决书》复印件1份；', 'Is any one of the three enough?', () => ['《劳动仲裁调解书》', '《劳动仲裁裁决书》', '《民事判决书》'].map((paper) => verdict('失业保险金申领', { have: [...card, paper], facts: { 有争议: '是' } })), ['accept', 'accept', 'accept']],
  ['001', '①本人鞍山市社会保障卡（已开通金融功能）；', 'And without a dispute, is the judgment asked for?', () => verdict('失业保险金申领', { have: card, facts: { 有争议: '否' } }), 'accept'],
  ['001', '②有劳动争议（指对失业原因、缴费时间有争议）人员另需提供', 'Nobody said whether there is a dispute: what is assumed?', () => judged('失业保险金申领', { have: card }).assumed.filter(({ fact }) => fact === '有争议'), [{ fact: '有争议', value: '否' }]],
  ['001', '②失业人员非本人意愿中断就业。', 'Of one who left of his own will with less than a year paid, are both defects told?', () => reasons('失业保险金申领', { facts: { 累计缴费满1年: '否', 非本人意愿中断就业: '否' } }), ['不符合受理条件：失业人员失业前用人单位和本人失业保险累计缴费满1年', '不符合受理条件：失业人员非本人意愿中断就业']],
  ['001', '④职工档案中工作经历记载不清晰、不一致的，还需提供工资台账、劳动合同等能够证明职工当时工作单位和年限的原始材料', 'What more does an unclear file need?', () => ['否', '是'].map((unclear) => missing('职工正常退休（退职）申请', { facts: { 档案不清: unclear } }).length), [3, 4]],
];

const forbidden: Row[] = [
  ['001', '提供非全日制学历办理直接确定专业技术职务', 'Is a part-time degree taken at the city?', () => [verdict(zhicheng, { facts: { 级别: '中级', 学历: '非全日制' } }), judged(zhicheng, { facts: { 级别: '中级', 学历: '非全日制' } }).reasons[0]?.source?.row], ['decline', '五']],
  ['001', '国家、省组织统一考试的专业办理直接确定专业技术职务', 'And an examined major, together with a part-time degree?', () => judged(zhicheng, { facts: { 级别: '中级', 学历: '非全日制', 统一考试专业: '是' } }).reasons.map(({ source }) => source?.row), ['五', '六']],
  ['001', '提供外省市职称评审材料办理补发证书', 'Is a certificate reviewed elsewhere issued again, though every paper is there?', () => verdict('职称证书补发', { have: ['《辽宁省专业技术资格评定表》', '身份证', '一寸白底免冠照片'], facts: { 职称评审地: '外省市评审' } }), 'decline'],
  ['001', '提供外省市考试合格登记表办理补发证书', 'Does the clerk who ticks the case get the same answer as the fact?', () => [verdict('职业资格考试证书补发', { facts: { 外省市报名考试: '是' } }), verdict('职业资格考试证书补发', { prohibitions: ['提供外省市考试合格登记表办理补发证书'] })], ['decline', 'decline']],
  ['001', '与社保中心办理的丧葬补助金和抚恤金不能同时兼得，只能选择一个。', 'Is it paid twice?', () => verdict('领取失业保险金人员申领丧葬补助金和抚恤金', { facts: { 已在社保中心办理丧葬补助金和抚恤金: '是' } }), 'decline'],
  ['000', '申请人无需提出申请', 'What of 军人退役 in 鞍山 and in 临沂?', () => ['鞍山', '临沂'].map((region) => verdict('军人退役养老保险关系转移接续申请', { region })), ['notNeeded', 'notNeeded']],
  ['001', '市本级参加失业保险单位可申请办理个人缴费补录数据。', 'May a firm insured with a county have its data made up by the city?', () => reasons('参加失业保险单位个人缴费补录数据', { facts: { 参保地: '县（市）区' } }), ['不符合受理条件：市本级参加失业保险单位']],
];

const elsewhere: Row[] = [
  ['001', '户籍地、常住地、就业地或参保地在本市的，可在本市办理失业登记。', 'Where does one go who has no tie to 鞍山?', () => [verdict('失业登记', { facts: { 本市: '否' } }), doors('失业登记', { facts: { 本市: '否' } })], ['handTo', ['户籍地、常住地、就业地、参保地公共就业服务机构（含街道、乡镇基层服务平台）']]],
  ['001', '应到受理其原单位失业保险业务的经办机构办理失业保险关系转移手续', 'Where does one go whose former employer was insured elsewhere?', () => [verdict('参加失业保险单位保险关系转移', { facts: { 原单位在本市: '否' } }), doors('参加失业保险单位保险关系转移', { facts: { 原单位在本市: '否' } })], ['handTo', ['受理其原单位失业保险业务的经办机构']]],
  ['001', '（1）初级职称：企业单位：单位所属的县（市）区人社部门；事业单位：市直属单位在各主管部门、县（市）区事业单位在所属县区人社部门', 'Does the city take 初级 from an enterprise?', () => [verdict(zhicheng, { have: titlePapers, facts: { ...junior, 单位类型: '企业单位' } }), doors(zhicheng, { facts: { ...junior, 单位类型: '企业单位' } })[0]], ['handTo', '单位所属的县（市）区人社部门']],
  ['001', '海城市劳动就业服务中心 海城市站前街2号 0412-3308600', 'Are the counties\' counters named with address and telephone?', () => judged(zhicheng, { facts: { ...junior, 单位类型: '企业单位' } }).goTo, expect.arrayContaining([expect.objectContaining({ text: '海城市劳动就业服务中心', address: '海城市站前街2号', phone: '0412-3308600', source: expect.objectContaining({ section: '办事不找关系路径' }) })])],
  ['001', '事业单位：市直属单位在各主管部门', 'And from an institution directly under the city?', () => doors(zhicheng, { facts: { ...junior, 单位类型: '市直属事业单位' } }), ['各主管部门']],
  ['001', '（2）中级职称：铁东区莘英路889号（市人社局）综合服务窗口', 'And 中级?', () => ['鞍山', '海城'].map((region) => verdict(zhicheng, { region, have: titlePapers, facts: { 级别: '中级', 学历: '全日制' } })), ['accept', 'handTo']],
  ['001', '窗口办：各县（市）区按照属地化管理，市本级受理地址为铁西区三道街81号人就中心大厅综合业务窗口', 'Does the city change the cause of unemployment of one insured with a county, and the county?', () => ['鞍山', '海城'].map((region) => verdict('个人失业原因修改变更', { region, have: ['情况说明', '解除劳动合同证明复印件'], facts: { 参保地: '县（市）区' } })), ['handTo', 'accept']],
  ['001', '①窗口办：鞍山市社会保险事业服务中心综合窗口1-7号', 'Does a counter of 铁东区 register employees, and where is one sent?', () => [verdict('职工参保登记（企业）', { region: '铁东区' }), doors('职工参保登记（企业）', { region: '铁东区' })], ['handTo', ['鞍山市社会保险事业服务中心综合窗口1-7号']]],
  ['001', '①窗口办：各县（市）区人社局经办窗口', 'Is the licence taken in 铁西区?', () => verdict(xuke, { region: '铁西区', have: ['《辽宁省人力资源服务行政许可申请表》', '营业执照（副本）', '告知承诺书', '人力资源服务公司章程和管理制度'] }), 'accept'],
];

const channels: Row[] = [
  ['001', '①窗口办：辽宁省内任一失业保险业务经办窗口', 'May a bank outlet take 失业保险金申领?', () => [taken('失业保险金申领', { channel: '银行' }), verdict('失业保险金申领', { channel: '银行' }), doors('失业保险金申领', { channel: '银行' })[0]], [false, 'handTo', '辽宁省内任一失业保险业务经办窗口']],
  ['001', '5.2 办理路径 窗口办：参保地任一失业保险业务经办窗口', 'Whoever asks for 丧葬补助金 online is sent where?', () => [verdict('领取失业保险金人员申领丧葬补助金和抚恤金', { channel: '网上' }), reasons('领取失业保险金人员申领丧葬补助金和抚恤金', { channel: '网上' })], ['handTo', ['「领取失业保险金人员申领丧葬补助金和抚恤金」在鞍山市不通过「网上」办理，可用渠道：窗口。']]],
  ['001', '③自助办：鞍山市社会保险事业服务中心自助查询打印机', 'Does the machine print 单位参保证明?', () => [taken('个人权益记录查询打印（机关事业）', { channel: '自助' }), taken('单位参保证明查询打印', { channel: '自助' })], [true, false]],
  ['001', '①窗口办：中国银行鞍山分行所有银行网点，鞍山银行、工商银行鞍山分行、农业银行鞍山分行、建设银行鞍山分行、辽宁农商银行、交通银行鞍山分行部分网点皆可办理。', 'May a bank outlet take 社会保障卡申领 with the identity card alone?', () => [taken('社会保障卡申领', { channel: '银行' }), verdict('社会保障卡申领', { channel: '银行', have: ['身份证'] })], [true, 'accept']],
  ['001', '受街道、乡镇基层服务平台委托，社区服务平台可代办。', 'May a community window take 失业登记, and 失业保险金申领?', () => ['失业登记', '失业保险金申领'].map((item) => taken(item, { channel: '社区' })), [true, false]],
  ['003', '“就近办”清单', 'Which list lets a bank outlet of 黄山 take 社会保障卡申领, though no guide says how?', () => { const { specified, taken: { here, because } } = guide('社会保障卡申领', { region: '黄山', channel: '银行' }); return [specified, here, because.map(({ source }) => source.document)]; }, [false, true, expect.arrayContaining(['003'])]],
  ['003', '“就近办”清单', 'Who decides it there?', () => guide('社会保障卡申领', { region: '黄山', channel: '银行' }).taken.decides?.source.document, '003'],
  ['000', '1. 现场；2. 网站；3. 手机 APP；4. 小程序', 'Does a bank outlet of 临沂 take 失业登记?', () => [taken('失业登记', { region: '临沂', channel: '银行' }), verdict('失业登记', { region: '临沂', channel: '银行' })], [false, 'handTo']],
  ['000', '办理材料：本人身份证件或社会保障卡', 'Is either card enough in 临沂?', () => ['身份证件', '社会保障卡'].map((paper) => verdict('失业登记', { region: '临沂', have: [paper] })), ['accept', 'accept']],
];

describe.each<[string, Row[]]>([['容缺', deferring], ['代办', byAgent], ['有争议', disputed], ['禁办', forbidden], ['elsewhere', elsewhere], ['channel and scope', channels]])('the verdict is what the documents say: %s', (_about, rows) => {
  it.each(rows)('%s 「%s」 — %s', (document, sentence, _question, answer, expected) => {
    const file = catalogue.documents.get(document)?.text ?? '';
    expect(quotes(texts.get(file) ?? '', sentence)).toBe(true);
    expect(answer()).toEqual(expected);
  });
});

describe('every reason', () => {
  it('has its source, whatever the item, the channel and the case', () => {
    const cases = [...catalogue.items.keys()].flatMap((item) => ['window', 'web', 'bank'].flatMap((channel) => ['210300', '210381', '371300'].map((region) => resolveGuide(catalogue, { item, region, channel, on }))));
    const answerable = cases.filter(({ specified, channels: offered, noApplication }) => specified || offered.length > 0 || noApplication);
    const told = answerable.flatMap((asked) => assess(asked, {}, { have: [], ...(asked.specified ? { unmetConditions: asked.conditions.map(({ code }) => code) } : {}) }, calendar).reasons.concat(assess(asked, {}, { have: [] }, calendar).reasons));
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ source }) => source === null)).toEqual([]);
  });
});
