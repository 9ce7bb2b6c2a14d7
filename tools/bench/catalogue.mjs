// node tools/bench/catalogue.mjs (after npm run build:server): resolveGuide + assess on one core, over every guide of the catalogue with
// every answer to its questions and three hands of papers, beside structuredClone and JSON of the same guides in the same run. Asked again =
// the questions of a busy counter; asked first = a catalogue just built. Prints answers per second and the ratio. Nothing is kept.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../local/places.mjs';

const require = createRequire(import.meta.url);
const lib = (name) => require(join(ROOT, `dist/libs/catalogue/src/${name}.js`));
const { assess } = lib('assess');
const { buildCatalogue } = lib('catalogue');
const { loadCalendar } = lib('load-calendar');
const { loadCatalogueFiles } = lib('load-catalogue');
const { resolveGuide } = lib('resolve-guide');

const ON = '2026-11-20';
const REGIONS = ['210300', '210302', '371300', '341000'];
const CHANNELS = ['window', 'web', 'app', 'bank', 'community'];
const CASES = 64; // answers to the questions of one guide, at most

/** What is asked: an item by one channel in one region, with some answers, and what is in hand. */
export function questionsOf(catalogue) {
  const asked = [];
  for (const item of catalogue.items.keys()) {
    for (const region of REGIONS) for (const channel of CHANNELS) {
      const guide = resolveGuide(catalogue, { item, region, channel, on: ON });
      if (!guide.specified) continue;
      for (const facts of answersTo(guide.facts)) asked.push(...handsFor(guide).map((have) => ({ query: { item, region, channel, on: ON, facts }, have })));
    }
  }
  return asked;
}

const answersTo = (questions) =>
  questions.reduce((cases, { code, values }) => cases.flatMap((facts) => values.map((value) => ({ ...facts, [code]: value.code }))).slice(0, CASES), [{}]);

/** Nothing, half of the papers by their names, all of them by their codes. */
const handsFor = ({ materials }) => [[], materials.slice(0, Math.ceil(materials.length / 2)).map(({ name }) => name), materials.map(({ code }) => code)];

function secondsOf(run) {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Runs of `once` over all of `list` until a second has passed: answers per second of processor time of this one thread. */
function rateOf(list, once, seconds = 1) {
  for (const each of list.slice(0, 2000)) once(each); // compiled before it is measured
  let done = 0;
  let spent = 0;
  while (spent < seconds) {
    spent += secondsOf(() => list.forEach((each) => once(each)));
    done += list.length;
  }
  return done / spent;
}

const files = loadCatalogueFiles(join(ROOT, 'config'));

/** @returns {{ questions: number, again: number, first: number, clone: number, json: number }} answers per second each */
export function measureCatalogue() {
  const calendar = loadCalendar(join(ROOT, 'config/calendar'));
  const catalogue = buildCatalogue(files);
  const questions = questionsOf(catalogue);
  const answered = (from) => ({ query, have }) => assess(resolveGuide(from, query), query.facts, { have }, calendar);
  const guides = questions.map(({ query }) => resolveGuide(catalogue, query));
  const texts = guides.map((guide) => JSON.stringify(guide));
  const again = rateOf(questions, answered(catalogue));
  const once = questions.filter((_, index) => index % 3 === 0); // each guide with each answer, once
  const fresh = [1, 2, 3].map(() => buildCatalogue(files));
  const [first] = fresh.map((made) => secondsOf(() => once.forEach(answered(made)))).sort((a, b) => a - b);
  return {
    questions: questions.length, again, first: once.length / first,
    clone: rateOf(guides.slice(0, 500), (guide) => structuredClone(guide)), json: rateOf(texts.slice(0, 500), (text) => JSON.parse(text)),
  };
}

const figure = (rate) => Math.round(rate).toLocaleString('en').padStart(10);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { questions, again, first, clone, json } = measureCatalogue();
  console.log(`resolveGuide + assess: ${questions} questions, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}; per second of one core`);
  for (const [name, rate] of [['asked again', again], ['asked first', first], ['structuredClone of the guide', clone], ['JSON.parse of the guide', json]]) {
    console.log(`  ${name.padEnd(30)}${figure(rate)}   ${(rate / clone).toFixed(2).padStart(7)} × structuredClone`);
  }
}
