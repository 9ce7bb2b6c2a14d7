import { answersAsRead, countByKind, deskOf, namesOf, rowOf, rowsOfList } from '../testing/reader';
import type { Question } from '../testing/reader';

// 004, its hundred and thirty-eight tasks in three parts, read by someone who did not type their file.
const tasks = rowsOfList('kuasheng-138');
const by = (name: string, role: 'lead' | 'partner') => rowOf('kuasheng-138', name)?.units.filter((unit) => unit.role === role).map((unit) => unit.name);
const ours = '市人社局';
const leading = tasks.filter(({ units }) => units.some(({ role, name }) => role === 'lead' && name === ours));

const questions: Question[] = [
  ['scope', '(共 138 项)', 'How many tasks has each part?', () => [...new Set(tasks.map(({ part }) => part))].map((part) => tasks.filter((each) => each.part === part).length), [58, 35, 45]],
  ['unit', '政务服务“跨省通办”任务分工表', 'How many does the bureau lead, and how many does it only help with?', () => [leading.length, tasks.filter((task) => !leading.includes(task) && task.units.some(({ name }) => name === ours)).length], [32, 16]],
  ['unit', '省级事权', 'Whose power are they?', () => ['省级事权', '国家级事权', '省委托', '市级初审上报'].map((power) => tasks.filter(({ cells }) => cells.备注 === power).length), [26, 5, 4, 1]],
  ['unit', '35 全国残疾人按比例就业情况联网认证 申请人可异地申请“安排残疾人就业比例”认证，不受地域限制。 市残联 市人社局、市税务局、市医保局 国家级事权', 'Who helps 市残联?', () => [by('全国残疾人按比例就业情况联网认证', 'lead'), by('全国残疾人按比例就业情况联网认证', 'partner')], [['市残联'], ['市人社局', '市税务局', '市医保局']]],
  ['unit', '10 不动产登记资料查询 申请人可异地网上查询不动产登记资料，不受不动产登记地限制。 市自然资源和规划局 市法院、市公安局、市民政局、市司法局、市卫健委', 'Is a matter of another bureau an item of ours?', () => [by('不动产登记资料查询', 'partner')?.length, rowOf('kuasheng-138', '不动产登记资料查询')?.items.map(({ code }) => code)], [5, [null]]],
  ['unit', '4 应届毕业生法律职业资格认定（享受放宽条件政策的除外） 申请人可选择在居住地、户籍地或工作地申请授予法律职业资格，不受考试报名地限制。 市司法局 市司法局', 'Does 市司法局 help itself?', () => by('应届毕业生法律职业资格认定（享受放宽条件政策的除外）', 'partner'), []],
  ['unit', '18 技工院校毕业证书查询、核验 申请人可异地查询或核验本人技工院校毕业证书信息，不受地域限制。', 'Is the lost lead of 8 to 18 marked as read from the merged cell?', () => tasks.slice(7, 18).map(({ status }) => status), Array(11).fill('inferred')],
  ['unit', '25 购房提取住房公积金 申请人在非缴存地购房的，可向购房地住房公积金管理中心提出申请', 'Two partners of 购房提取 are garbled (市行石家庄中心支行): is it marked?', () => rowOf('kuasheng-138', '购房提取住房公积金')?.status, expect.stringMatching(/inferred|uncertain/)],
  ['unit', '19 住房公积金单位登记开户 申请人可异地向注册地住房公积金管理中心申请住房公积金单位登记开户，不受地域限制。 市公安局、市人社局', 'Is the shifted row marked?', () => rowOf('kuasheng-138', '住房公积金单位登记开户')?.status, expect.stringMatching(/inferred|uncertain/)],
  ['scope', '16 失业保险金申领 申请人可异地申领失业保险金，不受地域限制。', 'Which items are 16 of part one and 13 of part two?', () => [namesOf(tasks[15]?.items ?? []), namesOf(tasks[70]?.items ?? [])], [['失业保险金申领'], ['社会保障卡申领']]],
  ['scope', '6 社会保险个人权益记录单查询打印（养老保险、工伤保险、失业保险等）', 'Is it the item of guide 二 of the nation?', () => tasks[5]?.items[0]?.code, deskOf('临沂').guide('社会保险个人权益记录查询打印').item.code],
  ['scope', '9 机关事业单位基本养老保险关系转移接续（含职业年金）', 'And this the item of guide 五?', () => tasks[8]?.items[0]?.code, deskOf('临沂').guide('机关事业单位养老保险关系转移接续申请').item.code],
  ['scope', '19 技能人员职业资格证书查询、核验', 'And this that of guide 十四, which only looks up?', () => tasks[18]?.items[0]?.code, deskOf('临沂').guide('技能人员职业资格证书查询', { channel: '网站' }).item.code],
  ['scope', '17 职业技能等级证书查询、核验', 'And this that of guide 十八?', () => tasks[74]?.items[0]?.code, deskOf('临沂').guide('职业技能等级证书查询', { channel: '网站' }).item.code],
  ['scope', '42 灵活就业人员申请企事业单位基本养老保险参保登记', 'Which two does the bureau lead in part three?', () => leading.filter(({ part }) => part?.includes('2021年底')).map(({ cells }) => cells['“跨省通办”事项']), ['灵活就业人员申请企事业单位基本养老保险参保登记', '社会保险参保缴费记录查询']],
  ['guide', '申请人可持社会保障卡直接结算工伤医疗费、辅助器具配置费、工伤康复费。', 'Who leads 工伤职工异地就医结算?', () => by('工伤职工异地就医结算', 'lead'), ['市医保局']],
];

describe('the tasks of 004 answer as the document does', () => {
  answersAsRead('004', questions);

  it('on every kind of question that it settles', () => {
    expect(countByKind(questions)).toEqual({ guide: 1, unit: 8, scope: 7 });
  });
});
