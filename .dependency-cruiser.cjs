// The arrows of docs/house.md, enforced. `npm run arch` fails when one points the wrong way.
const lib = (name) => `^libs/${name}/`;
const only = (name, allowed) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: lib(name), pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps|migrations)/', pathNot: [lib(name), ...allowed] },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: lib('domain'), pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/xstate' },
    },
    { name: 'domain-has-no-io', severity: 'error', from: { path: lib('domain'), pathNot: '\\.spec\\.ts$' }, to: { dependencyTypes: ['core'] } },
    only('domain', []),
    only('catalogue', [lib('domain')]),
    only('documents', [lib('domain')]),
    only('queue', []),
    only('env', []),
    only('metrics', []),
    only('store', [lib('domain'), lib('queue'), '^migrations/']),
    only('identity', [lib('domain'), lib('store')]),
    only('casework', [lib('domain'), lib('catalogue'), lib('store'), lib('queue'), lib('identity'), lib('documents')]),
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'apps-never-import-apps', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'api-never-imports-store', severity: 'error', from: { path: '^apps/api/' }, to: { path: lib('store') } },
    { name: 'web-imports-nothing-of-ours', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^libs/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
