import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import type { ParsedNotice } from './parse-notice';

/** The file `config/calendar/<year>.yaml` of a notice, in the hand the others are written in. */
export function calendarYaml({ year, issuedOn }: ParsedNotice): string {
  return yearYaml(year, ['# Typed from the State Council\'s notice. A day not named here follows its weekday: Monday–Friday work, Saturday and Sunday rest.'], `notice: { number: ${year.basis}, date: ${issuedOn} }`);
}

/** The file of a year that is only predicted. */
export function predictedYaml(year: CalendarYear): string {
  const comment = [
    '# No notice is known for this year. Only the statutory days are predicted and counted off; 调休 and 补假 are unknown,',
    '# so every date counted over this year is provisional. Replaced whole when the notice is published.',
  ];
  return yearYaml(year, comment, `basis: ${year.basis}`);
}

function yearYaml({ year, status, off, working }: CalendarYear, comment: readonly string[], basis: string): string {
  return [
    ...comment,
    `year: ${year}`,
    `status: ${status}`,
    basis,
    'off:',
    ...off.map(({ from, to, holiday }) => `  - { from: ${from}, to: ${to}, holiday: ${holiday} }`),
    ...(working.length === 0 ? ['working: []'] : ['working:', ...working.map(({ date, why }) => `  - { date: ${date}, why: ${why} }`)]),
    '',
  ].join('\n');
}
