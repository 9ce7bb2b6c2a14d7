// A lock file made where the registry lacked a platform's optional package makes every later `npm ci` fail. Fail early, with the name.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const has = (name) => Object.keys(packages).some((at) => at.endsWith(`node_modules/${name}`));
const missing = Object.entries(packages).flatMap(([at, entry]) =>
  Object.keys(entry.optionalDependencies ?? {}).filter((name) => !has(name)).map((name) => `${at || '.'} -> ${name}`),
);
if (missing.length > 0) {
  console.error(`package-lock.json lacks optional packages:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}
console.log('lock complete');
