import { formatDate } from '#shared/base/dates.ts';
import type { TableChange } from '#shared/packs/table-changes.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import classes from './packs.module.css';

interface TableChangesProps {
  readonly changes: readonly TableChange[];
}

const texts = packsTexts.data;

/** Which tables a file brings: from which day to which, and how many entries come, change and go. */
export function TableChanges({ changes }: TableChangesProps) {
  return (
    <section className={classes['card']} aria-label={packsTexts.contentTitle}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.table}</th>
            <th scope="col">{texts.present}</th>
            <th scope="col">{texts.offered}</th>
            <th scope="col">{texts.entries}</th>
            <th scope="col">{texts.added}</th>
            <th scope="col">{texts.changed}</th>
            <th scope="col">{texts.removed}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">
                {change.title}
                {!change.isNewer && <span className={classes['note']}>{texts.notNewer}</span>}
              </th>
              <td>{formatDate(change.presentDay)}</td>
              <td>{formatDate(change.offeredDay)}</td>
              <td>{change.entryCount}</td>
              <td>{change.addedCount}</td>
              <td>{change.changedCount}</td>
              <td>{change.removedCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
