import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Prints which entries of the tables of facts are older than 180 days, and which sources nobody has opened yet: `npm run facts`, or with a day, `-- 2027-06-01`. */

const TABLES = path.resolve(import.meta.dirname, '../../shared/facts/tables');
const MAX_AGE_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {Readonly<Record<string, unknown>> & { readonly asOf: string; readonly source: string }} Entry
 * @typedef {{ id: string; sources: Record<string, { title: string, isUnread?: boolean }>; entries: Entry[] }} Table
 */

/** @param {Entry} entry */
function nameOf(entry) {
  return Object.entries(entry)
    .filter(([key, value]) => key !== 'asOf' && key !== 'source' && typeof value === 'string')
    .map(([, value]) => value)
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
  for (const { title } of Object.values(sources).filter(({ isUnread }) => isUnread === true)) {
    console.log(`  not read yet: ${title}`);
  }
}
