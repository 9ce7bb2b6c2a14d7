import { newId } from '@zonggui/store/uuid';
import type { Casework } from '../casework';
import type { AnswerInput, AskInput } from '../instructions/instructions';
import type { Staff } from './scene';

const place = { region: '341000', office: 'hs-zhengwu' } as const;
const item = 'demo-accepted-10';

/** 示例: 请示 of the last hour: one that was answered, two that wait; `at` sets the clock. */
export async function askAtWindows(casework: Casework, staff: Staff, at: (minutesAgo: number) => void): Promise<void> {
  const [clerk, duty] = [staff('hs-intake'), staff('hs-duty')];
  const ask = async (minutesAgo: number, window: string, question: string, material: string) => {
    at(minutesAgo);
    const input: AskInput = { ...place, window, question, visit: { party: { kind: 'person', idType: 'passport', idNumber: '', name: '示例·来办人' }, channel: 'window', matters: [{ item }], papers: [{ material, status: 'received' }] } };
    return casework.instructions.ask(input, { actor: clerk, key: newId(), body: input });
  };
  const first = await ask(38, 'hs-zonghe-1', '申请人只带了户口本复印件，能否核验后收下？（示例）', 'shenfenzheng');
  at(33);
  const reply: AnswerInput = { action: 'reply', reason: '可以用电子证照核验后收复印件（示例）' };
  await casework.instructions.answer(first.id, reply, { actor: duty, key: newId(), body: reply });
  await ask(17, 'hs-zonghe-2', '户口本在外地，三日内寄到，可否特批容缺？（示例）', 'shenfenzheng');
  await ask(4, 'hs-zonghe-3', '身份证正在补办，有临时身份证，可否先收？（示例）', 'hukouben');
  at(0);
}
