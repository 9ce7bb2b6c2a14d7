// The long files first, so that none of them runs on alone at the end: a clean checkout has no times, and jest goes by the size of a file, which says
// little where the work stands elsewhere (journeys) or waits for clocks and crashes.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Those of more than fifty seconds, the longest first; the others keep jest's order. */
const long = ['states.browser', 'review.browser', 'shell.browser', 'chaos.e2e', 'concurrency.int', 'journeys.e2e', 'journey.browser', 'axe.browser', 'applicant.browser', 'reception-page.browser', 'reception.browser', 'filling.int', 'calendars.e2e'];
const rank = ({ path }) => {
  const place = long.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return place === -1 ? long.length : place;
};

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
