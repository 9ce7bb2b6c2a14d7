// Proves that the dependency check bites: in a throw-away house with the real rules, an arrow that points the wrong way must be
// refused by its own rule, and the same house without it must pass. Usage: node tools/check-arrows.mjs
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './local/places.mjs';

const house = {
  'libs/domain/src/planted.ts': "export const planted = 'domain';\n",
  'libs/store/src/planted.ts': "export const planted = 'store';\n",
  'apps/api/src/planted.ts': "import { planted } from '@zonggui/domain/planted';\nexport const seen = planted;\n",
};
const wrongArrows = [
  { rule: 'domain-is-pure', file: 'libs/domain/src/planted.ts', text: "import { Injectable } from '@nestjs/common';\nexport const planted = Injectable;\n" },
  { rule: 'domain-has-no-io', file: 'libs/domain/src/planted.ts', text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n" },
  { rule: 'api-never-imports-store', file: 'apps/api/src/planted.ts', text: "import { planted } from '@zonggui/store/planted';\nexport const seen = planted;\n" },
];

function build(folder, files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** The names of the rules the house breaks. */
function brokenRules(folder) {
  const args = [join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '-T', 'json'];
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (!done.stdout) throw new Error(`dependency-cruiser did not run: ${done.stderr}`);
  return JSON.parse(done.stdout).summary.violations.map(({ rule }) => rule.name);
}

const folder = mkdtempSync(join(tmpdir(), 'zonggui-arrows-'));
try {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) copyFileSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const faults = [];
  const expectRules = (what, expected) => {
    const found = brokenRules(folder).join(', ');
    if (found !== expected) faults.push(`${what}: expected ${expected || 'no violation'}, found ${found || 'none'}`);
  };
  build(folder, house);
  expectRules('the house as it should be', '');
  for (const { rule, file, text } of wrongArrows) {
    build(folder, { ...house, [file]: text });
    expectRules(`${file} with the arrow planted`, rule);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
