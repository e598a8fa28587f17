/** What project references and ESLint cannot see: cycles, features that import each other, single doors. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'renderer-runs-one-way',
      comment: 'app -> features -> {questions, storage, bridge, ui, texts} -> shared',
      severity: 'error',
      from: { path: '^renderer/(questions|storage|bridge|ui|texts)/' },
      to: { path: '^renderer/(app|features)/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'ui-is-dumb',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(storage|bridge|questions)/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/zod/)' },
    },
    {
      name: 'only-electron-zones-import-electron',
      severity: 'error',
      from: { pathNot: '^(electron/(main|preload|workers)/|tests/|build/)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      mainFields: ['module', 'main'],
    },
  },
};
