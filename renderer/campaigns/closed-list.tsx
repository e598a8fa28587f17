import { visibleText } from '#shared/base/visible-text.ts';
import type { ClosedCampaign, ClosedFigures } from '#shared/desk/closed-campaign.ts';
import { momentOf } from '#shared/receipts/receipt-model.ts';
import { closedTexts as texts } from '#renderer/texts/closed-campaigns.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import classes from './closed-list.module.css';

/** What stays of campaigns that were deleted: totals, and the hashes of their reports. */
export function ClosedList({ closed }: { readonly closed: readonly ClosedCampaign[] }) {
  return closed.map((one) => <Closed key={`${one.campaign} ${one.closedAt}`} closed={one} />);
}

function Closed({ closed }: { readonly closed: ClosedCampaign }) {
  const { title, closedAt, figures, reports } = closed;
  return (
    <section className={classes['closed']} aria-label={visibleText(title)}>
      <h3>{visibleText(title)}</h3>
      <FactList
        facts={[
          { name: texts.closedAt, value: momentOf(closedAt) },
          ...(figures === null ? [] : factsOf(figures)),
        ]}
      />
      <details>
        <summary>
          {figures === null
            ? texts.exported(reports.length)
            : texts.counted(reports.length, reports.length - figures.submitted)}
        </summary>
        <Hashes reports={reports} />
      </details>
    </section>
  );
}

function factsOf({ submitted, units, late, missing, received, returned }: ClosedFigures) {
  return [
    { name: texts.figures, value: texts.figuresOf(submitted, units, late, missing) },
    { name: texts.decisions, value: texts.decisionsOf(received, returned) },
  ];
}

function Hashes({ reports }: Pick<ClosedCampaign, 'reports'>) {
  const { unit, sequence, hash } = texts.columns;
  return (
    <table>
      <thead>
        <tr>
          {[unit, sequence, hash].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((one) => (
          <tr key={`${one.unitCode} ${String(one.sequence)}`}>
            <td>{one.unitCode}</td>
            <td>{one.sequence}</td>
            <td>{one.reportSha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
