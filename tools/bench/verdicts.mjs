// resolveGuide + assess on one core, over every guide of the catalogue, every answer to its questions and eight hands of papers drawn at
// random, beside structuredClone of the same guides in the same run. Three rates, for the second asking is not the first:
// again = guides and answers known, papers as they come; new answers = guides known, but no answer given twice; first = nothing known.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../local/places.mjs';

const require = createRequire(import.meta.url);
const lib = (name) => require(join(ROOT, `dist/libs/catalogue/src/${name}.js`));
const { assess } = lib('assess');
const { buildCatalogue } = lib('catalogue');
const { loadCalendar } = lib('load-calendar');
const { loadCatalogueFiles } = lib('load-catalogue');
const { resolveGuide } = lib('resolve-guide');

/** Days the calendar covers, from the first of its second year on. */
const day = (index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
const REGIONS = ['210300', '210302', '371300', '341000'];
const CHANNELS = ['window', 'web', 'app', 'bank', 'community'];
const CASES = 64; // answers to the questions of one guide, at most
const HANDS = 8;

/** The same draws in every run. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const answersTo = (questions) =>
  questions.reduce((cases, { code, values }) => cases.flatMap((facts) => values.map((value) => ({ ...facts, [code]: value.code }))).slice(0, CASES), [{}]);

/** Each paper in hand or not, called by its name or its code. */
const handOf = ({ materials }, draw) => materials.filter(() => draw(2) === 1).map(({ name, code }) => (draw(2) === 1 ? name : code));

function shuffled(list, draw) {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

/** Guides, and what is asked of them: an item by one channel in one region, with every answer and a hand of papers. */
function questionsOf(catalogue) {
  const draw = dice(20261120);
  const guides = [];
  const asked = [];
  for (const item of catalogue.items.keys()) {
    for (const region of REGIONS) for (const channel of CHANNELS) {
      const query = { item, region, channel };
      const guide = resolveGuide(catalogue, { ...query, on: day(0) });
      if (!guide.specified) continue;
      guides.push(query);
      asked.push(...answersTo(guide.facts).map((facts) => ({ query: { ...query, facts }, hands: Array.from({ length: HANDS }, () => handOf(guide, draw)) })));
    }
  }
  return { guides, asked: shuffled(asked, draw) };
}

function secondsOf(run) {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}
const median = (rates) => [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)];

/** @returns answers per second of processor time of one thread, the median of the rounds, and what was asked */
export function measureVerdicts({ rounds }) {
  const files = loadCatalogueFiles(join(ROOT, 'config'));
  const calendar = loadCalendar(join(ROOT, 'config/calendar'));
  const known = buildCatalogue(files);
  const { guides, asked } = questionsOf(known);
  const answer = (catalogue, { query, hands }, on, hand = 0) => assess(resolveGuide(catalogue, { ...query, on }), query.facts ?? {}, { have: hands?.[hand] ?? [] }, calendar);
  const clones = guides.map((query) => resolveGuide(known, { ...query, on: day(0) }));
  const rates = { again: [], newAnswers: [], first: [], clone: [] };
  const warmUp = rounds;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const on = day(round); // a day nobody asked for yet: nothing of it is known
    for (const query of guides) answer(known, { query }, on); // without any answer: the guides are at hand
    const newAnswers = asked.length / secondsOf(() => asked.forEach((question) => answer(known, question, on)));
    const again = (asked.length * HANDS) / secondsOf(() => { for (let hand = 0; hand < HANDS; hand += 1) for (const question of asked) answer(known, question, on, hand); });
    const clone = clones.length / secondsOf(() => clones.forEach((guide) => structuredClone(guide)));
    if (round >= warmUp) for (const [name, rate] of Object.entries({ again, newAnswers, clone })) rates[name].push(rate);
  }
  for (let round = 0; round < 5; round += 1) {
    const fresh = buildCatalogue(files);
    rates.first.push(guides.length / secondsOf(() => guides.forEach((query) => answer(fresh, { query }, day(0)))));
  }
  return { guides: guides.length, questions: asked.length * HANDS, ...Object.fromEntries(Object.entries(rates).map(([name, list]) => [name, median(list)])) };
}
