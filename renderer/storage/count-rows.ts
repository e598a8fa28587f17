import { database } from './database.ts';

/** How many rows each table holds; `null` where the working store is not open, which this must not change. */
export async function countRows(): Promise<Record<string, number> | null> {
  if (!database.isOpen()) return null;
  try {
    const counts = database.tables.map(async (table) => [table.name, await table.count()] as const);
    return Object.fromEntries(await Promise.all(counts));
  } catch (error) {
    // A store in trouble cannot be counted; whatever it says, the bundle is wanted all the more.
    if (error instanceof Error) return null;
    throw error;
  }
}
