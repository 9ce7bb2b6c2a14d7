import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { RectificationStep, Satisfaction } from '@zonggui/domain/rectification/rectification-steps';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { step, type Scene, type Step } from './scene';

/** One step of 差评整改, if there was a 差评. */
const complaint = (on: number, said: (now: Date) => RectificationStep, by: (scene: Scene) => Actor = (scene) => scene.at('supervise')): Step =>
  step(on, async (scene) => {
    for (const id of await scene.ids(`select id from rectification where application_id = $1 and state <> 'closed'`)) {
      const body = said(scene.now());
      await scene.casework.rectifications.move(id, body, { actor: by(scene), key: newId(), body });
    }
  });

export const called = (on: number, connected: boolean): Step =>
  complaint(on, (now) => ({ verb: 'contact', at: now.toISOString(), way: 'telephone', connected, content: connected ? '本人接听，说明了经过（示例）' : '无人接听（示例）' }));

const verified = { category: 'efficiency', demand: '缩短等候时间（示例）', inquiry: '查看叫号记录并询问当班人员（示例）' } as const;

export const rectify = (on: number): Step => complaint(on, () => ({ verb: 'rectify', handling: 'atOnce', finding: 'true', ...verified }));
export const explain = (on: number): Step => complaint(on, () => ({ verb: 'explain', handling: 'explain', finding: 'untrue', ...verified, category: 'policy' }));
export const dispute = (on: number): Step => complaint(on, () => ({ verb: 'dispute', handling: 'setAside', finding: 'mistaken', ...verified, category: 'other', evidence: '回访录音（示例）' }));
/** By the second person. */
export const setAside = (on: number): Step => complaint(on, () => ({ verb: 'setAside', opinion: '本人确认点错，不予采纳（示例）' }), (scene) => scene.staff(`${scene.bureau}-supervise-2`));

export const finish = (on: number): Step =>
  complaint(on, (now) => ({ verb: 'finish', measures: '高峰时段增开窗口，等候过久由值班负责人说明（示例）', unit: '示例科室', finishedOn: shanghaiDate(now), lessons: '各大厅同样安排（示例）' }));

/** By whoever rated, where he is asked. */
export const answer = (on: number, satisfaction: Satisfaction): Step =>
  step(on, async (scene) => {
    const { casework, receipt } = scene;
    const asked = await scene.ids(`select id from rectification where application_id = $1 and state = 'rectified'`);
    if (asked.length > 0) await casework.ratings.answer(receipt.number, receipt.queryCode, { satisfaction }, newId());
  });

export const report = (on: number): Step => complaint(on, () => ({ verb: 'report' }));
export const close = (on: number): Step => complaint(on, () => ({ verb: 'close', opinion: '同意归档（示例）' }));
