import { noFindings } from '@zonggui/domain/verdict/findings';
import type { Chance } from './chance';
import { complaintStories } from './complaint-stories';
import { step, type Step } from './scene';
import { answerCards, approve, claim, confirm, decideCards, deny, handOver, issue, makeUp, moveOrders, order, rate, sendIn, submit, supply } from './steps';
import type { Story, Visit } from './story';

const usual = ['zhigong-canbao-dengji', 'jiaofei-renyuan-zengjian-shenbao', 'shehui-baozhangka-shenling', 'jiuye-dengji', 'jiuye-chuangyezheng-shenling', 'biyesheng-jieshou-shouxu', 'dangan-jieshou-zhuandi', 'laodong-yonggong-beian', 'shiye-baoxian-guanxi-zhuanyi-jiexu'] as const;
const firms: readonly string[] = ['zhigong-canbao-dengji', 'jiaofei-renyuan-zengjian-shenbao', 'laodong-yonggong-beian'];
const hs = (item: string, more: Partial<Visit> = {}): Visit => ({ bureau: 'hs', items: [item], ...more });
const as = (item: string, more: Partial<Visit> = {}): Visit => ({ bureau: 'as', items: [item], ...more });
const anyHs = (chance: Chance, more: Partial<Visit> = {}): Visit => {
  const item = chance.pick(usual);
  return hs(item, { firm: firms.includes(item), delivery: chance.in(25) ? 'mail' : 'window', ...more });
};
/** Example items of ten working days. */
const ten = (more: Partial<Visit> = {}): Visit => hs('demo-accepted-10', more);
const transfer = { 'transfer-from': '示例省示例市', 'former-employer': '示例单位' };
const good = [1, 1, 1, 2, 2, 3] as const;

export const stories: readonly Story[] = [
  { name: '受理并办结', share: 62, ago: [0, 39], visit: () => as('shiye-dengji', { delivery: 'none' }), steps: (chance) => (chance.in(55) ? [rate(chance.between(0, 2), good)] : []) },
  { name: '承诺件', share: 66, ago: [0, 39], visit: (chance) => anyHs(chance), steps: (chance) => [claim(chance.between(0, 1)), approve(2), issue(chance.between(2, 3)), handOver(chance.between(3, 5)), rate(chance.between(5, 7), good)] },
  { name: '三级审核', share: 12, ago: [1, 30], visit: () => hs('yanglao-baoxian-guanxi-zhuanyi-jiexu', { delivery: 'mail', form: transfer }), steps: (chance) => [claim(1), submit(chance.between(3, 6)), confirm(chance.between(8, 9)), issue(10), handOver(11), rate(12, good)] },
  { name: '待审核', share: 6, ago: [3, 6], visit: () => hs('yanglao-baoxian-guanxi-zhuanyi-jiexu', { form: transfer, services: ['greenChannel'] }), steps: () => [claim(1), amended(1), submit(2)] },
  { name: '资金类', share: 8, ago: [1, 20], visit: () => as('shiye-baoxianjin-shenling', { delivery: 'none' }), steps: () => [claim(1), submit(2), confirm(4), issue(5), rate(6, good)] },
  { name: '已收件', share: 10, ago: [0, 2], visit: (chance) => anyHs(chance, { register: true }) },
  { name: '待补正', share: 8, ago: [0, 6], visit: () => ten({ without: ['hukouben'] }) },
  { name: '补传待确认', share: 4, ago: [2, 6], visit: () => ten({ without: ['hukouben'] }), steps: () => [sendIn(1, 'hukouben')] },
  { name: '补正后受理', share: 8, ago: [5, 25], visit: () => ten({ without: ['hukouben'] }), steps: (chance) => [supply(3, 'hukouben'), claim(4), approve(chance.between(6, 9)), issue(9), handOver(11), rate(12, good)] },
  { name: '补正逾期', share: 4, ago: [13, 20], visit: () => ten({ without: ['hukouben'] }) },
  { name: '容缺待补', share: 8, ago: [0, 3], visit: () => as('yonggong-beian', { without: ['laodong-hetong'], firm: true }), steps: () => [claim(1)] },
  { name: '容缺补齐', share: 6, ago: [5, 25], visit: () => as('yonggong-beian', { without: ['laodong-hetong'], firm: true }), steps: () => [claim(1), makeUp(2), approve(3), issue(3), handOver(4), rate(6, good)] },
  { name: '先办后补', share: 6, ago: [0, 9], visit: () => as('dangan-zhuanru', { without: ['shenfenzheng-fuyinjian'] }) },
  { name: '容缺逾期', share: 4, ago: [18, 30], visit: () => as('dangan-zhuanru', { without: ['shenfenzheng-fuyinjian'] }) },
  { name: '待分办', share: 5, ago: [0, 2], visit: () => as('dangan-zhengming', { register: true }), steps: () => [step(0, (scene) => scene.each('intake', ['received'], ({ id: matterId }) => ({ type: 'accept', matterId })))] },
  { name: '资金待审核', share: 3, ago: [2, 3], visit: () => as('shiye-baoxianjin-shenling', { delivery: 'none' }), steps: () => [claim(1), submit(1)] },
  { name: '特别程序', share: 5, ago: [4, 12], visit: () => as('renli-ziyuan-fuwu-xuke', { firm: true }), steps: () => [claim(1), suspended(3)] },
  { name: '特别程序后办结', share: 3, ago: [18, 38], visit: () => as('renli-ziyuan-fuwu-xuke', { firm: true }), steps: () => [claim(1), suspended(3), resumed(8), submit(10), confirm(13), issue(14), handOver(15), rate(17, good)] },
  { name: '延期', share: 6, ago: [8, 14], visit: () => ten(), steps: () => [claim(1), extended(7)] },
  { name: '协办', share: 5, ago: [2, 7], visit: () => ten(), steps: () => [claim(1), assisted(2)] },
  { name: '协办已答复', share: 3, ago: [5, 20], visit: () => ten(), steps: () => [claim(1), assisted(2), answered(4)] },
  { name: '异地协办', share: 2, ago: [2, 7], visit: () => ten(), steps: () => [claim(1), step(2, (scene) => scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'handOff', matterId, region: '210300', department: 'as-renjiu', question: '请协助核实参保记录（示例）' })))] },
  { name: '退回窗口', share: 4, ago: [2, 6], visit: () => ten(), steps: () => [claim(1), sentBack(2)] },
  { name: '退回后重报', share: 3, ago: [4, 20], visit: () => ten(), steps: () => [claim(1), sentBack(2), step(3, (scene) => scene.each('intake', ['sentBack'], ({ id: matterId }) => ({ type: 'resubmit', matterId }))), claim(4), approve(6)] },
  { name: '待出件', share: 8, ago: [3, 6], visit: (chance) => anyHs(chance), steps: () => [claim(1), approve(2)] },
  { name: '待邮寄', share: 6, ago: [3, 8], visit: (chance) => anyHs(chance, { delivery: 'mail' }), steps: () => [claim(1), approve(2), issue(3)] },
  { name: '待领取', share: 7, ago: [3, 18], visit: (chance) => anyHs(chance, { delivery: 'window' }), steps: () => [claim(1), approve(2), issue(3)] },
  { name: '黄牌', share: 5, ago: [11, 12], visit: () => ten() },
  { name: '红牌', share: 4, ago: [15, 24], visit: () => ten(), steps: () => [claim(2)] },
  { name: '牌已回复', share: 2, ago: [12, 14], visit: () => ten(), steps: () => [claim(1), answerCards(11, 'answer', '当日集中补录（示例）')] },
  { name: '牌已销', share: 2, ago: [16, 30], visit: () => ten(), steps: () => [claim(1), answerCards(11, 'answer', '当日集中补录（示例）'), decideCards(12, 'answered', 'close', '情况属实（示例）'), approve(12), issue(13), handOver(14)] },
  { name: '牌已申诉', share: 2, ago: [12, 14], visit: () => ten(), steps: () => [claim(1), answerCards(11, 'appeal', '系统停机半日（示例）')] },
  { name: '牌已撤', share: 2, ago: [15, 30], visit: () => ten(), steps: () => [claim(1), answerCards(11, 'appeal', '系统停机半日（示例）'), decideCards(12, 'appealed', 'withdraw', '停机属实（示例）'), approve(12), issue(12), handOver(13)] },
  { name: '督办待反馈', share: 3, ago: [13, 16], visit: () => ten(), steps: () => [claim(2), order(12)] },
  { name: '督办待销', share: 3, ago: [14, 20], visit: () => ten(), steps: () => [claim(2), order(12), moveOrders(13, 'answer')] },
  { name: '督办已销', share: 2, ago: [18, 34], visit: () => ten(), steps: () => [claim(2), order(12), moveOrders(13, 'answer'), moveOrders(14, 'close'), approve(15), issue(15), handOver(16)] },
  ...complaintStories,
  { name: '一件事', share: 8, ago: [1, 20], visit: bundled, steps: (chance) => [claim(1), approve(2), issue(3), handOver(chance.between(4, 6)), rate(7, good)] },
  { name: '一件事分段', share: 3, ago: [1, 10], visit: () => ({ ...bundled(), later: [2, 3] }), steps: () => [claim(1), approve(2)] },
  { name: '不予办理', share: 3, ago: [4, 30], visit: () => ten(), steps: () => [claim(1), deny(3), issue(4), handOver(5)] },
  { name: '不予受理', share: 3, ago: [1, 30], visit: () => as('zhijie-queding-zhuanye-jishu-zhiwu', { facts: { 学历形式: '非全日制' } }) },
  { name: '不受理', share: 2, ago: [1, 30], visit: () => ten({ findings: { ...noFindings, notNeeded: true } }) },
  { name: '撤回', share: 3, ago: [2, 30], visit: () => ten(), steps: () => [step(1, (scene) => scene.each('intake', ['queued'], ({ id: matterId }) => ({ type: 'withdraw', matterId, reason: '申请人要求撤回（示例）' })))] },
  { name: '断网补录', share: 4, ago: [0, 12], visit: () => ten({ outage: true }), steps: (chance) => [claim(1), approve(chance.between(3, 6))] },
  { name: '补录作废', share: 1, ago: [1, 12], visit: () => ten({ outage: true, register: true }), steps: () => [step(0, (scene) => scene.each('supervise', ['received'], ({ id: matterId }) => ({ type: 'annul', matterId, reason: '补录到了别人名下（示例）' })))] },
  { name: '作废', share: 2, ago: [1, 30], visit: () => ten({ register: true }), steps: () => [step(0, (scene) => scene.each('supervise', ['received'], ({ id: matterId }) => ({ type: 'annul', matterId, reason: '误录（示例）' })))] },
];

function bundled(): Visit {
  return { bureau: 'hs', bundle: 'huangshan-yuangong-luyong', items: ['zhigong-canbao-dengji', 'shehui-baozhangka-shenling', 'jiuye-dengji', 'laodong-yonggong-beian'], firm: true };
}

function suspended(on: number): Step {
  return step(on, (scene) => scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'suspend', matterId, ground: 'hearing', approver: scene.at('supervise').id, expectedDays: 10 })));
}

function resumed(on: number): Step {
  return step(on, (scene) => scene.each('review', ['suspended'], ({ id: matterId }) => ({ type: 'resume', matterId, result: '听证结束（示例）' })));
}

function extended(on: number): Step {
  return step(on, (scene) => {
    const at = new Date(scene.now().getTime() - 600_000);
    const notice = { way: 'telephone' as const, number: '13800000000', person: '示例·申请人', at, content: '已告知延期原因和新的期限（示例）' };
    return scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'extend', matterId, days: 5, reason: '需补充核查（示例）', notice }));
  });
}

function assisted(on: number): Step {
  return step(on, (scene) => scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'assist', matterId, department: 'hs-rencai', question: '请核实申请人就业登记信息（示例）' })));
}

function answered(on: number): Step {
  return step(on, async (scene) => {
    const asked = (await scene.application()).matters.filter(({ state }) => state === 'assisting');
    for (const { id: matterId } of asked) await scene.act(scene.staff('hs-review-rencai'), { type: 'answer', matterId, answer: '信息一致（示例）' });
  });
}

function amended(on: number): Step {
  return step(on, (scene) => scene.each('intake', ['reviewing'], ({ id: matterId }) => ({ type: 'amendForm', matterId, form: { ...transfer, 'former-employer': '示例单位二' }, reason: '申请人更正原单位（示例）' })));
}

function sentBack(on: number): Step {
  return step(on, (scene) => scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'sendBack', matterId, reason: '户口本复印件不清晰，请重新扫描（示例）' })));
}
