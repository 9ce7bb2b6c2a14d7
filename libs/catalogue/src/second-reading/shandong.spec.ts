import { answersAsRead, catalogue, countByKind, deskOf, namesOf, rowOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 002, its three annexes and what its text orders, read by someone who did not type their files.
const shandong = deskOf('山东');
const { bundle, guide, limit } = shandong;
const required = (number: string) => namesOf(bundle(number).required);
const optional = (number: string) => namesOf(bundle(number).optional);
const then = { on: '2021-03-30' };
const since = { on: '2021-03-31' };
const sped = (item: string, facts: Record<string, string> = {}) => [limit(item, { ...then, facts }), limit(item, { ...since, facts })];

const scenarios: Question[] = [
  ['bundle', '1-1企业招聘高校毕业生 1-2企业招聘流动人员 1-3企业招聘其他人员', 'What must be done whoever is employed?', () => ['1-1', '1-2', '1-3'].map(required), Array(3).fill(['职工参保登记', '缴费人员增减申报', '就业登记', '劳动合同新订备案'])],
  ['bundle', '养老保险关系转移接续（含城镇职工基本养老保险关系转移接续；机关事业单位基本养老保险与城镇企业职工基本养老保险互转申请；军地养老保险关系转移接续申请）', 'Of how many transfers is 养老保险关系转移接续 made?', () => bundle('1-3').optional.find(({ name }) => name.startsWith('养老保险关系转移接续'))?.parts.length, 3],
  ['bundle', '缴费人员增减申报 劳动合同解除/终止备案 社会保险费欠费补缴申报 失业保险关系转移接续', 'What must be done when a contract ends?', () => ['2-1', '2-2'].map(required), Array(2).fill(['缴费人员增减申报', '劳动合同解除/终止备案', '社会保险费欠费补缴申报', '失业保险关系转移接续'])],
  ['bundle', '1. 就业政策法规咨询 2. 职业供求信息、市场工资指导价位信息和职业培训信息发布 3. 职业介绍 4. 职业指导 5. 公共就业服务专项活动', 'What is done for a graduate who seeks work, and what may be added?', () => [required('4-1').length, optional('4-1')], [5, []]],
  ['bundle', '1. 事业单位拟聘用人员备案 2. 核定工资待遇 3. 职工参保登记 4. 缴费人员增减申报', 'What must be done when an institution recruits, and how many may be added?', () => [required('5-1'), optional('5-1').length], [['事业单位拟聘用人员备案', '核定工资待遇', '职工参保登记', '缴费人员增减申报'], 7]],
  ['bundle', '1. 社会保障卡申领 2. 职业年金转移接续 ', 'What may be added when someone is transferred in?', () => [required('5-2').length, optional('5-2')], [5, ['社会保障卡申领', '职业年金转移接续']]],
  ['bundle', '5-3事业单位工作人员调出 1. 办理事业单位减人手续 2. 办理工资手续', 'And when he is transferred out?', () => [required('5-3').length, optional('5-3')], [4, ['职业年金转移接续']]],
  ['bundle', '1. 职业年金转移接续 2. 档案的接收和转递（流动人员）', 'And when he is dismissed or let go?', () => ['5-5', '5-6'].map((number) => [required(number).length, optional(number)]), [[4, ['职业年金转移接续', '档案的接收和转递（流动人员）']], [5, ['职业年金转移接续', '档案的接收和转递（流动人员）']]]],
  ['bundle', '1. 职工正常退休（职）申请（事业单位工作人员退休） 2. 办理工资手续 3. 终止失业保险关系 4. 变更工伤登记 5. 办理事业单位减人手续', 'And when he retires?', () => [required('5-7').length, optional('5-7')], [5, ['社会保险费补缴申报', '多重养老保险关系个人账户退费', '养老保险待遇发放账户维护申请']]],
  ['bundle', '1. 创业开业指导 2. 就业登记 3. 《就业创业证》申领 4. 企业社会保险登记 5. 职工参保登记 6. 缴费人员增减申报 7. 劳动用工备案', 'What must each founder do?', () => ['6-1', '6-2', '6-3'].map((number) => required(number).join()), Array(3).fill('创业开业指导,就业登记,《就业创业证》申领,企业社会保险登记,职工参保登记,缴费人员增减申报,劳动用工备案')],
  ['bundle', '1. 职工提前退休（退职）申请 2. 因病或非因工致残完全丧失劳动能力提前退休（职）资格核准', 'What sets the three early and normal retirements apart?', () => ['7-1', '7-2', '7-3'].map((number) => required(number)[1]), ['达到法定退休年龄正常退休资格核准', '因病或非因工致残完全丧失劳动能力提前退休（职）资格核准', '特殊工种提前退休资格核准']],
  ['bundle', '1. 养老保险待遇发放账户维护申请 2. 社会保险费补缴申报 3. 多重养老保险关系个人账户退费 4. 养老保险关系转移接续', 'And what may be added to all four?', () => ['7-1', '7-2', '7-3', '7-4'].map((number) => optional(number).length), [4, 4, 4, 4]],
  ['bundle', '1. 工伤医疗费用申报（含工伤医疗（康复）费用申报；住院伙食补助费申领；异地就医报告；统筹地区以外交通、食宿费申领）', 'What is applied for when someone died at work, in how many parts?', () => bundle('申领工亡人员有关待遇').required.map(({ parts }) => parts.length), [4, 2]],
  ['bundle', '1. 个人账户一次性待遇申领（养老保险） 2. 遗属待遇申领（养老保险） 3. 工伤保险待遇变更 4. 社会保障卡注销 5. 养老保险待遇发放账户维护申请 6. 工伤保险待遇发放账户维护申请', 'And when a pensioner has died?', () => [required('退休人员过世').length, optional('退休人员过世')], [6, []]],
  ['bundle', '1. 社会保障卡申领 2. 社会保障卡启用（含社会保障卡银行账户激活）', 'Which items has each service of the card?', () => ['10-1', '10-2', '10-3', '10-4', '10-5'].map((number) => required(number).length), [2, 1, 1, 1, 1]],
  ['bundle', '人社服务“打包一件事”清单', 'How many themes, scenarios and 必做 are there in all?', () => {
    const all = catalogue.bundles.filter(({ region }) => region === '370000');
    return [rowsOfList('packages').length, all.length, all.reduce((sum, each) => sum + each.required.length, 0)];
  }, [10, 28, 117]],
];

const rules: Question[] = [
  ['bundle', '如涉及失业保险金停发，应一并办理。 社保经办机构、公共就业人才服务机构和劳动保障行政部门，要同步人员名单信息。', 'What goes together when somebody is employed?', () => bundle('1-1').together.map(({ text }) => text).join(), expect.stringMatching(/失业.*金停发.*同步人员名单信息|同步人员名单信息.*失业.*金停发/)],
  ['bundle', '要同步办理养老保险、工伤保险、失业保险缴费人员增加。 2. 如涉及失业保险金发放，应一并办理。', 'Which three insurances are increased at once when an institution recruits?', () => bundle('5-1').together.map(({ text }) => text).join(), expect.stringContaining('养老保险、工伤保险、失业保险缴费人员增加')],
  ['bundle', '社保登记和增减业务职能划转后，视情况进行调整。', 'What may change once the registration is another office\'s?', () => bundle('2-1').remarks.map(({ text }) => text).join(), expect.stringContaining('社保登记和增减业务职能划转后')],
  ['bundle', '1. 需失业人员本人办理的事项。', 'Who must come himself when somebody has lost his work, left school, or founds a firm?', () => ['3-1', '4-1', '6-1'].map((number) => bundle(number).remarks.map(({ text }) => text).join().match(/需[^，。]*本人办理/)?.[0]), ['需失业人员本人办理', '需高校毕业生离校后本人办理', '需创业人员本人办理']],
  ['bundle', '3. 经联动查验，相关人员如已申领社会保障卡，不必重复申领。', 'Where does the card fall away for one who has it?', () => ['5-1', '5-2', '5-3'].map((number) => bundle(number).skips.length), [1, 1, 0]],
  ['bundle', '1. 核定工资待遇后，联动办理养老保险、失业保险、工伤保险业务。', 'In which scenarios is the pay settled first?', () => catalogue.bundles.filter(({ region, order }) => region === '370000' && (order ?? []).length > 0).map(({ number }) => number).filter((number) => number?.startsWith('5-')).sort(), ['5-2', '5-3', '5-5', '5-6', '5-7']],
  ['bundle', '2. 发生停工留薪期内因工伤导致死亡、一至四级停工留薪期满后死亡、下落不明等情形，需申领有关待遇的，可视情况打包到此场景中。', 'Which other deaths may be taken in?', () => bundle('申领工亡人员有关待遇').remarks.map(({ text }) => text).join(), expect.stringContaining('停工留薪期内因工伤导致死亡')],
  ['unit', '社保中心、就业人才服务中心、劳动关系处按照职责分工落实。', 'Who leads when a contract ends? The document names none.', () => [bundle('2-1').leads.length, namesOf(bundle('2-1').assists)], [0, ['社保中心', '就业人才中心', '劳动关系处']]],
  ['unit', '事业管理处牵头，工资处、养老处、社保中心、就业人才中心、社保中心社保卡管理服务处按照职责分工落实。', 'Who leads and helps when an institution recruits?', () => [namesOf(bundle('5-1').leads), namesOf(bundle('5-1').assists)], [['事业管理处'], ['工资处', '养老处', '社保中心', '就业人才中心', '社保中心社保卡管理服务处']]],
  ['unit', '就业人才中心牵头，劳动关系处、社保中心、社保中心社保卡管理服务处按照职责分工落实。', 'And when one founds a firm?', () => [namesOf(bundle('6-2').leads), namesOf(bundle('6-2').assists)], [['就业人才中心'], ['劳动关系处', '社保中心', '社保中心社保卡管理服务处']]],
  ['unit', '就业失业处牵头，就业人才中心按照职责分工落实。', 'And for graduates?', () => [namesOf(bundle('4-1').leads), namesOf(bundle('4-1').assists)], [['就业失业处'], ['就业人才中心']]],
  ['deferral', '凡涉及材料容缺的事项均实行告知承诺', 'Does every 容缺 in 山东 need an undertaking, and one in 鞍山?', () => [guide('失业登记').procedure.deferralUndertaking, deskOf('临沂').guide('失业登记').procedure.deferralUndertaking, deskOf('鞍山').guide('失业登记').procedure.deferralUndertaking], [true, true, false]],
  ['condition', '凡涉及资金支出的事项均在申请表单上设计“信用承诺”', 'Does whoever claims 失业保险金 sign a 信用承诺 in 山东, in 鞍山, and whoever registers?', () => [guide('失业保险金申领').procedure.creditUndertaking?.document, deskOf('鞍山').guide('失业保险金申领').procedure.creditUndertaking, guide('失业登记').procedure.creditUndertaking], ['002', null, null]],
  ['condition', '凡涉及资金支出的事项均在申请表单上设计“信用承诺”', 'Does the guide say so, though no document tells the papers there?', () => guide('失业保险金申领').undertakings.map(({ text, source }) => [text, source.document]), [['信用承诺', '002']]],
  ['condition', '凡涉及资金支出的事项均在申请表单上设计“信用承诺”', 'Which of the twenty-four of 提速 pay out money?', () => rowsOfList('speedup').filter(({ items: [item] }) => guide(item?.code ?? '').procedure.creditUndertaking !== null).map(({ row }) => row), ['5', '6', '7', '12', '15', '16', '18', '19', '20']],
  ['limit', '即办事项从接收材料到办结原则上不超过30分钟', 'How long may 即办 take, and from when?', () => { const { instant } = guide('失业登记').procedure; return [instant?.amount, instant?.unit, instant?.startsOn]; }, [30, 'minutes', 'received']],
];

const limits: Question[] = [
  ['limit', '职工正常退休（职） 无 各地结合实际制定提速目标', 'Does 提速 give 职工正常退休 a number?', () => sped('职工正常退休（职）'), ['none', 'local-target']],
  ['limit', '稳岗返还（稳岗补贴）申领 自企业申请到审核通过，最长不得超过3个月。', 'From when did the three months of 稳岗返还 run?', () => [guide('稳岗返还（稳岗补贴）申领', then).limit?.startsOn, ...sped('稳岗返还（稳岗补贴）申领')], ['received', '3 months', '1 months']],
  ['limit', '加快实现网上申领；现场办理5个工作日。', 'Is 技能提升补贴 given five days online?', () => [limit('技能提升补贴申领（失业人员）', { ...since, channel: '网上' }), limit('技能提升补贴申领（失业人员）', since)], [null, '5 workdays']],
  ['limit', '对于事实不清，权利义务不明确，需要进一步深入工伤认定调查的工伤认定申请，可在60日内作出工伤认定决定。', 'How long did and does 工伤认定 take where much must be looked into, and where nothing is said?', () => [sped('工伤认定', { 工伤事实: '事实不清、需要深入调查' }), sped('工伤认定')], [['60 days', '60 days'], ['60 days', '30 days']]],
  ['limit', '批量制发30个工作日；70%以上区县零星制发实现立等可取。', 'Does a batch of cards get faster?', () => sped('社会保障卡申领', { 制发方式: '批量制发' }), ['30 workdays', '30 workdays']],
  ['limit', '办理转出手续，符合条件的即时办结（收到组织关系介绍信回执后及时存档）。', 'Is 党员组织关系 passed on at once, both ways?', () => ['转入', '转出'].map((way) => limit('存档人员党员组织关系的接转', { ...since, facts: { 转移方向: way } })), ['conditional-instant', 'conditional-instant']],
  ['limit', '“提速办”服务事项清单 序号 事项名称 当前规定的办结时限 提速后办结时限', 'How many rows are there, and how many had no limit before?', () => [rowsOfList('speedup').length, rowsOfList('speedup').filter(({ cells }) => cells.当前规定的办结时限 === '无').length], [24, 16]],
  ['contradiction', '7个工作日 3个工作日', 'Do the nation\'s immediate 失业登记 and the three days of 山东 stand side by side at the window?', () => shandong.conflict('失业登记', 'limit').length, 2],
];

const channels: Question[] = [
  ['scope', '专业技术人员资格考试报名（房地产估价师资格考试报名） 省政府门户网站、“爱山东”APP、“山东一网通办”微信小程序', 'Which of the thirteen are open through three doors only?', () => rowsOfList('hot').filter(({ cells }) => cells.对接渠道?.split('、').length === 3).map(({ row }) => row), ['11', '12']],
  ['scope', '失业保险金网上申领功能 省政府门户网站', 'Which of the thirteen are open at 基层自助服务设备?', () => rowsOfList('hot').filter((row) => row.channels.includes('kiosk')).map(({ row }) => row), ['3', '4', '7', '8', '9', '13']],
  ['scope', '省内企业职工养老保险关系转移接续功能 省政府门户网站', 'Is the transfer within the province the same item as that from outside?', () => namesOf(rowOf('hot', '省内企业职工养老保险关系转移接续功能')?.items ?? []), [expect.stringContaining('省内')]],
];

const questions = [...scenarios, ...rules, ...limits, ...channels];

describe.each(Object.entries({ scenarios, rules, limits, channels }))('002 answers as the document does: %s', (_about, asked) => {
  answersAsRead('002', asked);
});

it('asks on every kind of question that 002 settles', () => {
  expect(countByKind(questions)).toEqual({ bundle: 23, unit: 4, deferral: 1, condition: 3, limit: 8, contradiction: 1, scope: 3 });
});
