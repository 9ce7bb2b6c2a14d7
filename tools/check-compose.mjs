// docker-compose.yml and the Dockerfile, where there is no Docker to try them: their form, what they name, and what the image needs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeFaults } from './compose/compose-faults.mjs';
import { dockerfileFaults } from './compose/dockerfile-faults.mjs';
import { variablesIn } from './compose/variables.mjs';
import { ROOT } from './local/places.mjs';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');

/** A file of the repository; node_modules and dist are what `npm ci` and `npm run build` make: a program is there when its source is. */
function exists(path) {
  if (path === 'node_modules' || path === 'dist') return true;
  return existsSync(join(ROOT, path.startsWith('dist/') ? path.slice('dist/'.length).replace(/\.js$/, '.ts') : path));
}

const variables = variablesIn(read('libs/env/src/env-fields.ts'));
const { workspaces } = JSON.parse(read('package.json'));
const ignored = read('.dockerignore').split('\n').map((line) => line.trim());
const faults = [
  ...composeFaults(read('docker-compose.yml'), { schema: JSON.parse(read('node_modules/dclint/schemas/compose.schema.json')), variables, exists }).map((fault) => `docker-compose.yml: ${fault}`),
  ...dockerfileFaults(read('Dockerfile'), { exists, workspaces, ignored, secret: ['keys', '.local', '.git', 'node_modules', 'dist'] }).map((fault) => `Dockerfile: ${fault}`),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('compose and Dockerfile agree with the repository');
