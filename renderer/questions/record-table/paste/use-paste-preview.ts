import { useMemo, useState } from 'react';
import { readWrittenMoment } from '#shared/base/written-dates.ts';
import type { ClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import type { PasteFaultReason } from '#shared/records/paste/paste-fault.ts';
import { DAY, type PasteMapping, withSource } from '#shared/records/paste/paste-mapping.ts';
import { type PastePreview, previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';

/** The time that was typed for a column; `undefined` while it is none. */
export function readTypedTime(typed: string): string | undefined {
  const moment = readWrittenMoment(typed);
  return moment?.day === undefined ? moment?.time : undefined;
}

function hasFault({ rows }: PastePreview, reason: PasteFaultReason, columnId?: string): boolean {
  return rows.some(({ faults }) =>
    faults.some((fault) => fault.reason === reason && (columnId ?? fault.columnId) === fault.columnId),
  );
}

/** What the user has decided about a pasted table, and what comes of it. */
export function usePastePreview(kind: RecordKind, table: ClipboardTable, room: number) {
  const [mapping, setMapping] = useState<PasteMapping>(() => proposeMapping(kind, table));
  const [isMergedFilled, setIsMergedFilled] = useState(true);
  const [takenIn, setTakenIn] = useState<ReadonlySet<number>>(new Set());
  /** By column, as typed. */
  const [typedTimes, setTypedTimes] = useState<Readonly<Record<string, string>>>({});
  const preview = useMemo(() => {
    const times = Object.fromEntries(
      Object.entries(typedTimes).map(([columnId, typed]) => [columnId, readTypedTime(typed)]),
    );
    return previewPaste(kind, table, mapping, { room, isMergedFilled, times, takenIn });
  }, [kind, table, mapping, room, isMergedFilled, typedTimes, takenIn]);
  return {
    mapping,
    preview,
    isMergedFilled,
    setIsMergedFilled,
    takenIn,
    setTakenIn: (index: number, isTakenIn: boolean) => {
      setTakenIn((current) => {
        const others = [...current].filter((other) => other !== index);
        return new Set(isTakenIn ? [...others, index] : others);
      });
    },
    typedTimes,
    setTypedTime: (columnId: string, typed: string) => {
      setTypedTimes((times) => ({ ...times, [columnId]: typed }));
    },
    setSource: (target: string, source: number | undefined) => {
      setMapping((current) => withSource(current, target, source));
    },
    /** Which decisions there are to make about this table. */
    asks: {
      merged: !isMergedFilled || preview.hasMerged,
      day: mapping.sources[DAY] !== undefined || hasFault(preview, 'no-day'),
      times: Object.entries(kind.columns).flatMap(([columnId, column]) =>
        typedTimes[columnId] !== undefined || hasFault(preview, 'no-time', columnId)
          ? [{ columnId, label: column.label }]
          : [],
      ),
    },
  };
}

/** What `usePastePreview` gives. */
export type PastePreviewState = ReturnType<typeof usePastePreview>;
