import type { PaperInput } from '@zonggui/domain/application/commands';
import { clerk } from '@zonggui/domain/testing/people';
import { given } from '@zonggui/domain/testing/story';
import { deferrable, material, terms } from '@zonggui/domain/testing/terms.builder';
import { supplyGesture } from './supply-gesture';

const received = (...codes: string[]): PaperInput[] => codes.map((code) => ({ material: code, status: 'received' }));
const asked = (...codes: string[]) => codes.map((code) => ({ material: code, defect: '未提供' }));
const other = { code: 'demo-2', name: '另一示例事项' };

describe('补交材料: one key', () => {
  it('accepts and dispatches what is complete, and makes up the same paper where it was put off', () => {
    const story = given({ matters: [terms({ materials: [material('id')] }), terms({ item: other, materials: [deferrable('id', 'afterResult')] })], papers: [] });
    story.does(clerk, { type: 'requestSupplement', defects: asked('id') }, { type: 'acceptDeferred', matterId: story.matterAt(1).id, undertakingSigned: false });
    const last = supplyGesture(story.application, { papers: received('id') }, story.by(clerk)).at(-1)?.application;
    expect(last?.matters.map(({ state }) => state)).toEqual(['queued', 'accepted']);
    expect(last?.deferrals).toMatchObject([{ state: 'madeUp' }]);
  });

  it('is refused while one of the papers asked for is still missing, and names it', () => {
    const story = given({ matters: [terms({ materials: [material('id'), material('form')] })], papers: [] }).does(clerk, { type: 'requestSupplement', defects: asked('id', 'form') });
    expect(() => supplyGesture(story.application, { papers: received('id') }, story.by(clerk))).toThrow(expect.objectContaining({ code: 'materials-missing', details: expect.objectContaining({ missing: [expect.objectContaining({ code: 'form' })] }) }));
  });

  it('leaves alone a matter that waits for a decision of its own', () => {
    const story = given({ matters: [terms({ materials: [material('id')] }), terms({ item: other, materials: [] })], papers: [] }).does(clerk, { type: 'requestSupplement', defects: asked('id') });
    expect(supplyGesture(story.application, { papers: received('id') }, story.by(clerk)).at(-1)?.application.matters.map(({ state }) => state)).toEqual(['queued', 'received']);
  });

  it('is refused where nothing waits for papers', () => {
    const story = given();
    expect(() => supplyGesture(story.application, { papers: received('form') }, story.by(clerk))).toThrow(expect.objectContaining({ code: 'verb-not-allowed' }));
  });
});
