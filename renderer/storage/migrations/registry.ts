import type { Migration } from './migration.ts';

const modules = import.meta.glob<{ readonly migration: Migration }>('./[0-9]*.ts', { eager: true });

/** Every step of the database's schema, oldest first. */
export const migrations: readonly Migration[] = Object.values(modules)
  .map((module) => module.migration)
  .sort((a, b) => a.version - b.version);
