import { join } from 'node:path';
import { loadCalendar } from './load-calendar';
import { assess } from './assess';
import { buildCatalogue } from './catalogue';
import { quotes } from './check-sources';
import type { ResolvedGuide } from './guide';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { resolveBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';

const config = join(__dirname, '../../../config');
const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const calendar = loadCalendar(join(config, 'calendar'));
const on = '2026-11-20';
type Facts = Record<string, string>;

const guideOf = (item: string, channel: string, facts: Facts = {}, region = '鞍山'): ResolvedGuide => resolveGuide(catalogue, { item, region, channel, on, facts });
const limit = (item: string, channel: string) => {
  const { limit: found } = guideOf(item, channel);
  return found && [found.kind, found.amount];
};
const papers = (item: string, channel: string, facts: Facts = {}): string[] => guideOf(item, channel, facts).materials.map(({ name }) => name);
const paper = (item: string, channel: string, code: string, facts: Facts = {}) => guideOf(item, channel, facts).materials.find((each) => each.code === code);
const deferrals = (item: string, channel: string) => guideOf(item, channel).deferrals.map(({ material, way, period }) => [material, way, period?.amount ?? null]);
const places = (item: string, channel: string, facts: Facts = {}): string[] => guideOf(item, channel, facts).places.map(({ text }) => text);
const judged = (item: string, have: string[], facts: Facts = {}, channel = 'window') => assess(resolveGuide(catalogue, { item, region: '鞍山', channel, on, facts }), {}, { have }, calendar);
const xuke = '人力资源服务许可审批';
const zhicheng = '直接确定专业技术职务';
const dangan = '流动人员人事档案转入';

/** [document, the sentence as it stands there, the question, the answer, what must come out] */
const answers: [string, string, string, () => unknown, unknown][] = [
  ['001', '5个工作日内办结', 'How long does 用工备案 take at the window?', () => limit('用工备案', '窗口'), ['workdays', 5]],
  ['001', '“网上办”需要提供用人单位劳动合同；', 'What does 用工备案 need online?', () => papers('用工备案', '网上', { 用备类型: '用工备案' }), ['劳动合同']],
  ['001', '①劳动合同原件（不留存）', 'Is the contract kept?', () => paper('用工备案', '窗口', 'laodong-hetong'), expect.objectContaining({ original: 1, copy: null, kept: false })],
  ['001', '②《单位新招用或续签人员用工备案（就业登记）申报表》（一式两份）', 'How many sets of the form?', () => paper('用工备案', '窗口', 'yonggong-beian-shenbaobiao')?.sets, 2],
  ['001', '注:④⑤为单位首次备案提供', 'How many papers on the first filing?', () => papers('用工备案', '窗口', { 首次备案: '是', 用备类型: '用工备案' }).length, 5],
  ['001', '注:④⑤为单位首次备案提供', 'How many papers on a later filing?', () => papers('用工备案', '窗口', { 首次备案: '否', 用备类型: '用工备案' }).length, 3],
  ['001', '①用人单位与劳动者解除劳动关系证明原件；', 'What does 解除备案 need?', () => papers('用工备案', '窗口', { 用备类型: '解除备案' }), ['用人单位与劳动者解除劳动关系证明', '《单位与劳动者终止劳动关系解除用工备案申报表》']],
  ['001', '“窗口办”需要提供以下要件（可容缺受理）：', 'Which period has the 容缺 of 用工备案?', () => deferrals('用工备案', '窗口'), [
    'laodong-hetong', 'yonggong-beian-shenbaobiao', 'laodong-yonggong-beian-dengjibiao', 'yingye-zhizhao-wuzheng-heyi', 'shehui-baoxian-dengjibiao',
  ].map((code) => [code, 'beforeResult', null])],
  ['001', '就业登记（用工备案）', 'What is 就业登记 in 鞍山?', () => guideOf('就业登记', '窗口').item.code, 'yonggong-beian'],
  ['001', '原则上不允许跨年办理', 'What does 用工备案 demand of the year?', () => guideOf('用工备案', '窗口').conditions.map(({ text }) => text), ['原则上不允许跨年办理']],
  ['001', '①“掌上办”：不需要提供要件；', 'What does 失业登记 need on the phone?', () => papers('失业登记', '掌上'), []],
  ['001', '劳动者需申领失业金、失业补助金的，需提供与为其最后缴纳失业保险单位的终止、解除劳动关系材料。', 'What does 失业登记 need of one who claims benefit?', () => papers('失业登记', '窗口', { 申领失业金: '是' }), ['与为其最后缴纳失业保险单位的终止、解除劳动关系材料']],
  ['001', '其他情况，政策允许、可通过软件查询的，无需提供相关材料。', 'And of one who does not?', () => judged('失业登记', []).verdict, 'accept'],
  ['001', '窗口即时办结；网上办、掌上办7个工作日内办结。', 'How long does 失业登记 take at the window, on the phone, online?', () => [limit('失业登记', '窗口'), limit('失业登记', '掌上'), limit('失业登记', '网上')], [['instant', null], ['workdays', 7], ['workdays', 7]]],
  ['000', '2. 线上申请：3 个工作日内办结', 'What else is written about 失业登记 online?', () => guideOf('失业登记', '网上').conflicts.find(({ field }) => field === 'limit')?.values.map(({ value }) => value), ['网上、掌上：3个工作日', '网上、掌上：7个工作日']],
  ['000', '本人身份证件或社会保障卡', 'Which papers does the national guide take in turn?', () => guideOf('失业登记', '小程序').materials[0]?.alternatives?.map(({ name }) => name), ['身份证件', '社会保障卡']],
  ['000', '收费以及标准：免费', 'What does 失业登记 cost in 鞍山?', () => guideOf('失业登记', '窗口').fee?.text, '免费'],
  ['001', '受街道、乡镇基层服务平台委托，社区服务平台可代办', 'Who may act for the street offices?', () => places('失业登记', '窗口')[0], expect.stringContaining('社区服务平台可代办')],
  ['001', '“网上办”“掌上办”不需要提供要件；', 'What does 失业保险金申领 need online and on the phone?', () => [papers('失业保险金申领', '网上'), papers('失业保险金申领', '掌上')], [[], []]],
  ['001', '①本人鞍山市社会保障卡（已开通金融功能）；', 'What does 失业保险金申领 need of everyone at the window?', () => papers('失业保险金申领', '窗口', { 代办: '否', 有争议: '否' }), ['本人鞍山市社会保障卡（已开通金融功能）']],
  ['001', '另需提供《劳动仲裁调解书》《劳动仲裁裁决书》或《民事判决书》复印件1份；', 'Which one of three, and how many copies, in a dispute?', () => {
    const found = paper('失业保险金申领', '窗口', 'laodong-zhengyi-wenshu', { 有争议: '是' });
    return [found?.alternatives?.length, found?.copy];
  }, [3, 1]],
  ['001', '③代办人员另需提供当事人委托书原件1份和代办人身份证复印件(正反面)1份。', 'What of an agent?', () => papers('失业保险金申领', '窗口', { 代办: '是', 有争议: '否' }).slice(1), ['当事人委托书', '代办人身份证复印件(正反面)']],
  ['001', '掌上12333APP办理5个工作日内；其他路径即时办结。', 'How long does 失业保险金申领 take?', () => [limit('失业保险金申领', '掌上'), limit('失业保险金申领', '窗口')], [['workdays', 5], ['instant', null]]],
  ['社会保险经办条例', '个人申领失业保险金，社会保险经办机构应当自收到申请之日起10个工作日内办理完毕。', 'And how long may it take in law?', () => guideOf('失业保险金申领', '窗口').statutory, expect.objectContaining({ kind: 'workdays', amount: 10, startsOn: 'received' })],
  ['001', '①失业人员失业前用人单位和本人失业保险累计缴费满1年。', 'Is someone with less than a year accepted?', () => judged('失业保险金申领', ['社会保障卡'], { 累计缴费满1年: '否' }).verdict, 'decline'],
  ['001', '存档人员有效身份证件，户口本，代办人员有效身份证件。', 'What does 档案转入 need?', () => papers(dangan, '窗口', { 代办: '是' }).slice(0, 3), ['存档人员有效身份证件', '户口本', '代办人员有效身份证件']],
  ['001', '(2022年12月之前的高校毕业生需提供报到通知单）', 'What of a graduate before December 2022?', () => papers(dangan, '窗口', { '2022年12月之前的高校毕业生': '是' }), expect.arrayContaining(['报到通知单'])],
  ['001', '流动人员人事档案转入 身份证复印件 当事人提供 15个工作日', 'What may be handed in after the result, and how long?', () => deferrals(dangan, '窗口'), [['shenfenzheng-fuyinjian', 'afterResult', 15]]],
  ['001', '师范类、医学类：铁西区三道街81号劳动大厦院后楼综合业务窗口', 'Where does a teacher go?', () => places(dangan, '窗口', { 专业类别: '师范类、医学类' }), ['铁西区三道街81号劳动大厦院后楼综合业务窗口']],
  ['001', '其它专业类别：铁东区莘英路889号一楼综合业务窗口', 'And everyone else?', () => places(dangan, '窗口', { 专业类别: '其它专业类别' }), ['铁东区莘英路889号一楼综合业务窗口']],
  ['001', '(七)其他流动人员。', 'For how many kinds of people is 档案转入?', () => guideOf(dangan, '窗口').scope.length, 7],
  ['001', '17.3 办理时限：20工作日', 'How long does the licence take?', () => limit(xuke, '窗口'), ['workdays', 20]],
  ['人力资源市场暂行条例', '人力资源社会保障行政部门应当自收到经营性人力资源服务机构从事职业中介活动的申请之日起20日内依法作出行政许可决定。', 'And from when in law?', () => guideOf(xuke, '网上').statutory?.startsOn, 'received'],
  ['001', '人力资源服务许可审批 人力资源服务公司章程和管理制度 当事人提供 实行告知承诺制', 'What may be promised in writing?', () => guideOf(xuke, '窗口').undertakings.map(({ text }) => text), ['人力资源服务公司章程和管理制度']],
  ['001', '（2）营业执照（副本）（已与市场监管部门建立数据共享机制的地区可不再提供）', 'Is the business licence asked for where data are shared?', () => papers(xuke, '窗口', { 数据共享: '是' }), expect.not.arrayContaining(['营业执照（副本）'])],
  ['001', '《辽宁省大、中专毕业生确定专业技术职务审核表》一式两份', 'How many sets of the form for 职务?', () => paper(zhicheng, '窗口', 'queding-zhuanye-jishu-zhiwu-shenhebiao')?.sets, 2],
  ['001', '毕业证、身份证原件及复印件一份、一寸照片3张', 'How many photographs?', () => paper(zhicheng, '窗口', 'yicun-zhaopian')?.original, 3],
  ['001', '提供非全日制学历办理直接确定专业技术职务', 'Is a part-time degree declined?', () => judged(zhicheng, [], { 学历: '非全日制' }).reasons.map(({ source }) => source?.row), ['五']],
  ['001', '国家、省组织统一考试的专业办理直接确定专业技术职务', 'And a profession with a state examination?', () => judged(zhicheng, [], { 统一考试专业: '是' }).reasons.map(({ source }) => source?.row), ['六']],
  ['001', '（2）中级职称：铁东区莘英路889号（市人社局）综合服务窗口', 'Where does one go for 中级?', () => places(zhicheng, '窗口', { 级别: '中级' }), ['铁东区莘英路889号（市人社局）综合服务窗口']],
  ['003', '征缴中心 人才发展局、信息中心 1.要同时申报养老保险、工伤保险、失业保险缴费人员增加。', 'Who leads 员工录用 in 黄山, and who assists?', () => {
    const { leads, assists, required, optional } = resolveBundle(catalogue, { name: '员工录用', region: '黄山', on });
    return [leads.map(({ name }) => name), assists.map(({ name }) => name), required.length, optional.length];
  }, [['征缴中心'], ['人才发展局', '信息中心'], 0, 10]],
  ['003', '⑥ 就业登记 ⑦ 《就业创业证》申领 ⑧ 高等学校等毕业生接收手续办理 ⑨ 档案的接收和转递（流动人员） ⑩ 劳动用工备案', 'Are 就业登记 and 劳动用工备案 two items in 黄山?', () => ['就业登记', '劳动用工备案'].map((name) => guideOf(name, '窗口', {}, '黄山').item.code), ['jiuye-dengji', 'laodong-yonggong-beian']],
];

describe('the catalogue answers as the documents do', () => {
  it.each(answers)('%s 「%s」 — %s', (document, sentence, _question, answer, expected) => {
    const file = catalogue.documents.get(document)?.text ?? '';
    expect(quotes(texts.get(file) ?? '', sentence)).toBe(true);
    expect(answer()).toEqual(expected);
  });

  it('on at least thirty questions', () => {
    expect(answers.length).toBeGreaterThanOrEqual(30);
  });
});
