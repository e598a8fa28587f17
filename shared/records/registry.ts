import type { RecordKind } from './record-kind.ts';

const modules = import.meta.glob<{ readonly recordKind: RecordKind }>('./*.record.ts', { eager: true });

/** Every kind of record, one file each, in the order of their ids. */
export const recordKinds: readonly RecordKind[] = Object.values(modules)
  .map((module) => module.recordKind)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The kind with this id, or `undefined` when this version of the app does not know it. */
export function findRecordKind(id: string): RecordKind | undefined {
  return recordKinds.find((kind) => kind.id === id);
}
