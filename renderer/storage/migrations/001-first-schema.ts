import type { Migration } from './migration.ts';

export const migration: Migration = {
  version: 1,
  stores: {
    campaigns: 'id',
    profile: 'id',
    answers: '[campaign+criterionId], campaign',
    records: 'id, [campaign+kindId], campaign',
    evidence: 'file',
    settings: 'name',
    setAside: '++id',
  },
};
