// Finding an item among 1 000 made of the words of the real catalogue, beside a plain `includes` over the same names in the same run.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../local/places.mjs';
import { percentile } from './figures.mjs';

const require = createRequire(import.meta.url);
const { buildCatalogue } = require(join(ROOT, 'dist/libs/catalogue/src/catalogue.js'));
const { ItemIndex } = require(join(ROOT, 'dist/libs/catalogue/src/item-index.js'));
const { loadCatalogueFiles } = require(join(ROOT, 'dist/libs/catalogue/src/load-catalogue.js'));

const COUNT = 1000;
export const typed = { name: '失业登记', initials: 'ylbxgxzy', within: '关系转移', mixed: '养老bxgx', 'one letter': 's', 'typing errors': 'ylbxgxyz', 'full pinyin, error': 'shiyebaoxianguangxi', homophones: '失业等级', 'nothing like it': '宇宙飞船驾驶证' };

/** Names of as many items, each with two aliases as long as the real ones, by putting words of two real names together. */
function madeUp(items) {
  const names = items.map(({ name }) => name);
  const joined = (index) => `${names[index % names.length].slice(0, 9)}${names[(index * 7 + 3) % names.length].slice(-8)}`;
  return Array.from({ length: COUNT }, (_, index) => ({ code: `item-${index}`, name: joined(index), aliases: [{ name: joined(index * 3 + 1) }, { name: joined(index * 5 + 2) }] }));
}

/** Wall clock of each round, and the processor time of one, which other work on the machine does not change. */
function measured(run, rounds) {
  run();
  const before = process.cpuUsage();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu: (user + system) / 1000 / rounds };
}

/** @returns for each kind of typed text p50, p99 and processor milliseconds, and those of `includes` over the same names */
export function measureSearch({ rounds }) {
  const items = madeUp([...buildCatalogue(loadCatalogueFiles(join(ROOT, 'config'))).items.values()]);
  const index = new ItemIndex(items);
  const names = items.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  return Object.entries(typed).map(([kind, text]) => ({
    kind, items: COUNT, names: names.length, found: index.find(text, { regions: [] }).length,
    ours: measured(() => index.find(text, { regions: [] }), rounds), plain: measured(() => names.filter((name) => name.includes(text)), rounds),
  }));
}
