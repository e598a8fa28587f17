import { Tabs } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { decisionsOn } from '#shared/desk/decision.ts';
import { type WordBelow, wordsBelow } from '#shared/desk/word-below.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import { criteriaTable } from '#shared/desk/tables/criteria.ts';
import type { DeskTable, DeskView } from '#shared/desk/tables/desk-table.ts';
import { itemsTable } from '#shared/desk/tables/items.ts';
import { domainsTable, incidentsTable } from '#shared/desk/tables/unit-records.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { isSameUnit, type UnitTable as Units } from '#shared/keys/unit-keys.ts';
import type { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { ChartsTab } from './charts-tab.tsx';
import classes from './desk.module.css';
import type { DeskTab } from './desk-place.ts';
import { useDeskRun } from './desk-run.ts';
import { ExportsTab } from './exports-tab.tsx';
import { Figures } from './figures.tsx';
import { fileRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitTable } from './unit-table.tsx';

const NOTHING: readonly string[] = [];
const SILENT: ReadonlyMap<UnitState, WordBelow> = new Map();

interface PicturePanelsProps {
  readonly view: DeskView;
  /** The own register, without what lower desks have besides. */
  readonly register: Units;
  readonly unread: readonly UnreadFile[];
  readonly approved: ReturnType<typeof useApprovedKeys>;
  readonly tab: DeskTab;
}

/** The figures, and the parts of the desk that show what was read. */
export function PicturePanels({ view, register, unread, approved, tab }: PicturePanelsProps) {
  const { units, files } = view.collation;
  const [openCode, setOpenCode] = useState<string>();
  const skipped = useDeskRun(({ picture }) => picture?.reading.skipped ?? NOTHING);
  const decided = useMemo(
    () => decisionsOn(units, view.request.campaign, view.decisions ?? []),
    [units, view.request.campaign, view.decisions],
  );
  const below = useMemo(
    () =>
      view.handedUp === undefined ? SILENT : wordsBelow(view.collation, view.request.campaign, view.handedUp),
    [view.collation, view.request.campaign, view.handedUp],
  );
  const rows = useMemo(() => fileRows(files, unread, skipped), [files, unread, skipped]);
  const openUnit = useCallback(({ code }: UnitState) => {
    setOpenCode(code);
  }, []);
  // judged anew, a unit is another object: it is known by its code
  const opened = openCode === undefined ? undefined : units.find(({ code }) => isSameUnit(code, openCode));
  return (
    <>
      <Panel of="units" at={tab}>
        <UnitTable units={units} decided={decided} below={below} onOpen={openUnit} />
      </Panel>
      <Panel of="files" at={tab}>
        <FileTable rows={rows} onCompare={setOpenCode} />
      </Panel>
      <Panel of="criteria" at={tab}>
        <Criteria view={view} />
      </Panel>
      <Panel of="charts" at={tab} scrolls>
        <ChartsTab view={view} />
      </Panel>
      <Panel of="domains" at={tab}>
        <TableOf view={view} build={domainsTable} empty={deskTexts.table.noDomains} />
      </Panel>
      <Panel of="incident-list" at={tab}>
        <TableOf view={view} build={incidentsTable} empty={deskTexts.table.noIncidents} />
      </Panel>
      <Panel of="exports" at={tab} scrolls>
        <ExportsTab view={view} decided={decided} register={register} approved={approved.keys} />
      </Panel>
      {opened !== undefined && (
        <UnitDialog
          unit={opened}
          files={files}
          found={decided.get(opened)}
          handedUp={view.handedUp}
          below={below.get(opened)}
          directive={view.directive}
          approved={approved}
          onClose={() => {
            setOpenCode(undefined);
          }}
        />
      )}
    </>
  );
}

interface TableOfProps {
  readonly view: DeskView;
  readonly build: (view: DeskView) => DeskTable;
  readonly empty: string;
}

/** A table that is worked out when it is looked at, and once for what was read. */
function TableOf({ view, build, empty }: TableOfProps) {
  const table = useMemo(() => build(view), [build, view]);
  return <Figures table={table} empty={empty} />;
}

function Criteria({ view }: { readonly view: DeskView }) {
  const items = useMemo(() => itemsTable(view), [view]);
  return (
    <>
      {items.rows.length > 0 && (
        <div className={classes['items']}>
          <Figures table={items} empty={deskTexts.table.noCriteria} />
        </div>
      )}
      <TableOf view={view} build={criteriaTable} empty={deskTexts.table.noCriteria} />
    </>
  );
}

interface PanelProps {
  readonly of: DeskTab;
  readonly at: DeskTab;
  /** Whether it scrolls as a whole, and not a table in it. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** A part of the desk; only the one that is looked at is drawn. */
function Panel({ of, at, scrolls = false, children }: PanelProps) {
  return (
    <Tabs.Panel value={of} className={classes['panel'] ?? ''} {...(scrolls ? { 'data-scrolls': true } : {})}>
      {of === at && children}
    </Tabs.Panel>
  );
}
