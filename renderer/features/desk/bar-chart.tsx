import { VisuallyHidden } from '@mantine/core';
import type { DeskTable } from '#shared/desk/tables/desk-table.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import classes from './bar-chart.module.css';

/** How a part of a bar is filled; each is told from the others in black and white too. */
export type BarFill = 'done' | 'in-progress' | 'disputed' | 'unclear' | 'not-applicable' | 'none';

/** A part of each bar. */
export interface BarPart {
  /** Which column of the table it draws. */
  readonly column: number;
  readonly fill: BarFill;
}

interface BarChartProps {
  readonly table: DeskTable;
  /** The first columns, which say what the bar is of. */
  readonly labels: number;
  readonly parts: readonly BarPart[];
  /** The columns that stand beside the bar in figures. */
  readonly figures: readonly number[];
}

/** A table with a bar in each row: the figures stand beside what is drawn of them. */
export function BarChart({ table, labels, parts, figures }: BarChartProps) {
  const { title, columns, rows } = table;
  const names = columns.slice(0, labels);
  return (
    <>
      <ul className={classes['legend']} aria-hidden>
        {parts.map(({ column, fill }) => (
          <li key={column}>
            <span className={classes['part']} data-fill={fill} /> {columns[column]?.label}
          </li>
        ))}
      </ul>
      <table className={classes['chart']}>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {names.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className={classes['barColumn']}>
              <VisuallyHidden>{deskTexts.charts.bar}</VisuallyHidden>
            </th>
            {figures.map((column) => (
              <th key={column} scope="col" data-number>
                {columns[column]?.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.slice(0, labels).join(' ')}>
              {cells.slice(0, labels).map((cell, index) => (
                <td key={names[index]?.label}>{cell}</td>
              ))}
              <td aria-hidden>
                <Bar cells={cells} parts={parts} />
              </td>
              {figures.map((column) => (
                <td key={column} data-number data-zero={cells[column] === 0}>
                  {cells[column]?.toLocaleString('vi')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface BarProps {
  readonly cells: DeskTable['rows'][number];
  readonly parts: readonly BarPart[];
}

/** Its parts together are the whole width; nothing is drawn where there is nothing. */
function Bar({ cells, parts }: BarProps) {
  const sizes = parts.map(({ column, fill }) => ({ fill, size: Number(cells[column] ?? 0) }));
  const whole = sizes.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className={classes['bar']}>
      {sizes.map(
        ({ fill, size }) =>
          size > 0 && (
            <span
              key={fill}
              className={classes['part']}
              data-fill={fill}
              style={{ width: `${String((size / whole) * 100)}%` }}
            />
          ),
      )}
    </div>
  );
}
