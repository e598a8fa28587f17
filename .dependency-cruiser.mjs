import { directionRules } from './build/rooms.mjs';

/** What project references and ESLint cannot see: cycles, imports that run against the order of the rooms, single doors. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...directionRules(),
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
      name: 'only-storage-knows-the-database',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/storage/' },
      to: { path: '^node_modules/dexie' },
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
