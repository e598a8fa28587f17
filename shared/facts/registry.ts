import type { FactTable } from './fact-table.ts';

const modules = import.meta.glob<FactTable<object>>('./*.facts.ts', { eager: true, import: 'facts' });

/** Every table of facts that comes with the app. */
export const factTables: readonly FactTable<object>[] = Object.values(modules);
