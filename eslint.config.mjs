import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noClock = [
  'error',
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as a parameter (docs/decisions/0001-model.md, time).' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes in as a parameter (docs/decisions/0001-model.md, time).' },
  { selector: 'Literal[value=/\\bnow\\(\\)|current_date|current_timestamp|clock_timestamp\\(\\)/i]', message: 'Business SQL takes the time as a parameter.' },
  { selector: 'TemplateElement[value.raw=/\\bnow\\(\\)|current_date|current_timestamp|clock_timestamp\\(\\)/i]', message: 'Business SQL takes the time as a parameter.' },
];

/** Polled in the page's own world, where our Content-Security-Policy lets no string become a script; a function is compiled once, before. */
const noPolledString = {
  selector: "CallExpression[callee.property.name='waitForFunction'][arguments.0.type=/Literal$/]",
  message: 'The policy of our pages forbids it: wait with a locator, or give a function.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.local', '**/*.cjs', '**/*.mjs', 'apps/web/src/api/schema.ts', 'apps/web/vite.config.ts'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.jest, ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off', // its --fix strips the casts in XState's setup({ types })
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
    },
  },
  { files: ['libs/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': noClock } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noPolledString],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } }, // a migration is one piece of SQL
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] } },
);
