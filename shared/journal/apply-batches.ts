import { deadlinesOf } from '../desk/deadlines-of-campaigns.ts';
import type { Batch, Entry, Position, Recoverable, StoreContent } from './batch.ts';

/** A whole store at a place in the line of changes. */
export interface StoreAt {
  readonly position: Position;
  /** When the last change of it was made, UTC. */
  readonly savedAt: string;
  readonly content: StoreContent;
}

/**
 * The changes that hold, of those that a journal lists: a number that comes again takes the place of the first and of
 * all behind it, since its change was not kept by the store.
 */
export function standingBatches(listed: readonly Batch[], lineId: string): readonly Batch[] {
  const standing: Batch[] = [];
  for (const batch of listed) {
    if (batch.lineId !== lineId) continue;
    const first = standing[0]?.sequence ?? batch.sequence;
    standing.length = Math.max(0, Math.min(standing.length, batch.sequence - first));
    const expected = (standing.at(-1)?.sequence ?? batch.sequence - 1) + 1;
    if (batch.sequence !== expected) break;
    standing.push(batch);
  }
  return standing;
}

function keyOf({ table, key }: Entry): string {
  return JSON.stringify([table, key]);
}

/** The store after all changes that follow it without a gap. */
export function applyBatches(start: StoreAt, listed: readonly Batch[]): StoreAt {
  const rows = new Map(start.content.entries.map((entry) => [keyOf(entry), entry]));
  let { position, savedAt } = start;
  for (const { lineId, sequence, at, entries } of standingBatches(listed, start.position.lineId)) {
    if (sequence <= position.sequence) continue;
    if (sequence !== position.sequence + 1) break;
    for (const entry of entries) {
      if (entry.row === null) rows.delete(keyOf(entry));
      else rows.set(keyOf(entry), entry);
    }
    position = { lineId, sequence };
    savedAt = at;
  }
  return { position, savedAt, content: { ...start.content, entries: [...rows.values()] } };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A text of at most so many characters, as a store of unknown origin has it; `''` for anything else. */
function textOf(value: unknown, maxLength: number): string {
  return typeof value === 'string' ? value.slice(0, maxLength) : '';
}

function deskSettings(rows: readonly unknown[]): Pick<Recoverable, 'deskName' | 'deskDeadlines'> {
  const valueOf = (name: string) =>
    memberOf(
      rows.find((row) => memberOf(row, 'name') === name),
      'value',
    );
  const others: unknown = valueOf('deskDeadlines');
  const entries = typeof others === 'object' && others !== null ? Object.entries(others) : [];
  return {
    deskName: textOf(valueOf('deskName'), 200),
    deskDeadlines: deadlinesOf({
      deskCampaign: textOf(valueOf('deskCampaign'), 100),
      deskDeadline: textOf(valueOf('deskDeadline'), 16),
      deskDeadlines: Object.fromEntries(entries.map(([id, at]) => [id.slice(0, 100), textOf(at, 16)])),
    }),
  };
}

/** What a store holds, in figures for the user. */
export function describeStore({ savedAt, content }: StoreAt, isWhole: boolean): Recoverable {
  const rowsOf = (name: string) =>
    content.entries.filter(({ table }) => table === name).map(({ row }) => row);
  const values = rowsOf('answers').map((row) => memberOf(memberOf(row, 'answer'), 'value'));
  const name = memberOf(memberOf(rowsOf('profile')[0], 'profile'), 'name');
  return {
    answerCount: values.filter((value) => typeof value === 'string').length,
    rowCount: rowsOf('records').length,
    decisionCount: rowsOf('decisions').length,
    receiptCount: rowsOf('receipts').length,
    lowerDeskCount: rowsOf('lowerDesks').length,
    ...deskSettings(rowsOf('settings')),
    unitName: typeof name === 'string' ? name.slice(0, 200) : '',
    savedAt,
    schemaVersion: content.schemaVersion,
    isWhole,
  };
}

/** Whether a store holds nothing that anybody has entered. */
export function isBlank({ content }: Pick<StoreAt, 'content'>): boolean {
  return content.entries.length === 0;
}
