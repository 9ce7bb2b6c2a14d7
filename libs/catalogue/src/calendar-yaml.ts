import type { ParsedNotice } from './parse-notice';

/** The file `config/calendar/<year>.yaml` of a notice, in the hand the others are written in. */
export function calendarYaml({ year, issuedOn }: ParsedNotice): string {
  return [
    '# Typed from the State Council\'s notice. A day not named here follows its weekday: Monday–Friday work, Saturday and Sunday rest.',
    `year: ${year.year}`,
    `status: ${year.status}`,
    `notice: { number: ${year.basis}, date: ${issuedOn} }`,
    'off:',
    ...year.off.map(({ from, to, holiday }) => `  - { from: ${from}, to: ${to}, holiday: ${holiday} }`),
    ...(year.working.length === 0 ? ['working: []'] : ['working:', ...year.working.map(({ date, why }) => `  - { date: ${date}, why: ${why} }`)]),
    '',
  ].join('\n');
}
