// npm run bench [-- journey|herd|publication|lists|catalogue|screens …] [--small]: each bench beside its yardstick in the same run, on a stage of its own.
// Prints a line and a line of JSON for each figure; docs/decisions/0007-performance.md says what is measured.
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { catalogueBench } from './bench/run-catalogue.mjs';
import { herdBench } from './bench/run-herd.mjs';
import { journeyBench } from './bench/run-journey.mjs';
import { listsBench } from './bench/run-lists.mjs';
import { publicationBench } from './bench/run-publication.mjs';
import { screensBench } from './bench/run-screens.mjs';
import { setStage } from './bench/stage.mjs';
import { buildIfStale } from './local/builds.mjs';
import { command } from './local/command.mjs';
import { Household } from './local/household.mjs';
import { packages } from './local/packages.mjs';
import { Halt, say } from './local/say.mjs';
import { claimThrowAway, throwAwayFolder } from './local/throw-away.mjs';

const benches = { journey: journeyBench, herd: herdBench, publication: publicationBench, lists: listsBench, catalogue: catalogueBench, screens: screensBench };
const asked = process.argv.slice(2);
const small = asked.includes('--small'); // a tenth of everything, to see whether it runs
const names = asked.filter((word) => word !== '--small');

const folder = throwAwayFolder();
const household = new Household(folder);

function tell({ line, ...figure }) {
  console.log(`${figure.bench.padEnd(20)} ${line}   ratio ${figure.ratio.toFixed(2)}`);
  console.log(JSON.stringify({ ...figure, small, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', node: process.version }));
}

async function played(name) {
  const bench = benches[name];
  if (bench.needsNoStage) return bench(undefined, { small });
  const stage = await setStage(household, join(folder, name));
  const figures = await bench(stage, { small });
  await stage.strike();
  rmSync(join(folder, name), { recursive: true, force: true });
  return figures;
}

async function bench() {
  const unknown = names.find((name) => !(name in benches));
  if (unknown) throw new Halt(`There is no bench ${unknown}; there are ${Object.keys(benches).join(', ')}.`);
  await claimThrowAway(folder);
  await packages(household);
  await buildIfStale(household, names.length === 0 || names.includes('screens') ? ['server', 'web'] : ['server']);
  const figures = [];
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    say(`Bench: ${name}${small ? ' (small)' : ''}`);
    figures.push(...(await played(name)));
  }
  console.log(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
  for (const figure of figures) tell(figure);
  return 0;
}

await command(household, bench, { lastWord: () => rmSync(folder, { recursive: true, force: true }) });
