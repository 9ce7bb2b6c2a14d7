import { answersAsRead, countByKind, deskOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 001, guides 20–36 and its table of contents, read by someone who did not type their files.
const anshan = deskOf('鞍山');
const canbao = '职工参保登记（企业）';
const canbaoJiguan = '职工参保登记（机关事业）';
const zengjian = '缴费人员增减申报（机关事业）';
const zhuanyi = '城镇职工基本养老保险关系转移接续申请';
const zhuanyiJiguan = '机关事业单位养老保险关系转移接续申请';
const tuixiu = '职工正常退休（退职）申请';
const tezhong = '特殊工种提前退休申请';
const bingcan = '病残津贴申请';
const shangcan = '伤残待遇申领（一次性伤残补助金、伤残津贴和生活护理费）';
const buhuan = '社会保障卡补领、换领、换发';
const guashi = '社会保障卡挂失与解挂';

const pensions: Question[] = [
  ['condition', '《中华人民共和国社会保险法》第五十八条：用人单位应当自用工之日起三十日内为其职工向社会保险经办机构申请办理社会保险登记。', 'Whose duty is the registration, and within how many days?', () => anshan.guide(canbao).conditions.map(({ source }) => source.quote).join(), expect.stringContaining('用人单位应当自用工之日起三十日内')],
  ['unit', '①窗口办：鞍山市社会保险事业服务中心综合窗口1-7号', 'At which windows are 20 to 23, 27 to 31 taken?', () => [canbao, '单位参保证明查询打印', '个人权益记录查询打印（企业）', zhuanyi, canbaoJiguan, zengjian, '个人权益记录查询打印（机关事业）', zhuanyiJiguan, shangcan].map((item) => anshan.places(item) === '鞍山市社会保险事业服务中心综合窗口1-7号'), Array(9).fill(true)],
  ['guide', '如有问题可拨打0412-5580303、5596188咨询投诉。 21.单位参保证明查询打印', 'Which telephone takes questions and complaints?', () => [anshan.guide(canbao).enquiry?.text, anshan.guide(canbao).complaint?.text], [expect.stringContaining('0412-5580303'), expect.stringContaining('0412-5580303')]],
  ['guide', '我们为您提供预约服务和延时服务', 'Is one who cannot come in time served?', () => anshan.guide(canbao).tips.map(({ text }) => text).join(), expect.stringContaining('预约服务和延时服务')],
  ['scope', '20.2 办理路径 ①窗口办：鞍山市社会保险事业服务中心综合窗口1-7号 ②网上办：辽宁政务服务网https://ggfw.lnrc.com.cn/ehrss/login/', 'By which ways is 20 open?', () => anshan.offered(canbao, '窗口', '网上', '掌上', '自助'), [true, true, false, false]],
  ['limit', '20.3 办理时限：即时办结', 'How long do 20 to 22 take by each way?', () => [canbao, '单位参保证明查询打印', '个人权益记录查询打印（企业）'].flatMap((item) => anshan.limits(item, '窗口', '网上')), Array(6).fill('instant')],
  ['guide', '22.1 需提供要件 身份证（资料来源：申请人）', 'Does the applicant bring the card for 22 and 29?', () => ['个人权益记录查询打印（企业）', '个人权益记录查询打印（机关事业）'].map((item) => anshan.guide(item).materials.map(({ name, origin }) => [name, origin])), [[['身份证', '申请人']], [['身份证', '申请人']]]],
  ['scope', '③掌上办：掌上12333APP、辽宁人社APP、支付宝APP ④自助办：鞍山市社会保险事业服务中心自助查询打印机', 'By which four ways is 22 open?', () => anshan.offered('个人权益记录查询打印（企业）', '窗口', '网上', '掌上', '自助'), [true, true, true, true]],
  ['guide', '23.1 需提供要件 无', 'What does 23 need by any way?', () => ['窗口', '网上', '掌上'].map((channel) => anshan.papers(zhuanyi, { channel })), [[], [], []]],
  ['scope', '③掌上办：掌上12333APP、辽宁人社APP、支付宝APP 23.3', 'By which apps?', () => anshan.places(zhuanyi, { channel: '掌上' }), expect.stringContaining('辽宁人社APP')],
  ['condition', '①转入申请：参保人员与用工单位建立劳动关系并参加养老保险后，参保人员或用人单位提出转移接续申请。', 'When may one transfer in?', () => anshan.guide(zhuanyi, { facts: { 转移方向: '转入' } }).conditions.map(({ text }) => text), [expect.stringMatching(/^转入申请：参保人员与用工单位建立劳动关系并参加养老保险后/)]],
  ['contradiction', '23.3 办理时限：即时办结', 'Do the nation\'s fifteen days stand beside it by app?', () => anshan.conflict(zhuanyi, 'limit', { channel: '掌上' }).map((value) => value.split('：')[1]), ['15个工作日', '即时办结']],
];

const retirement: Question[] = [
  ['guide', '①职工本人签字的《企业职工基本养老保险退休时间申请书》 ②户口本 ③职工档案 ④职工档案中工作经历记载不清晰、不一致的', 'What does retirement need of one with a clear file?', () => anshan.papers(tuixiu, { facts: { 档案不清: '否' } }), ['职工本人签字的《企业职工基本养老保险退休时间申请书》', '户口本', '职工档案']],
  ['limit', '24.3 办理时限：符合条件，即时办结', 'How long do the three retirements take, at the counter and online?', () => [tuixiu, tezhong, bingcan].flatMap((item) => anshan.limits(item, '窗口', '网上')), Array(6).fill('conditional-instant')],
  ['scope', '①窗口办：鞍山市铁东区莘英路899号（鞍山市人力资源和社会保障局）综合服务窗口', 'Where?', () => [tuixiu, tezhong, bingcan].map((item) => anshan.places(item)), Array(3).fill(expect.stringContaining('鞍山市铁东区莘英路899号'))],
  ['guide', '为避免您等待时间过长，档案预审请提前预约', 'What is one told beforehand?', () => anshan.guide(tuixiu).tips.map(({ text }) => text).join(), expect.stringContaining('档案预审请提前预约')],
  ['guide', '①职工本人签字的《企业职工基本养老保险特殊工种提前退休申请书》 ②《职工从事特殊工种岗位认定表》 ③《企业承诺书》', 'Is 特殊工种 taken without the firm\'s 承诺书?', () => anshan.missing(tezhong, { have: anshan.papers(tezhong).filter((name) => name !== '《企业承诺书》') }), ['《企业承诺书》']],
  ['guide', '④身份证及户口本复印件 ⑤职工档案 ⑥工资台账、劳动合同等能够证明工作经历的相关材料', 'Are card and register copies, and is what proves the career one paper of whatever kind?', () => ['身份证', '户口本', '工资台账'].map((name) => { const found = anshan.paper(tezhong, name); return [found?.name, found?.copy]; }), [['身份证复印件', 1], ['户口本复印件', 1], ['工资台账、劳动合同等能够证明工作经历的相关材料', null]]],
  ['guide', '①《职工非因工伤残或因病丧失劳动能力程度鉴定结论通知单》 ②职工本人签字的', 'How many papers does 病残津贴 need?', () => anshan.missing(bingcan).length, 6],
  ['condition', '②职工本人签字的《企业职工基本养老保险领取病残津贴申请书》', 'Who must sign the two applications for early retirement himself?', () => [tezhong, bingcan].map((item) => anshan.judged(item).presence.signs.length), [1, 1]],
];

const institutions: Question[] = [
  ['guide', '②窗口办理人员新参保业务的单位填报《机关事业单位社会保险参保人员 月业务申报项目表》一份，并提供由机构编制部门开具的人员编制及领导职数核定单一份', 'Which paper of 27 is not asked for online?', () => anshan.papers(canbaoJiguan).filter((name) => !anshan.papers(canbaoJiguan, { channel: '网上' }).includes(name)).map((name) => name.replace(/\s/g, '')), ['《机关事业单位社会保险参保人员月业务申报项目表》']],
  ['guide', '人员调转审批表 28.2', 'What does 28 need?', () => anshan.papers(zengjian), ['人员调转审批表']],
  ['guide', '（省中心关于此事项要件暂未统一，以下为现执行标准，待省中心统一后再进行更新调整） ①机关事业单位人员（出）入编制单', 'Is the list of 30 provisional too?', () => anshan.guide(zhuanyiJiguan).tips.map(({ text }) => text).join(), expect.stringContaining('暂未统一')],
  ['condition', '参保人员发生工作调出、辞职（退）、解聘、开除、退休等变化时，单位应及时办理人员参保减少业务。', 'When must 28 be reported?', () => anshan.guide(zengjian).scope.concat(anshan.guide(zengjian).conditions).map(({ text }) => text).join(), expect.stringContaining('单位应及时办理人员参保减少业务')],
  ['guide', '⑥干部任免审批表', 'Which six forms stand under 30?', () => anshan.papers(zhuanyiJiguan).length, 6],
  ['contradiction', '30.3 办理时限：即时办理', 'Do the nation\'s 75 days stand beside it?', () => anshan.conflict(zhuanyiJiguan, 'limit').map((value) => value.split('：')[1]), ['75个工作日', '即时办结']],
  ['scope', '③自助办：鞍山市社会保险事业服务中心自助查询打印机 29.3', 'Is 29 open by app?', () => anshan.offered('个人权益记录查询打印（机关事业）', '自助', '掌上'), [true, false]],
  ['guide', '用人单位和个人可以免费向社会保险经办机构申请查询、核对其缴费记录和享受社会保险待遇记录。', 'What does 29 cost?', () => anshan.guide('个人权益记录查询打印（机关事业）').fee?.text, '免费'],
];

const injury: Question[] = [
  ['limit', '31.3 办理时限：15个工作日', 'How long at the counter and online?', () => anshan.limits(shangcan, '窗口', '网上'), ['15 workdays', '15 workdays']],
  ['condition', '经统筹地区社会保险行政部门认定为工伤', 'Is an injury that was not recognised paid?', () => anshan.verdict(shangcan, { facts: { 认定为工伤: '否' }, have: ['存折'] }), 'decline'],
  ['condition', '用人单位依法参加工伤保险并按时缴费的', 'And where the employer did not pay, and it was not recognised: are both told?', () => anshan.reasons(shangcan, { facts: { 用人单位依法参加工伤保险并按时缴费: '否', 认定为工伤: '否' } }).length, 2],
  ['guide', '工伤职工社会保障卡(符合条件的银行卡、存折)（资料来源：申请人）', 'Which three will do?', () => ['工伤职工社会保障卡', '银行卡', '存折'].map((paper) => anshan.verdict(shangcan, { have: [paper] })), ['accept', 'accept', 'accept']],
  ['condition', '工伤职工及其近亲属或用人单位可向经办机构申领一次性伤残补助金等待遇', 'Who may apply?', () => anshan.guide(shangcan).scope.concat(anshan.guide(shangcan).conditions).map(({ text, source }) => text + source.quote).join(), expect.stringContaining('工伤职工及其近亲属或用人单位')],
];

const cards: Question[] = [
  ['guide', '32.1 需提供要件 身份证（资料来源：申请人）', 'What does a new card need online?', () => anshan.papers('社会保障卡申领', { channel: '网上' }), ['身份证']],
  ['limit', '“窗口办”即时办结； “网上办”5个工作日（从申请到发生邮寄）； “掌上办”5个工作日（从申请到发生邮寄） 32.4', 'How long by window, bank, web, app and mini program?', () => anshan.limits('社会保障卡申领', '窗口', '银行', '网上', '掌上', '小程序'), ['instant', 'instant', '5 workdays', '5 workdays', '5 workdays']],
  ['limit', '“掌上办”5个工作日（从申请到发生邮寄） 33.4', 'From when do the five days of a replacement run?', () => anshan.guide(buhuan, { channel: '掌上' }).limit?.startsOn, 'received'],
  ['guide', '以邮寄的方式把社保卡邮寄您网上申请时留存的收件地址', 'How does a card applied for online come?', () => anshan.guide('社会保障卡申领', { channel: '网上' }).delivery?.text, expect.stringContaining('邮寄')],
  ['scope', '电子社保卡APP、支付宝或微信辽宁社会保障卡小程序、辽事通APP等 32.3', 'Is it open by mini program?', () => [...anshan.offered('社会保障卡申领', '小程序'), anshan.places('社会保障卡申领', { channel: '小程序' })], [true, expect.stringContaining('支付宝或微信辽宁社会保障卡小程序')]],
  ['condition', '持卡人年满7周岁需要更换照片的，外貌发生较大变化需要更换照片的', 'On which grounds is a card replaced?', () => anshan.guide(buhuan).scope.concat(anshan.guide(buhuan).conditions).map(({ text }) => text).join(), expect.stringContaining('年满7周岁')],
  ['contradiction', '②网上办：国家社会保险公共服务平台http://si.12333.gov.cn/index.jhtml', 'Guide 33 opens the web and gives it no limit: what is told?', () => [anshan.limit(buhuan, { channel: '网上' }), anshan.conflict(buhuan, 'limit', { channel: '网上' }).length], [null, 2]],
  ['guide', '34.1 需提供要件 ①身份证（资料来源：申请人） ②社会保障卡（资料来源：申请人）', 'Which papers do 34, 35 and 36 need?', () => [guashi, '社会保障卡启用', '社会保障卡应用状态查询'].map((item) => anshan.papers(item)), [['身份证', '社会保障卡'], ['身份证', '社会保障卡'], ['社会保障卡']]],
  ['scope', '各社保经办机构服务大厅也可咨询办理。 ②网上办', 'May a hall of 社保 take 挂失, and a bank outlet?', () => [anshan.places(guashi), ...anshan.offered(guashi, '窗口', '银行', '网上', '掌上')], [expect.stringContaining('各社保经办机构服务大厅也可咨询办理'), true, true, true, true]],
  ['limit', '34.3 办理时限：即时办结', 'How long do 34, 35 and 36 take by each way?', () => [guashi, '社会保障卡启用', '社会保障卡应用状态查询'].flatMap((item) => anshan.limits(item, '窗口', '网上')), Array(6).fill('instant')],
  ['guide', '如有问题可拨打0412-5580303、5596188咨询。 34.社会保障卡挂失与解挂', 'Whom does one ask about a replacement?', () => anshan.guide(buhuan).enquiry?.text, expect.stringContaining('0412-5580303')],
  ['scope', '申请人了解社会保障卡使用状态。', 'What is 36 for?', () => anshan.guide('社会保障卡应用状态查询').scope[0]?.text, expect.stringContaining('申请人了解社会保障卡使用状态')],
  ['scope', '③掌上办：支付宝或微信辽宁社会保障卡小程序、辽事通APP等 35.3', 'Is 启用 open by app and by mini program?', () => anshan.offered('社会保障卡启用', '掌上', '小程序'), [true, true]],
];

const contents: Question[] = [
  ['guide', '人社权力事项清单', 'How many matters has the table of contents, in how many categories?', () => [rowsOfList('anshan-36').length, new Set(rowsOfList('anshan-36').map(({ cells }) => cells.事项类别)).size], [36, 9]],
  ['scope', '合规办事业务指南', 'Which of the thirty-six are open at the window alone?', () => rowsOfList('anshan-36').filter(({ items: [item] }) => anshan.guide(item?.code ?? '').channels.every(({ channel }) => channel === 'window')).map(({ row }) => Number(row)), [5, 6, 9, 10, 11, 12, 13, 14, 16, 18, 19]],
];

const questions = [...pensions, ...retirement, ...institutions, ...injury, ...cards, ...contents];

describe.each(Object.entries({ pensions, retirement, institutions, injury, cards, contents }))('the guides 20 to 36 of 001 answer as the document does: %s', (_about, asked) => {
  answersAsRead('001', asked);
});

it('asks on every kind of question that guides 20 to 36 settle', () => {
  expect(countByKind(questions)).toEqual({ guide: 20, limit: 6, scope: 10, unit: 1, condition: 8, contradiction: 3 });
});
