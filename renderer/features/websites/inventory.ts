import { useMemo } from 'react';
import { readInventoryRow, type NotCheckableReason } from '#shared/checks/request/site-address.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { cellString, cellText, isRowEmpty, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKind } from '#shared/records/websites.record.ts';
import { useRecords } from '#renderer/storage/records.ts';

/** An address that can be checked. */
export interface Site {
  readonly siteId: string;
  readonly url: string;
  readonly host: string;
  /** As the user wrote it. */
  readonly address: string;
  /** What kind of address it is, in words; may be empty. */
  readonly kind: string;
  readonly row: RecordRow;
}

/** An entry of the inventory that is no website. */
interface OtherEntry {
  readonly id: string;
  readonly address: string;
  readonly reason: NotCheckableReason;
}

/** The inventory of a campaign, sorted by what can be checked. An address that stands there twice is one site. */
export interface Inventory {
  readonly sites: readonly Site[];
  readonly others: readonly OtherEntry[];
}

function siteOf(row: RecordRow): Site | undefined {
  const address = readInventoryRow(row);
  if (address.status !== 'checkable') return undefined;
  return {
    siteId: address.id,
    url: address.url,
    host: address.host,
    address: cellString(row, 'address'),
    kind: cellText(recordKind.columns.kind, row['kind']),
    row,
  };
}

/** Sorts the rows of the inventory. */
export function sortInventory(rows: readonly { readonly id: string; readonly row: RecordRow }[]): Inventory {
  const written = rows.filter(({ row }) => !isRowEmpty(row));
  const sites = written.flatMap(({ row }) => siteOf(row) ?? []);
  return {
    sites: sites.filter(({ siteId }, index) => sites.findIndex((other) => other.siteId === siteId) === index),
    others: written.flatMap(({ id, row }) => {
      const address = readInventoryRow(row);
      return address.status === 'checkable'
        ? []
        : [{ id, address: cellString(row, 'address'), reason: address.reason }];
    }),
  };
}

/** The inventory of a campaign; `undefined` while loading. */
export function useInventory({ id }: Directive): Inventory | undefined {
  const rows = useRecords(id, recordKind.id);
  return useMemo(() => rows && sortInventory(rows), [rows]);
}
