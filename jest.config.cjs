// Jest 30 on Node 20 cannot require() ES modules, and Nest 12 is ESM only: swc compiles our TypeScript and
// every ESM package of node_modules (the list is read from the lock file) to CommonJS for the tests.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const lock = JSON.parse(readFileSync(join(__dirname, 'package-lock.json'), 'utf8'));
const isEsm = (dir) => {
  if (!dir.startsWith('node_modules/')) return false;
  try {
    return JSON.parse(readFileSync(join(__dirname, dir, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false; // another platform's optional package
  }
};
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const esmPattern = Object.keys(lock.packages).filter(isEsm).map((dir) => escape(dir.slice('node_modules/'.length))).join('|');

const swc = (parser, sourceMaps) => ({
  jsc: { parser, target: 'es2022', keepClassNames: true, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } },
  module: { type: 'commonjs' },
  sourceMaps,
});
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/.local/jest', // not in the temporary folder: npm test gives each run one of its own
  moduleFileExtensions: ['js', 'json', 'ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local', '<rootDir>/apps/web'],
  transform: {
    '\\.ts$': ['@swc/jest', swc({ syntax: 'typescript', decorators: true }, 'inline')],
    '(node_modules|tools)/.+\\.m?js$': ['@swc/jest', swc({ syntax: 'ecmascript' }, false)],
  },
  transformIgnorePatterns: [`<rootDir>/node_modules/(?!(?:${esmPattern})/)`],
  moduleNameMapper: { '^@zonggui/([^/]+)/(.*)$': '<rootDir>/libs/$1/src/$2' },
};
/** Levels above unit share one PostgreSQL and one Redis, started by tools/test.mjs; each file gets a database and a queue prefix of its own. */
const level = (displayName, testMatch, setupFilesAfterEnv = ['<rootDir>/test/setup/patience.ts']) => ({ ...common, displayName, testMatch, setupFilesAfterEnv });

module.exports = {
  testSequencer: '<rootDir>/test/setup/sequencer.cjs',
  projects: [
    level('unit', ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'], []),
    level('integration', ['<rootDir>/test/**/*.int.spec.ts']),
    level('journey', ['<rootDir>/test/**/*.e2e.spec.ts']),
    level('browser', ['<rootDir>/test/**/*.browser.spec.ts']),
  ],
};
