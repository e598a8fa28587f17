import type { ReactNode } from 'react';
import { formatDate } from '#shared/base/dates.ts';
import type { FactTable } from '#shared/facts/fact-table.ts';
import { factTables } from '#shared/facts/registry.ts';
import { isOutOfDate } from '#shared/facts/sourced.ts';
import type { DataFacts } from '#shared/packs/pack-verdict.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { DataFiles } from './data-files.tsx';
import classes from './packs.module.css';

type AnyTable = FactTable<object>;

const texts = packsTexts.data;
const SHOWN_SOURCES = 2;

function sourceWords({ entries }: AnyTable): string {
  const titles = [...new Set(entries.map(({ source }) => source.title))];
  const shown = titles.slice(0, SHOWN_SOURCES).join('; ');
  const more = titles.length - SHOWN_SOURCES;
  return more > 0 ? `${shown} ${texts.moreSources(more)}` : shown;
}

/** The title of the file that brought a table; `''` for a table that came with the program. */
function fileTitle({ id, asOf }: AnyTable, data: readonly DataFacts[]): string {
  const isThis = (table: { readonly id: string; readonly asOf: string }) =>
    table.id === id && table.asOf === asOf;
  if (factTables.some(isThis)) return '';
  return data.find((file) => file.data.tables.some(isThis))?.data.title ?? '';
}

interface TableRowProps {
  readonly table: AnyTable;
  readonly fileTitle: string;
  readonly isOld: boolean;
}

function TableRow({ table, fileTitle: title, isOld }: TableRowProps) {
  return (
    <tr>
      <th scope="row">
        {table.title}
        {title !== '' && <span className={classes['note']}>{texts.from(title)}</span>}
      </th>
      <td>
        {formatDate(table.asOf)}
        {isOld && <span className={classes['note']}>{texts.old}</span>}
      </td>
      <td className={classes['source']}>{sourceWords(table)}</td>
    </tr>
  );
}

function TableList({ children }: { readonly children: ReactNode }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.table}</th>
          <th scope="col">{texts.asOf}</th>
          <th scope="col">{texts.source}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The tables of facts in use, each with its day and where it was read, and the files that brought newer ones. */
export function FactsAtHand() {
  const packs = usePacks();
  const today = useToday();
  if (packs === undefined) return null;
  const inUse: readonly AnyTable[] = Object.values(packs.facts);
  const others = factTables.filter(({ id }) => !inUse.some((table) => table.id === id));
  const isOld = ({ asOf }: AnyTable) => isOutOfDate(asOf, today);
  const oldCount = [...inUse, ...others].filter(isOld).length;
  const row = (table: AnyTable) => (
    <TableRow key={table.id} table={table} fileTitle={fileTitle(table, packs.data)} isOld={isOld(table)} />
  );
  return (
    <Section title={texts.title}>
      <div className={classes['tables']}>
        {oldCount > 0 && (
          <Notice tone="warning" title={texts.oldTitle(oldCount)}>
            <p>{texts.oldLead}</p>
          </Notice>
        )}
        <DataFiles data={packs.data} inUse={inUse} />
        <TableList>{inUse.map(row)}</TableList>
        <details className={classes['others']}>
          <summary>{texts.withProgram(others.length)}</summary>
          <TableList>{others.map(row)}</TableList>
        </details>
      </div>
    </Section>
  );
}
