import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/base/dates.ts';
import type { FactTable } from '#shared/facts/fact-table.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { DataFacts } from '#shared/packs/pack-verdict.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { reloadPacks } from '#renderer/bridge/use-packs.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import classes from './packs.module.css';
import { originOf } from './origin-of.ts';

interface DataFilesProps {
  readonly data: readonly DataFacts[];
  readonly inUse: readonly FactTable<object>[];
}

const texts = packsTexts.data;

/** What a file is still good for: the tables of it that are in use. */
function goodFor({ data: { tables } }: DataFacts, inUse: readonly FactTable<object>[]): string {
  const used = inUse.filter(({ id, asOf }) => tables.some((table) => table.id === id && table.asOf === asOf));
  return used.length === 0
    ? texts.unused
    : used.map(({ title, asOf }) => `${title} (${formatDate(asOf)})`).join('; ');
}

/** The files that brought newer tables; without them the tables that came with the program are in use again. */
export function DataFiles({ data, inUse }: DataFilesProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (data.length === 0) return null;
  const remove = async (fileSha256: string) => {
    const result = await call('packs:remove-data', { fileSha256 });
    setFailure(result.ok ? null : result.error);
    if (result.ok) await reloadPacks();
  };
  return (
    <div>
      <h3 className={classes['itemTitle']}>{texts.filesTitle}</h3>
      <ul className={classes['files']}>
        {data.map((file) => (
          <li key={file.fileSha256}>
            <div>
              {file.data.title}
              <span className={classes['note']}>{originOf(file)}</span>
              <span className={classes['note']}>{goodFor(file, inUse)}</span>
            </div>
            <Button
              size="compact-md"
              aria-label={texts.removeNamed(file.data.title)}
              onClick={() => {
                void remove(file.fileSha256);
              }}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {failure !== null && <FailureMessage failure={failure} />}
    </div>
  );
}
