import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Prints which entries of the tables of facts are older than 180 days: `npm run facts`, or with a day, `-- 2027-06-01`. */

const TABLES = path.resolve(import.meta.dirname, '../../shared/facts/tables');
const MAX_AGE_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {Readonly<Record<string, unknown>> & { readonly asOf: string; readonly source: string }} Entry
 * @typedef {{ id: string; sources: Record<string, { title: string }>; entries: Entry[] }} Table
 */

/** @param {Entry} entry */
function nameOf({ asOf, source, ...facts }) {
  void [asOf, source];
  return Object.values(facts)
    .filter((value) => typeof value === 'string')
    .slice(0, 2)
    .join(' ');
}

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (Number.isNaN(Date.parse(today))) {
  console.error(`Not a day: ${today}`);
  process.exit(2);
}

for (const file of readdirSync(TABLES).sort()) {
  /** @type {Table} */
  const table = JSON.parse(readFileSync(path.join(TABLES, file), 'utf8'));
  const { id, sources, entries } = table;
  /** @param {Entry} entry */
  const ageOf = (entry) => Math.floor((Date.parse(today) - Date.parse(entry.asOf)) / DAY_MS);
  const old = entries.filter((entry) => ageOf(entry) > MAX_AGE_DAYS);
  console.log(
    `${id}: ${String(old.length)} of ${String(entries.length)} older than ${String(MAX_AGE_DAYS)} days`,
  );
  for (const entry of old) {
    console.log(`  ${entry.asOf}  ${nameOf(entry)}  <- ${sources[entry.source]?.title ?? entry.source}`);
  }
}
