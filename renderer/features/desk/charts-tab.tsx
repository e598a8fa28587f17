import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DeskTable, DeskView } from '#shared/desk/tables/desk-table.ts';
import { communesTable } from '#shared/desk/tables/communes.ts';
import { criteriaTable } from '#shared/desk/tables/criteria.ts';
import { daysTable } from '#shared/desk/tables/days.ts';
import { ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { BarChart, type BarFill, type BarPart } from './bar-chart.tsx';
import classes from './charts-tab.module.css';
import { PrintedChart } from './printed-chart.tsx';

const texts = deskTexts.charts;

const ANSWER_FILLS: Readonly<Record<AnswerValue, BarFill>> = {
  done: 'done',
  'in-progress': 'in-progress',
  'not-done': 'disputed',
  unclear: 'unclear',
  'not-applicable': 'not-applicable',
};

interface Chart {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly build: (view: DeskView) => DeskTable;
  readonly labels: number;
  readonly parts: readonly BarPart[];
  readonly figures: readonly number[];
}

const CHARTS: readonly [Chart, ...Chart[]] = [
  {
    id: 'days',
    label: texts.days,
    title: texts.daysTitle,
    lead: texts.daysLead,
    build: daysTable,
    labels: 1,
    parts: [
      { column: 2, fill: 'done' },
      { column: 3, fill: 'none' },
    ],
    figures: [1, 2, 3],
  },
  {
    id: 'communes',
    label: texts.communes,
    title: texts.communesTitle,
    lead: texts.communesLead,
    build: communesTable,
    labels: 1,
    parts: [
      { column: 1, fill: 'done' },
      { column: 2, fill: 'disputed' },
      { column: 3, fill: 'none' },
    ],
    figures: [1, 2, 3, 4],
  },
  {
    id: 'criteria',
    label: texts.criteria,
    title: texts.criteriaTitle,
    lead: texts.criteriaLead,
    build: criteriaTable,
    labels: 2,
    parts: [
      ...ANSWER_VALUES.map((value, index) => ({ column: 2 + index, fill: ANSWER_FILLS[value] })),
      { column: 2 + ANSWER_VALUES.length, fill: 'none' },
    ],
    figures: [...ANSWER_VALUES, null].map((_, index) => 2 + index),
  },
];

/** What is sooner looked at than read: how the campaign goes on, where it lags, what is answered; each with its figures. */
export function ChartsTab({ view }: { readonly view: DeskView }) {
  const [id, setId] = useState(CHARTS[0].id);
  const chart = CHARTS.find((one) => one.id === id) ?? CHARTS[0];
  const table = useMemo(() => chart.build(view), [chart, view]);
  const campaign = view.directive?.title ?? view.request.campaign;
  const drawn = <BarChart table={table} labels={chart.labels} parts={chart.parts} figures={chart.figures} />;
  return (
    <>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={texts.choose}
          value={chart.id}
          onChange={setId}
          data={CHARTS.map(({ id: value, label }) => ({ value, label }))}
        />
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={table.rows.length === 0}
          onClick={() => {
            window.print();
          }}
        >
          {texts.print}
        </Button>
      </div>
      <section className={classes['chart']} aria-label={chart.title}>
        <h2 className={classes['title']}>{chart.title}</h2>
        <p className={classes['lead']}>{chart.lead}</p>
        {table.rows.length === 0 ? <p>{texts.none}</p> : drawn}
      </section>
      <PrintedChart title={chart.title} lead={chart.lead} campaign={campaign}>
        {drawn}
      </PrintedChart>
    </>
  );
}
