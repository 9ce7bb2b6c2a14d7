import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeFaults } from './compose-faults.mjs';
import { variablesIn } from './variables.mjs';
import { dockerfileFaults } from './dockerfile-faults.mjs';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const around = { schema: JSON.parse(read('node_modules/dclint/schemas/compose.schema.json')) as object, variables: variablesIn(read('libs/env/src/env-fields.ts')), exists: () => true };
const compose = read('docker-compose.yml');
const faultsOf = (from: string, to: string, more: Partial<typeof around> = {}) => {
  expect(compose).toContain(from);
  return composeFaults(compose.replace(from, to), { ...around, ...more });
};

describe('docker-compose.yml', () => {
  it('has no fault as it stands', () => {
    expect(composeFaults(compose, around)).toEqual([]);
  });

  it.each([
    ['a key that is none', 'stop_grace_period: 20s', 'stop_grace_perod: 20s', 'additional properties'],
    ['a time without its unit', 'interval: 5s', 'interval: 5', 'must be string'],
    ['a number where text is wanted', 'image: redis:7.2', 'image: 7', 'must be string'],
    ['a time that is none', 'interval: 5s', 'interval: 5 seconds', 'is no time'],
    ['a $ that Compose would fill in', 'proxy_pass $$api;', 'proxy_pass $api;', 'a $ that Compose would fill in'],
    ['a variable without default or refusal', '${POSTGRES_PASSWORD:?choose a password}@', '${POSTGRES_PASSWORD}@', 'a $ that Compose would fill in'],
    ['a volume that is not there', '"seals:/seals"', '"seal:/seals"', 'mounts seal, which is no volume'],
    ['a service that is not there', 'api: { condition: service_healthy }', 'apis: { condition: service_healthy }', 'depends on apis'],
    ['health of what has no check', 'api: { condition: service_healthy }', 'worker: { condition: service_healthy }', 'has no healthcheck'],
    ['a variable that nobody reads', 'ZONGGUI_SEAL_FILE:', 'ZONGGUI_SEALS_FILE:', 'which nobody reads'],
    ['what is no YAML', 'services:', 'services: [', 'it is no YAML'],
  ])('is refused with %s', (_what, from, to, sentence) => {
    expect(faultsOf(from, to).join()).toContain(sentence);
  });

  it('is refused when a program it runs is not built', () => {
    expect(composeFaults(compose, { ...around, exists: (path: string) => path !== 'dist/apps/worker/src/main.js' })).toEqual(['worker runs dist/apps/worker/src/main.js, which no build makes']);
  });
});

describe('the Dockerfile', () => {
  const file = read('Dockerfile');
  const beside = { exists: () => true, workspaces: ['apps/web'], ignored: ['keys', '.git'], secret: ['keys', '.git'] };

  it('has no fault as it stands', () => {
    expect(dockerfileFaults(file, beside)).toEqual([]);
  });

  it.each([
    ['copies what is not there', file, { exists: (path: string) => path !== 'config' }, 'COPY config: nothing is there'],
    ['installs before a workspace is copied', file.replace('COPY apps/web/package.json apps/web/', ''), {}, 'RUN npm ci before apps/web/package.json is copied'],
    ['copies from a stage that is none', file.replace('--from=build', '--from=builder'), {}, 'there is no such stage'],
    ['takes keys into the image', file, { ignored: ['.git'] }, '.dockerignore does not name keys'],
    ['names an image without its version', file.replace('node:20-bookworm-slim', 'node'), {}, 'name the image with its version'],
    ['runs what no build makes', file, { exists: (path: string) => !path.endsWith('main.js') }, 'which no build makes'],
  ])('is refused when it %s', (_what, text, more, sentence) => {
    expect(dockerfileFaults(text, { ...beside, ...more }).join()).toContain(sentence);
  });
});
