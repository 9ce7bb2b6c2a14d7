import { answersAsRead, countByKind, deskOf, namesOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 000, read by someone who did not type its file: 人社厅函〔2021〕107号, eighteen guides, as they bind 临沂.
const linyi = deskOf('临沂');
const qiye = '企业职工基本养老保险关系转移接续申请';
const jumin = '城乡居民基本养老保险关系转移接续申请';
const jiguan = '机关事业单位养老保险关系转移接续申请';
const huzhuan = '机关事业单位基本养老保险与企业职工基本养老保险互转申请';
const xianjie = '企业职工基本养老保险与城乡居民基本养老保险制度衔接申请';
const junren = '军人退役养老保险关系转移接续申请';
const jineng = '技能人员职业资格证书查询';
const zhuanji = '专业技术人员职业资格证书查询、核验';

const questions: Question[] = [
  ['scope', '申请人可在户籍地、常住地、就业地、参保地任一地点进行失业登记', 'Where may one register as unemployed?', () => linyi.guide('失业登记').scope.map(({ source }) => source.quote), [expect.stringContaining('户籍地、常住地、就业地、参保地任一地点')]],
  ['guide', '1. 现场办理：申请地公共就业服务机构或街道（乡镇）、社区（行政村）基层服务平台', 'At whose counter?', () => linyi.places('失业登记'), expect.stringContaining('申请地公共就业服务机构')],
  ['limit', '1. 现场办理：即时办结；2. 线上申请：3 个工作日内办结', 'How long does the village take over it, and the 12333 app?', () => linyi.limits('失业登记', '社区', '手机APP'), ['instant', '3 workdays']],
  ['guide', '1. 现场办理：当场送达；2. 线上申请：发送办理结果信息或线上查询办理结果', 'How does the result reach one who came, and one who applied online?', () => ['现场', '小程序'].map((channel) => linyi.guide('失业登记', { channel }).delivery?.text), ['当场送达', '发送办理结果信息或线上查询办理结果']],
  ['guide', '1. 现场办理：办理地点规定的工作时间；2. 线上申请：全天', 'At what hours?', () => ['现场', '网站'].map((channel) => linyi.guide('失业登记', { channel }).hours?.text), ['办理地点规定的工作时间', '全天']],
  ['guide', '5. 12333 小程序，“服务” — “就业创业” — “失业登记”', 'Where in the mini program?', () => linyi.places('失业登记', { channel: '小程序' }).replace(/\s/g, ''), expect.stringContaining('12333小程序，“服务”—“就业创业”—“失业登记”')],
  ['guide', '1. 全国人社政务服务平台（www.12333.gov.cn）；2. 申请地人力资源社会保障部门公布的监督渠道', 'To whom does one complain?', () => linyi.guide('失业登记').complaint?.text, expect.stringContaining('申请地人力资源社会保障部门公布的监督渠道')],
  ['guide', '1. 现场办理：社会保障卡或身份证原件；2. 线上申请：无', 'Is the card alone enough for 权益记录 at the counter, and nothing online?', () => [linyi.verdict('社会保险个人权益记录查询打印', { have: ['社会保障卡'] }), linyi.verdict('社会保险个人权益记录查询打印'), linyi.verdict('社会保险个人权益记录查询打印', { channel: '网站' })], ['accept', 'supplement', 'accept']],
  ['limit', '办理时限：即时办结', 'How long does it take by each of the four ways?', () => linyi.limits('社会保险个人权益记录查询打印', '现场', '网站', '手机APP', '小程序'), ['instant', 'instant', 'instant', 'instant']],
  ['scope', '申请人可异地查询、打印本人名下各地、各年度社会保险个人权益记录单，不受地域限制', 'Whose record may be printed?', () => linyi.guide('社会保险个人权益记录查询打印').scope[0]?.text, expect.stringContaining('本人名下各地、各年度')],
  ['guide', '结果送达：通过短信通知或各地确定的方式通知', 'How does one hear of the transfer of 企业养老?', () => linyi.guide(qiye, { channel: '网站' }).delivery?.text, '通过短信通知或各地确定的方式通知'],
  ['limit', '办理时限：15 个工作日内办结', 'How long does it take by each way?', () => linyi.limits(qiye, '现场', '网站', '手机APP', '小程序'), ['15 workdays', '15 workdays', '15 workdays', '15 workdays']],
  ['guide', '办理材料：无', 'Which papers does it need at the counter?', () => linyi.papers(qiye), []],
  ['guide', '1. 转入地社会保险经办机构；2. 国家社会保险公共服务平台（si.12333.gov.cn），“关系转移”—“社保转移申请”', 'Whose counter takes it?', () => linyi.places(qiye), '转入地社会保险经办机构'],
  ['scope', '申请人不再需要到转出地办理（不符合转出条件的除外）', 'Must one go to where one was insured before?', () => linyi.guide(qiye).scope.map(({ text }) => text).join(), expect.stringContaining('不再需要到转出地办理（不符合转出条件的除外）')],
  ['limit', '办理时限：15个工作日内办结', 'How long does the one of 城乡居民 take?', () => linyi.limit(jumin), '15 workdays'],
  ['scope', '办理方式：现场', 'Is the transfer of 城乡居民 open on the web, by app or mini program?', () => linyi.offered(jumin, '现场', '网站', '手机APP', '小程序'), [true, false, false, false]],
  ['guide', '填写《城乡居民基本养老保险关系转入申请表》，并提供居民身份证及变更后的户口簿原件', 'Is it accepted without the new household register?', () => linyi.missing(jumin, { have: ['《城乡居民基本养老保险关系转入申请表》', '居民身份证'] }), ['变更后的户口簿']],
  ['guide', '填写《城乡居民基本养老保险关系转入申请表》，并提供居民身份证及变更后的户口簿原件', 'Are originals asked for?', () => ['身份证', '户口簿'].map((name) => [linyi.paper(jumin, name)?.original, linyi.paper(jumin, name)?.copy]), [[1, null], [1, null]]],
  ['guide', '1. 现场；2. 转入地12333咨询电话或经办机构咨询电话', 'Whom does one ask?', () => linyi.guide(jumin).enquiry?.text, expect.stringContaining('转入地12333咨询电话或经办机构咨询电话')],
  ['limit', '办理时限：75 个工作日', 'How long do the two transfers of 机关事业 take?', () => [linyi.limit(jiguan), linyi.limit(huzhuan)], ['75 workdays', '75 workdays']],
  ['guide', '填写《养老保险关系转移接续申请表》', 'What do they need?', () => [linyi.papers(jiguan), linyi.papers(huzhuan)], [['《养老保险关系转移接续申请表》'], ['《养老保险关系转移接续申请表》']]],
  ['scope', '机关事业单位基本养老保险关系转移接续（含职业年金）', 'Is the occupational annuity moved with it?', () => linyi.guide(jiguan).scope[0]?.text, expect.stringContaining('含职业年金')],
  ['limit', '办理时限：60 个工作日', 'How long does 制度衔接 take, and only at a counter?', () => [linyi.limit(xianjie), ...linyi.offered(xianjie, '网站', '手机APP')], ['60 workdays', false, false]],
  ['guide', '1. 填写《城乡养老保险制度衔接申请表》；2. 社会保障卡或居民身份证', 'Is the form with the identity card enough, and the card without the form?', () => [['《城乡养老保险制度衔接申请表》', '居民身份证'], ['社会保障卡']].map((have) => linyi.verdict(xianjie, { have })), ['accept', 'supplement']],
  ['guide', '监督投诉渠道：申请地人力资源社会保障部门公布的监督渠道', 'To whom does one complain about it?', () => linyi.guide(xianjie).complaint?.text, '申请地人力资源社会保障部门公布的监督渠道'],
  ['scope', '申请人无需提出申请', 'Is the transfer of a discharged soldier taken at any counter or on the web?', () => linyi.offered(junren, '现场', '网站', '手机APP', '小程序'), [false, false, false, false]],
  ['limit', '办理时限：无', 'Does it have a limit?', () => linyi.limit(junren), 'none'],
  ['guide', '监督投诉渠道：各地人力资源社会保障部门公布的监督渠道', 'To whom does a soldier complain?', () => linyi.guide(junren).complaint?.text, '各地人力资源社会保障部门公布的监督渠道'],
  ['scope', '领取养老金的申请人，可异地自助办理领取待遇资格认证，不受地域限制', 'By which ways is 领取养老金人员待遇资格认证 done?', () => linyi.offered('领取养老金人员待遇资格认证', '网站', '手机APP', '小程序', '现场', '新媒体'), [true, true, true, false, false]],
  ['guide', '结果送达：当场送达', 'How does its result come?', () => ['领取养老金人员待遇资格认证', '养老保险供养亲属领取待遇资格认证'].map((item) => linyi.guide(item, { channel: '手机APP' }).delivery?.text), ['当场送达', '当场送达']],
  ['guide', '监督投诉渠道：养老金领取地人力资源社会保障部门公布的 监督渠道', 'To whom does a pensioner complain?', () => linyi.guide('领取养老金人员待遇资格认证', { channel: '网站' }).complaint?.text, '养老金领取地人力资源社会保障部门公布的监督渠道'],
  ['guide', '4. 电子社保卡小程序、电子社保卡服务渠道， “全国服务” — “社保待遇资格认证”', 'Where in the mini program are survivors certified?', () => linyi.places('养老保险供养亲属领取待遇资格认证', { channel: '小程序' }).replace(/\s/g, ''), expect.stringContaining('“全国服务”—“社保待遇资格认证”')],
  ['scope', '1. 手机 APP; 2. 小程序; 3. 新媒体', 'Is 电子社保卡 issued on the web or at a counter?', () => linyi.offered('电子社保卡申领', '手机APP', '小程序', '新媒体', '网站', '现场'), [true, true, true, false, false]],
  ['guide', '结果送达：当场领取', 'When is it in one\'s hands?', () => linyi.guide('电子社保卡申领', { channel: '手机APP' }).delivery?.text, '当场领取'],
  ['guide', '6. 工商、农业、中国、建设、交通、邮政储蓄、招商等社保卡合作银行 APP、小程序、新媒体等', 'Do the apps of the card\'s banks issue it?', () => ['手机APP', '小程序', '新媒体'].map((channel) => linyi.places('电子社保卡申领', { channel }).includes('社保卡合作银行')), [true, true, true]],
  ['guide', '1. 电子社保卡智能客服; 2. 12333 热线电话', 'Whom does one ask about it?', () => linyi.guide('电子社保卡申领', { channel: '小程序' }).enquiry?.text.replace(/\s/g, ''), expect.stringContaining('电子社保卡智能客服')],
  ['guide', '申请人可异地查询或核验本人就业创业证信息，不受地域限制', 'Which papers does the look-up of 就业创业证 need?', () => [linyi.papers('就业创业证查询、核验', { channel: '网站' }), linyi.limit('就业创业证查询、核验', { channel: '小程序' })], [[], 'instant']],
  ['guide', '咨询查询途径：电子社保卡小程序、电子社保卡服务渠道 监督投诉渠道：发证地人力资源社会保障部门公布的监督渠道 (十四)', 'Whom does one ask about 技工院校毕业证书?', () => linyi.guide('技工院校毕业证书查询、核验', { channel: '网站' }).enquiry?.text, '电子社保卡小程序、电子社保卡服务渠道'],
  ['contradiction', '6. “人力资源社会保障部”微信公众号，“服务”—“证书查询”—“技能人员评价证书全国联网查询”', 'Guide 十四 names an account of 新媒体, and no 新媒体 among its ways: is that shown?', () => linyi.conflict(jineng, 'channels', { channel: '新媒体' }).length, 2],
  ['guide', '1. 技能人才评价证书全国联网查询(zscx.osta.org.cn)，输入“证书编号”“证件名称”“姓名”中任意两项', 'At which address is a skilled worker\'s certificate looked up?', () => linyi.places(jineng, { channel: '网站' }), expect.stringContaining('zscx.osta.org.cn')],
  ['guide', '3. 证书或电子文件带二维码的, 可直接扫码核验', 'Which three remarks has 专业技术人员职业资格证书?', () => linyi.guide(zhuanji, { channel: '网站' }).tips.map(({ text }) => text.replace(/\s/g, '')).join().includes('可直接扫码核验'), true],
  ['scope', '1. 网站；2. 手机 APP；3. 新媒体；4. 小程序', 'Is that one open through 新媒体?', () => [...linyi.offered(zhuanji, '新媒体', '现场'), linyi.conflict(zhuanji, 'channels', { channel: '新媒体' })], [true, false, []]],
  ['guide', '监督投诉渠道：中国人事考试网 (www.cpta.com.cn)', 'And where does one complain?', () => linyi.guide(zhuanji, { channel: '网站' }).complaint?.text, expect.stringMatching(/^中国人事考试网.www\.cpta\.com\.cn.$/)],
  ['guide', '结果送达：线上即时反馈结果 收费以及标准：免费 办事时间：全天 办理机构及地点：1. 国家社会保险公共服务平台 (si.12333.gov.cn)， “待遇资格认证”', 'How does the result of the two certifications of 工伤 come?', () => ['领取一级至四级伤残职工工伤保险长期待遇资格认证', '领取因工死亡职工供养亲属待遇资格认证'].map((item) => linyi.guide(item, { channel: '小程序' }).delivery?.text), ['线上即时反馈结果', '线上即时反馈结果']],
  ['guide', '输入“证书编号”及“证件号码”“姓名”中的任意一项', 'What does one type in to see 职业技能等级证书?', () => linyi.places('职业技能等级证书查询', { channel: '网站' }), expect.stringContaining('任意一项')],
  ['scope', '办理方式：网站 办理时限：即时办结', 'Is that open by app?', () => linyi.offered('职业技能等级证书查询', '网站', '手机APP', '小程序'), [true, false, false]],
  ['guide', '第一批高频人社政务服务 “跨省通办”事项办事指南', 'Do the eighteen stand in the document\'s order, each free of charge?', () => {
    const rows = rowsOfList('kuasheng-18');
    const fees = rows.map(({ items: [item] }) => {
      const code = item?.code ?? '';
      const [way] = linyi.guide(code).channels;
      return linyi.guide(code, { channel: way?.channel ?? '现场' }).fee?.text;
    });
    return [rows.length, namesOf(rows[0]?.items ?? []), new Set(fees)];
  }, [18, ['失业登记'], new Set(['免费'])]],
];

describe('the national guides of 000 answer as the document does', () => {
  answersAsRead('000', questions);

  it('on every kind of question that it settles', () => {
    expect(countByKind(questions)).toEqual({ guide: 30, limit: 7, scope: 10, contradiction: 1 });
  });
});
