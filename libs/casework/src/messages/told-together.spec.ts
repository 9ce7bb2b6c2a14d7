import type { ApplicantTemplate } from './sms-texts';
import { saidOf } from './told-together';

/** What goes out of what one command told, each as 'template' or 'template matter'. */
function out(...told: readonly string[]): string[] {
  const together = told.map((one, index) => {
    const [template, matterId = null] = one.split(' ');
    // the rows of the tables below
    return { id: String(index), template: template as ApplicantTemplate, matterId };
  });
  return together.flatMap((one) => {
    const said = saidOf(one, together);
    return said === null ? [] : [[said.template, said.matterId].filter((part) => part !== null).join(' ')];
  });
}

describe('what one command told at once', () => {
  it.each([
    ['收件, not accepted on the spot', ['A01'], ['A01']],
    ['收件 and 受理', ['A01', 'A02 m'], ['A02 m']],
    ['受理并办结, with the invitation', ['A01', 'A02 m', 'A15 m', 'A23'], ['A03']],
    ['受理并办结, the result not handed out yet', ['A01', 'A02 m', 'A15 m'], ['A15 m']],
    ['an online one that passed and was accepted', ['A28', 'A02 m'], ['A02 m']],
    ['容缺受理', ['A01', 'A04 m'], ['A04 m']],
    ['先办后补', ['A01', 'A04 m', 'A15 m'], ['A05 m']],
    ['补正', ['A01', 'A06 m'], ['A06 m']],
    ['办结 and the invitation, later', ['A15 m', 'A23'], ['A23']],
    ['不予 and the invitation', ['A16 m', 'A23'], ['A16 m', 'A23']],
    ['three of a 一件事', ['A01', 'A02 m', 'A02 n', 'A02 o'], ['A02']],
    ['three, one of them finished on the spot', ['A01', 'A02 m', 'A02 n', 'A15 n'], ['A02', 'A15 n']],
  ])('%s', (_, told, said) => {
    expect(out(...told)).toEqual(said);
  });
});
