import { useCallback, useMemo, useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { decisionText, type UnitDecision } from '#shared/desk/decision.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { hasGoneBack, type WordBelow } from '#shared/desk/word-below.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import { attentionText } from '#shared/desk/tables/units.ts';
import { decisionTexts } from '#renderer/texts/desk-decisions.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { Chip } from './chip.tsx';
import { DeskGrid, type GridColumn } from './desk-grid.tsx';
import { useDeskLook } from './desk-place.ts';
import classes from './desk.module.css';
import { SearchBar } from './search-bar.tsx';
import {
  communeOf,
  type SortOrder,
  UNIT_FILTERS,
  type UnitFilter,
  unitRows,
  type UnitSort,
} from './unit-rows.ts';

const texts = deskTexts.unitColumns;

/** How a unit stands, in one word. */
export function unitLook({
  state,
  isLate,
  isRegistered,
}: Pick<UnitState, 'state' | 'isLate' | 'isRegistered'>): {
  readonly tone: Tone;
  readonly text: string;
  readonly isEmpty?: boolean;
} {
  if (!isRegistered) return { tone: 'warning', text: deskTexts.states.stranger };
  if (state === 'missing') return { tone: 'open', text: deskTexts.states.missing, isEmpty: true };
  if (state === 'disputed') return { tone: 'serious', text: deskTexts.states.disputed };
  return isLate
    ? { tone: 'warning', text: deskTexts.states.late }
    : { tone: 'done', text: deskTexts.states.submitted };
}

function columnsOf(
  onOpen: (unit: UnitState) => void,
  decisionOf: (unit: UnitState) => string,
): readonly GridColumn<UnitState, UnitSort>[] {
  return [
    { id: 'code', label: texts.code, width: 104, cell: ({ code }) => visibleText(code) },
    {
      id: 'name',
      label: texts.name,
      width: 184,
      cell: (unit) => (
        <button
          type="button"
          className={classes['link']}
          onClick={() => {
            onOpen(unit);
          }}
        >
          {visibleText(unit.name)}
        </button>
      ),
    },
    {
      id: 'commune',
      label: texts.commune,
      width: 104,
      cell: (unit) => visibleText(communeOf(unit)),
    },
    { id: 'state', label: texts.state, width: 118, cell: (unit) => <Chip {...unitLook(unit)} /> },
    {
      id: 'receivedAt',
      label: texts.receivedAt,
      width: 114,
      cell: ({ report }) => momentText(report?.file.receivedAt ?? ''),
    },
    {
      id: 'sequence',
      label: texts.sequence,
      width: 64,
      isNumber: true,
      cell: ({ report }) => report?.facts.sequence ?? '',
    },
    {
      id: 'decision',
      label: decisionTexts.column,
      width: 92,
      cell: decisionOf,
    },
    {
      id: 'attention',
      label: texts.attention,
      width: 200,
      cell: ({ attention }) => attentionText(attention),
    },
  ];
}

function filterName(filter: UnitFilter): string {
  return filter === 'everything' ? deskTexts.table.everything : deskTexts.states[filter];
}

const codeOf = ({ code, isRegistered }: UnitState) => `${String(isRegistered)} ${code}`;

type Decided = ReadonlyMap<UnitState, UnitDecision>;

interface UnitTableProps {
  readonly units: readonly UnitState[];
  readonly decided: Decided;
  /** What desks below have decided; shown where this desk has not. */
  readonly below: ReadonlyMap<UnitState, WordBelow>;
  readonly onOpen: (unit: UnitState) => void;
}

/** All units, found, filtered and put in order. */
export function UnitTable({ units, decided, below, onOpen }: UnitTableProps) {
  const { filter, unitSearch } = useDeskLook();
  const [order, setOrder] = useState<SortOrder<UnitSort> | null>(null);
  const decisionOf = useCallback(
    (unit: UnitState) => {
      const [own, word] = [decided.get(unit), below.get(unit)];
      if (own !== undefined) return decisionText(own);
      const [last, ...others] = word?.decisions ?? [];
      return last === undefined ? '' : handedUpTexts.unit.inTable(decisionText(last), others.length > 0);
    },
    [decided, below],
  );
  const isReturned = useCallback(
    (unit: UnitState) => hasGoneBack(decided.get(unit), below.get(unit)),
    [decided, below],
  );
  const rows = useMemo(
    () => unitRows(units, filter, unitSearch, order, { decisionOf, isReturned }),
    [units, filter, unitSearch, order, decisionOf, isReturned],
  );
  const columns = useMemo(() => columnsOf(onOpen, decisionOf), [onOpen, decisionOf]);
  return (
    <>
      <SearchBar
        search={unitSearch}
        onSearch={(text) => {
          useDeskLook.setState({ unitSearch: text });
        }}
        filterLabel={deskTexts.table.state}
        filter={filter}
        filters={UNIT_FILTERS.map((value) => ({ value, label: filterName(value) }))}
        onFilter={(value) => {
          useDeskLook.setState({ filter: value });
        }}
        shown={rows.length}
        total={units.length}
      />
      <DeskGrid
        caption={deskTexts.tabs.units}
        columns={columns}
        rows={rows}
        rowId={codeOf}
        empty={deskTexts.table.noUnits}
        sorting={{
          order,
          onSort: (column) => {
            setOrder(nextOrder(order, column));
          },
        }}
      />
    </>
  );
}

/** A column is first put in rising order, then in falling one, then as the register has it. */
function nextOrder(order: SortOrder<UnitSort> | null, column: UnitSort): SortOrder<UnitSort> | null {
  if (order?.column !== column) return { column, isDescending: false };
  return order.isDescending ? null : { column, isDescending: true };
}
