import { answersAsRead, countByKind, deskOf, rowOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 001, guides 1–19 and its two lists of 禁办 and 容缺, read by someone who did not type their files.
const anshan = deskOf('鞍山');
const yonggong = '用工备案';
const sangzang = '领取失业保险金人员申领丧葬补助金和抚恤金';
const shengyu = '女性领取失业保险金人员申领生育补助金';
const bulu = '参加失业保险单位个人缴费补录数据';
const zhuanyi = '参加失业保险单位保险关系转移';
const weihu = '参加失业保险单位个人基本信息/状态维护';
const yuanyin = '个人失业原因修改变更';
const zhuanru = '流动人员人事档案转入';
const zhuanchu = '流动人员人事档案转出';
const zhengming = '出具流动人员人事档案相关证明';
const xuke = '人力资源服务许可审批';
const zhicheng = '直接确定专业技术职务';
const releasing = { 用备类型: '解除备案' };
const filing = { 用备类型: '用工备案' };

const employment: Question[] = [
  ['guide', '②《单位与劳动者终止劳动关系解除用工备案申报表》（一式两份）', 'How many sets has the form for 解除备案, and is the proof an original?', () => [anshan.paper(yonggong, '解除用工备案申报表', { facts: releasing })?.sets, anshan.paper(yonggong, '解除劳动关系证明', { facts: releasing })?.original], [2, 1]],
  ['deferral', '（二）解除备案所需材料：', 'Does the document let the papers of 解除备案 be put off?', () => anshan.verdict(yonggong, { facts: releasing }), 'supplement'],
  ['deferral', '“窗口办”需要提供以下要件（可容缺受理）：', 'Are all five papers of a first filing deferrable at the window?', () => [anshan.verdict(yonggong, { facts: { ...filing, 首次备案: '是' } }), anshan.judged(yonggong, { facts: { ...filing, 首次备案: '是' } }).deferred.length], ['acceptDeferred', 5]],
  ['guide', '③劳动用工备案（单位就业）登记表', 'Is the 登记表 owed on a later filing too?', () => anshan.papers(yonggong, { facts: { ...filing, 首次备案: '否' } }), expect.arrayContaining(['劳动用工备案（单位就业）登记表'])],
  ['scope', '①窗口办：市、区（县）级公共就业服务机构', 'Does a district take it?', () => [anshan.verdict(yonggong), deskOf('铁东区').verdict(yonggong)], ['acceptDeferred', 'acceptDeferred']],
  ['scope', '②网上办：辽宁省人力资源和社会保障公共服务平台：https://ggfw.lnrc.com.cn/ehrss/login/', 'By which ways is it open?', () => anshan.offered(yonggong, '窗口', '网上', '掌上', '社区', '自助'), [true, true, false, false, false]],
  ['limit', '1.3 办理时限：5个工作日内办结', 'How long by each way?', () => anshan.limits(yonggong, '窗口', '网上'), ['5 workdays', '5 workdays']],
  ['condition', '劳动年龄为年满16周岁（含）至依法享受基本养老保险待遇（含城乡居民养老保险待遇）', 'Is one outside working age registered as unemployed?', () => anshan.verdict('失业登记', { facts: { 劳动年龄内: '否' } }), 'decline'],
  ['condition', '劳动年龄内、有劳动能力、有就业要求、处于无业状态的城乡劳动者', 'And one who has work?', () => anshan.reasons('失业登记', { facts: { 处于无业状态: '否' } }), [expect.stringMatching(/^不符合受理条件：.*处于无业状态/)]],
  ['scope', '①窗口办：户籍地、常住地、就业地、参保地公共就业服务机构（含街道、乡镇基层服务平台）', 'May a street office take it?', () => anshan.places('失业登记'), expect.stringContaining('含街道、乡镇基层服务平台')],
  ['scope', '②掌上办：掌上12333APP 、辽事通APP', 'By which apps?', () => [anshan.places('失业登记', { channel: '掌上' }).includes('掌上12333APP'), anshan.places('失业登记', { channel: '掌上' }).includes('辽事通APP')], [true, true]],
  ['deferral', '②“窗口办”：需要提供要件（可容缺受理） 劳动者需申领失业金、失业补助金的', 'Is the paper of one who claims benefit put off until the result, without a period?', () => anshan.judged('失业登记', { facts: { 申领失业金: '是' } }).deferred.map(({ way, note }) => [way, note]), [['beforeResult', '文件未定补正时间，补齐后办结']]],
  ['contradiction', '2.3 办理时限：窗口即时办结；网上办、掌上办7个工作日内办结。', 'The limit names 网上办, the ways do not: is it shown, and is it open?', () => [anshan.conflict('失业登记', 'channels', { channel: '网上' }).length > 0, ...anshan.offered('失业登记', '网上')], [true, true]],
  ['scope', '①窗口办：所在地公共就业服务机构（含街道、乡镇基层服务平台）；受街道、乡镇基层服务平台委托，社区服务平台可代办。', 'May a community give out 就业创业证?', () => [anshan.verdict('就业创业证申领', { channel: '社区' }), anshan.limit('就业创业证申领', { channel: '社区' })], ['supplement', 'instant']],
  ['guide', '②掌上办：辽事通APP—更多—就业创业—辽宁省《就业创业证》申领。', 'Where on the phone?', () => anshan.places('就业创业证申领', { channel: '掌上' }), expect.stringContaining('辽事通APP')],
  ['guide', '加盖电子印章的就业创业电子证与纸质证具有同等效力', 'Is the electronic one as good as paper?', () => anshan.guide('就业创业证申领', { channel: '掌上' }).tips.map(({ text }) => text).join(), expect.stringContaining('同等效力')],
];

const benefits: Question[] = [
  ['guide', '①本人鞍山市社会保障卡（已开通金融功能）；', 'Is the card asked for as an original or a copy? The document does not say.', () => { const found = anshan.paper('失业保险金申领', '社会保障卡'); return [found?.original, found?.copy]; }, [null, null]],
  ['condition', '失业保险金是失业人群最根本的社会保障之一，旨在为失业人员提供经济支持。', 'Is money paid out on it?', () => anshan.guide('失业保险金申领').procedure.money, true],
  ['condition', '②失业人员非本人意愿中断就业。', 'Is one who gave up his work of his own will paid?', () => anshan.verdict('失业保险金申领', { facts: { 非本人意愿中断就业: '否' }, have: ['本人鞍山市社会保障卡'] }), 'decline'],
  ['scope', '①窗口办：辽宁省内任一失业保险业务经办窗口', 'May any counter of the province take it?', () => anshan.places('失业保险金申领'), '辽宁省内任一失业保险业务经办窗口'],
  ['limit', '4.3 办理时限：掌上12333APP办理5个工作日内；其他路径即时办结。', 'How long online?', () => anshan.limit('失业保险金申领', { channel: '网上' }), 'instant'],
  ['guide', '③代办人员另需提供当事人委托书原件1份和代办人身份证复印件(正反面)1份。', 'Original or copy of each?', () => ['委托书', '代办人身份证'].map((name) => { const found = anshan.paper('失业保险金申领', name, { facts: { 代办: '是' } }); return [found?.original, found?.copy]; }), [[1, null], [null, 1]]],
  ['condition', '失业人员在领取失业保险金期间死亡的，家属可申领丧葬补助金和抚恤金。', 'Are survivors of one who was not on benefit paid?', () => anshan.verdict(sangzang, { facts: { 领金期间: '否' } }), 'decline'],
  ['guide', '②失业人员死亡证明原件（居民死亡医学证明书，火化证明，殓验证，因死亡注销户口证明，法院宣告死亡的生效判决书等材料之一）', 'Does the judgment that declares the death do, and is an original asked for?', () => [anshan.missing(sangzang, { have: ['遗属身份证件', '法院宣告死亡的生效判决书', '居民户口簿', '继承人中国银行卡账号复印件'] }), anshan.paper(sangzang, '死亡证明')?.original], [[], 1]],
  ['guide', '③遗属与失业人员关系证明原件（结婚证，居民户口簿，亲属关系公证书之一）', 'How many ways are there to prove the kinship?', () => anshan.paper(sangzang, '关系证明')?.alternatives?.length, 3],
  ['limit', '5.3 办理时限：即时办结', 'How long do the three of families and mothers and transfers take?', () => [sangzang, shengyu, '失业保险金异地转出'].map((item) => anshan.limit(item)), ['instant', 'instant', 'instant']],
  ['guide', '5.4 温馨提示：审核通过后，下月支付；', 'When is it paid?', () => anshan.guide(sangzang).delivery?.text, expect.stringContaining('下月支付')],
  ['guide', '①一孩或二孩生育登记单复印件1份；', 'Which papers of 生育补助金 are copies, which original?', () => anshan.guide(shengyu).materials.map(({ original, copy }) => [original, copy]), [[null, 1], [null, 1], [null, 1], [1, null]]],
  ['condition', '女性失业人员领取失业保险金期间，符合计划生育规定生育的', 'Who gave birth when not on benefit?', () => anshan.verdict(shengyu, { facts: { 领金期间: '否' } }), 'decline'],
  ['scope', '5.2 办理路径 窗口办：参保地任一失业保险业务经办窗口', 'Which ways are open to the mother and to the survivors?', () => [shengyu, sangzang].map((item) => anshan.offered(item, '窗口', '网上', '掌上')), [[true, false, false], [true, false, false]]],
  ['guide', '①本人鞍山市社会保障卡（带有银联字样的保障卡）', 'Is 异地转出 taken without the other place\'s 接收证明?', () => anshan.missing('失业保险金异地转出', { have: ['本人鞍山市社会保障卡'] }), ['《失业保险关系接收证明》']],
  ['scope', '网上办：登录国家社会保险公共服务平台注册/登录，自行在失业保险转移模块提出转移申请 （http://si.12333.gov.cn/index.jhtml） 8.3', 'Where is 异地转入 asked for online, with which papers?', () => [anshan.places('失业保险金异地转入', { channel: '网上' }).includes('国家社会保险公共服务平台'), anshan.papers('失业保险金异地转入', { channel: '网上', facts: { 代办: '是' } })], [true, []]],
  ['guide', '8.4 温馨提示：如果失业人员在到账之前就业，可以等到账后到窗口办理转入手续，再做停发', 'What of one who finds work before the money comes?', () => anshan.guide('失业保险金异地转入').tips.map(({ text }) => text).join(), expect.stringContaining('到账后到窗口办理转入手续')],
];

const firms: Question[] = [
  ['guide', '③数据补录期间单位工资单及相关财务账簿和凭证原件；', 'Original or copy of each paper of 补录?', () => anshan.guide(bulu, { facts: { 破产: '是' } }).materials.map(({ original, copy }) => [original, copy]), [[null, 1], [1, 1], [1, null], [1, 1]]],
  ['guide', '9.4 温馨提示：参保单位负责办理，工资单必须有补录人明细', 'Who brings it, and what must the payroll show?', () => anshan.guide(bulu).tips.map(({ text }) => text).join(), '参保单位负责办理，工资单必须有补录人明细'],
  ['guide', '窗口办：铁西三道街81号人就中心大厅综合服务窗口', 'Where?', () => anshan.places(bulu), expect.stringContaining('铁西三道街81号人就中心大厅综合服务窗口')],
  ['guide', '转出 ①本人鞍山市社会保障卡', 'Does one who transfers out fill the form of those who come in?', () => anshan.papers(zhuanyi, { facts: { 转移方向: '转出', 代办: '否', 军人: '否' } }), ['本人鞍山市社会保障卡']],
  ['guide', '② 军人《军人服现役年限视同失业保险缴费年限证明》', 'Is one who was no soldier asked for it?', () => anshan.verdict(zhuanyi, { facts: { 转移方向: '转入', 军人: '否' }, have: ['《失业保险参保人员跨地区转移就业有关情况登记表》'] }), 'accept'],
  ['guide', '10.4 温馨提示：转入单位名称需提供准确信息', 'What must be exact?', () => anshan.guide(zhuanyi).tips.map(({ text }) => text), ['转入单位名称需提供准确信息']],
  ['unit', '窗口办：各县（市）区按照属地化管理，市本级受理地址为铁西区三道街81号市人就中心大厅综合业务窗口', 'Does the city take the transfer of one insured with a county?', () => anshan.verdict(zhuanyi, { facts: { 参保地: '县（市）区', 转移方向: '转出' }, have: ['本人鞍山市社会保障卡'] }), 'handTo'],
  ['guide', '准确缴费信息的税票/缴费凭证办理', 'Does the 缴费凭证 do as well?', () => anshan.verdict('失业保险缴费到账/划账（复核）', { have: ['缴费凭证'] }), 'accept'],
  ['limit', '11.3 办理时限：即时办结', 'How long do 9 to 13 take?', () => [bulu, zhuanyi, '失业保险缴费到账/划账（复核）', weihu, yuanyin].map((item) => anshan.limit(item)), ['instant', 'instant', 'instant', 'instant', 'instant']],
  ['scope', '12.2 办理路径 窗口办：各县（市）区按照属地化管理', 'Are 9 to 13 open anywhere but at the window?', () => [bulu, zhuanyi, '失业保险缴费到账/划账（复核）', weihu, yuanyin].map((item) => anshan.guide(item).channels.map(({ channel }) => channel).join()), ['window', 'window', 'window', 'window', 'window']],
  ['guide', '2.解除劳动合同证明复印件', 'What does 失业原因变更 need, and is the proof a copy?', () => [anshan.missing(yuanyin, { have: ['情况说明'] }).length, anshan.guide(yuanyin).materials[1]?.copy], [1, 1]],
];

const archives: Question[] = [
  ['condition', '服务对象:(一)非公有制经济组织和社会组织聘用人员。', 'Is the file of one who is none of the seven taken?', () => anshan.verdict(zhuanru, { facts: { 属于服务对象: '否' }, have: ['存档人员有效身份证件', '户口本', '身份证复印件'] }), 'decline'],
  ['scope', '(三)未就业的高校毕业生及中专毕业生。', 'Is a graduate without work among them?', () => anshan.guide(zhuanru).scope.map(({ text }) => text).join(), expect.stringContaining('未就业的高校毕业生及中专毕业生')],
  ['guide', '注：(2022年12月之前的高校毕业生需提供报到通知单）', 'Is a later graduate asked for it?', () => anshan.papers(zhuanru, { facts: { '2022年12月之前的高校毕业生': '否', 代办: '否' } }).includes('报到通知单'), false],
  ['guide', '0412-2216349（师范类、医学类）、0412-5517322（其它专业类别）。 15.流动人员人事档案转出', 'Whom does an engineer ring up?', () => anshan.guide(zhuanru, { facts: { 专业类别: '其它专业类别' } }).places.map(({ phone }) => phone), ['0412-5517322']],
  ['guide', '具有人事档案管理权限的部门开具的调档函', 'Is the file let go without the letter that calls for it?', () => anshan.missing(zhuanchu, { facts: { 代办: '否' }, have: ['存档人员有效身份证件'] }).join(), expect.stringContaining('调档函')],
  ['scope', '登录辽宁省人力资源和社会保障公共服务平台（https://ggfw.lnrc.com.cn/ehrss/login）注册/登录，自行在“档案服务”功能模块办理', 'Which of the three of the files is open online?', () => [zhuanru, zhuanchu, zhengming].map((item) => anshan.offered(item, '窗口', '网上').join()), ['true,false', 'true,true', 'true,false']],
  ['guide', '16.1 需提供要件 存档人员需提供有效身份证件。', 'What does a proof from the file need by its guide?', () => anshan.papers(zhengming)[0], '存档人员有效身份证件'],
  ['limit', '14.3 办理时限：即时办结', 'How long do the three take?', () => [zhuanru, zhuanchu, zhengming].map((item) => anshan.limit(item)), ['instant', 'instant', 'instant']],
];

const licences: Question[] = [
  ['guide', '（4）告知承诺书', 'Which papers does the licence need where data are not shared?', () => anshan.papers(xuke, { facts: { 数据共享: '否' } }), ['《辽宁省人力资源服务行政许可申请表》', '营业执照（副本）', '人力资源服务公司章程和管理制度', '告知承诺书']],
  ['limit', '17.3 办理时限：20工作日', 'How long online?', () => anshan.limit(xuke, { channel: '网上' }), '20 workdays'],
  ['scope', '①窗口办：各县（市）区人社局经办窗口 ②网上办：www.lnzwfu.gov.cn', 'Where is it handed in?', () => [anshan.places(xuke), anshan.places(xuke, { channel: '网上' })], ['各县（市）区人社局经办窗口', 'www.lnzwfu.gov.cn']],
  ['condition', '取得人力资源服务许可证 17.1', 'Is a business that only wants to employ people in need of it? The document speaks of 职业中介活动.', () => anshan.guide(xuke).scope.concat(anshan.guide(xuke).conditions).map(({ text }) => text).join(), expect.stringContaining('从事职业中介活动')],
  ['prohibition', '三、外省市评审的职称证书补发 提供外省市职称评审材料办理补发证书', 'Does the refusal quote the list?', () => anshan.judged('职称证书补发', { facts: { 职称评审地: '外省市评审' } }).reasons.map(({ text, source }) => [text, source?.section]), [['属于禁办情形：提供外省市职称评审材料办理补发证书', '违规禁办事项清单']]],
  ['limit', '发证时间以省人社厅邮寄返回时间为准', 'Is a date promised where the province sends the certificate back?', () => anshan.limit('职称证书补发', { facts: { 职称评审地: '省相关部门组织评审' } }), 'external'],
  ['condition', '办理人员为在鞍山企事业单位工作并签订劳动合同的专业技术人员', 'Who may have a title fixed?', () => anshan.guide(zhicheng).scope.concat(anshan.guide(zhicheng).conditions).map(({ text }) => text).join(), expect.stringContaining('在鞍山企事业单位工作并签订劳动合同的专业技术人员')],
  ['condition', '全日制硕士研究生毕业满3年，从事相关专业工作满3年。', 'Is one with too few years given 中级, and in which words is he refused?', () => [anshan.verdict(zhicheng, { facts: { 级别: '中级', 年限达到要求: '否' } }), anshan.reasons(zhicheng, { facts: { 级别: '中级', 年限达到要求: '否' } })], ['decline', ['不符合受理条件：中级：全日制硕士研究生毕业满3年，从事相关专业工作满3年']]],
  ['condition', '全日制大学专科毕业满3年，从事相关专业工作满3年。 （2）中级职称', 'Are the three grounds for 初级 told to one who meets none?', () => anshan.reasons(zhicheng, { facts: { 级别: '初级', 年限达到要求: '否' } }).join(), expect.stringContaining('全日制大学专科毕业满3年')],
  ['guide', '（2）劳动关系证明材料（劳动合同和养老保险缴费证明）', 'Which papers does it need?', () => anshan.papers(zhicheng, { facts: { 级别: '中级' } }), ['《辽宁省大、中专毕业生确定专业技术职务审核表》', '劳动关系证明材料（劳动合同和养老保险缴费证明）', '毕业证', '身份证', '一寸照片']],
  ['unit', '县（市）区事业单位在所属县区人社部门', 'Where does a county\'s institution go for 初级?', () => anshan.doors(zhicheng, { facts: { 级别: '初级', 单位类型: '县（市）区事业单位' } })[0], expect.stringContaining('所属县区人社部门')],
];

const lists: Question[] = [
  ['prohibition', '一、遗失技能人员职业资格证书补发证明的申请', 'Which six are forbidden, in their order?', () => rowsOfList('prohibitions').map(({ cells }) => cells.禁办事项), [
    '一、遗失技能人员职业资格证书补发证明的申请', '二、免费职业技能培训报名', '三、外省市评审的职称证书补发', '四、外省市报名的职业资格考试证书补发', '五、非全日制学历的直接确定专业技术职务', '六、非评审专业的直接确定专业技术职务']],
  ['prohibition', '2.不是原证书颁发机构所发的证书', 'Are both cases of the first told to one in both?', () => anshan.reasons('遗失技能人员职业资格证书补发证明的申请', { facts: { 证书信息网上可查: '否', 原证书颁发机构所发的证书: '否' } }), ['属于禁办情形：证书信息网上不可查', '属于禁办情形：不是原证书颁发机构所发的证书']],
  ['prohibition', '二、免费职业技能培训报名', 'Is one of the twelve kinds refused?', () => anshan.guide('免费职业技能培训', { facts: { 十二类人员: '是' } }).prohibitions.map(({ applies }) => applies), [false]],
  ['prohibition', '四、外省市报名的职业资格考试证书补发', 'Is a certificate of an examination here forbidden too?', () => anshan.guide('职业资格考试证书补发', { facts: { 外省市报名考试: '否' } }).prohibitions.map(({ applies }) => applies), [false]],
  ['prohibition', '五、非全日制学历的直接确定专业技术职务', 'And a full-time degree in a reviewed profession?', () => anshan.guide(zhicheng, { facts: { 学历: '全日制', 统一考试专业: '否' } }).prohibitions.map(({ applies }) => applies), [false, false]],
  ['deferral', '序号 业务事项 可容缺资料 资料来源 补正时间', 'How are the four made up for?', () => rowsOfList('deferrals').map(({ cells }) => cells.补正时间), ['现场查询', '15个工作日', '15个工作日', '实行告知承诺制']],
  ['deferral', '公共就业服务机构通过信息化系统内部核查学员失业状态。', 'Who looks the first one up?', () => anshan.guide('免费职业技能培训').deferrals[0]?.origin, '公共就业服务机构通过信息化系统内部核查学员失业状态'],
  ['deferral', '出具流动人员人事档案相关证明 身份证复印件 当事人提供 15个工作日', 'Is what may be owed for the file a copy, in and out of it?', () => [zhuanru, zhengming].map((item) => anshan.paper(item, '身份证复印件')?.copy), [1, 1]],
  ['contradiction', '流动人员人事档案转入 身份证复印件 当事人提供 15个工作日', 'The list defers a copy that guide 14 never asks for: is it shown?', () => anshan.conflict(zhuanru, 'materials').length, 2],
  ['unit', '岫岩满族自治县人力资源事务服务中心 岫岩县中心街57号 0412-7730588', 'Which telephone has 岫岩?', () => rowOf('offices', '岫岩满族自治县人力资源事务服务中心')?.cells, expect.objectContaining({ 地址: '岫岩县中心街57号', 电话: '0412-7730588' })],
  ['unit', '千山区人力资源和社会保障服务中心 铁西区永发街道同兴街16号（旧堡日新小区3-1号） 0412-2311811', 'How many offices are there, and where is that of 千山区?', () => [rowsOfList('offices').length, rowOf('offices', '千山区人力资源和社会保障服务中心')?.cells.地址], [9, '铁西区永发街道同兴街16号（旧堡日新小区3-1号）']],
];

const questions = [...employment, ...benefits, ...firms, ...archives, ...licences, ...lists];

describe.each(Object.entries({ employment, benefits, firms, archives, licences, lists }))('the guides 1 to 19 of 001 answer as the document does: %s', (_about, asked) => {
  answersAsRead('001', asked);
});

it('asks on every kind of question that guides 1 to 19 and the lists settle', () => {
  expect(countByKind(questions)).toEqual({ guide: 26, limit: 7, deferral: 6, prohibition: 6, scope: 12, unit: 4, condition: 11, contradiction: 2 });
});
