// node tools/bench/finding.mjs (after npm run build:server): finding an item among 1 000 made of the words of the real catalogue, beside a
// plain `includes` over the same names in the same run. Prints p50, p99 and the ratio of each kind of typed text. Nothing is kept.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { percentile } from './figures.mjs';
import { ROOT } from '../local/places.mjs';

const require = createRequire(import.meta.url);
const { buildCatalogue } = require(join(ROOT, 'dist/libs/catalogue/src/catalogue.js'));
const { ItemIndex } = require(join(ROOT, 'dist/libs/catalogue/src/item-index.js'));
const { loadCatalogueFiles } = require(join(ROOT, 'dist/libs/catalogue/src/load-catalogue.js'));

const COUNT = 1000;
const ROUNDS = Number(process.env.BENCH_ROUNDS || 200);
const queries = { name: '失业登记', initials: 'ylbxgxzy', within: '关系转移', mixed: '养老bxgx', 'one letter': 's', 'typing errors': 'ylbxgxyz', 'full pinyin, error': 'shiyebaoxianguangxi', homophones: '失业等级', 'nothing like it': '宇宙飞船驾驶证' };

/** Names of as many items, each with two aliases as long as the real ones, by putting words of two real names together. */
function madeUp(items) {
  const names = items.map(({ name }) => name);
  const joined = (index) => `${names[index % names.length].slice(0, 9)}${names[(index * 7 + 3) % names.length].slice(-8)}`;
  return Array.from({ length: COUNT }, (_, index) => ({ code: `item-${index}`, name: joined(index), aliases: [{ name: joined(index * 3 + 1) }, { name: joined(index * 5 + 2) }] }));
}

const millis = (run) => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

const items = madeUp([...buildCatalogue(loadCatalogueFiles(join(ROOT, 'config'))).items.values()]);
let index;
const made = millis(() => (index = new ItemIndex(items)));
const names = items.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);

console.log(`${COUNT} items, ${names.length} names, ${ROUNDS} rounds, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}; the index is made in ${made.toFixed(0)} ms`);
/** Wall clock of each round, and the processor time of one, which other work on the machine does not change. */
function measured(run) {
  const before = process.cpuUsage();
  const times = Array.from({ length: ROUNDS }, () => millis(run)).sort((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu: (user + system) / 1000 / ROUNDS };
}

for (const [kind, typed] of Object.entries(queries)) {
  const [find, includes] = [() => index.find(typed, { regions: [] }), () => names.filter((name) => name.includes(typed))].map(measured);
  const found = index.find(typed, { regions: [] });
  console.log(
    `${kind.padEnd(20)} p50 ${find.p50.toFixed(2).padStart(6)} ms   p99 ${find.p99.toFixed(2).padStart(6)} ms   processor ${find.cpu.toFixed(2).padStart(6)} ms   ${(find.cpu / includes.cpu).toFixed(0).padStart(4)} × includes   ${found.length} found${found[0] ? ` (${found[0].rank})` : ''}`,
  );
}
