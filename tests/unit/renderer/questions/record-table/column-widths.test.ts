import { expect, it } from 'vitest';
import { columnWidths } from '#renderer/questions/record-table/column-widths.ts';
import { recordKinds } from '#shared/records/registry.ts';

/** Rem that a word of a list needs beside its arrow: half a rem a letter, and the margins of the field. */
function roomFor(label: string): number {
  return label.length * 0.48 + 3;
}

const columns = recordKinds.flatMap((kind) =>
  Object.entries(kind.columns).map(
    ([id, column], index) => [`${kind.id}.${id}`, column, columnWidths(kind)[index] ?? 0] as const,
  ),
);

it.each(columns)('%s is wide enough for what stands in it', (_name, column, width) => {
  // Dates and numbers of telephones stand on one line: eight rem at most, and never less than five.
  expect(width).toBeGreaterThanOrEqual(5);
  if (column.kind === 'date') expect(width).toBeGreaterThanOrEqual(7);
  if (column.kind !== 'choice') return;
  const longest = Math.max(...column.options.map(({ label }) => label.length));
  expect(width).toBeGreaterThanOrEqual(Math.min(14, roomFor('x'.repeat(longest))));
});

it.each(columns.filter(([, { kind }]) => kind === 'text' || kind === 'long-text'))(
  '%s gets room in the proportion of the printed table',
  (_name, column, width) => {
    if (column.kind !== 'text' && column.kind !== 'long-text') return;
    expect(width).toBeGreaterThanOrEqual(4 + column.width * 2);
  },
);
