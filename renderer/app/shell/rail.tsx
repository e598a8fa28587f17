import {
  IconAddressBook,
  IconBuilding,
  IconDatabase,
  IconFileCheck,
  IconFileExport,
  IconFileText,
  IconHelpCircle,
  IconHome,
  IconListCheck,
  IconReportAnalytics,
  IconTable,
  IconWorldSearch,
} from '@tabler/icons-react';
import { type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSetting } from '#renderer/storage/settings.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useCheckRun } from '#renderer/features/websites/check-run.ts';
import { useAllRecords } from '#renderer/storage/records.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import { ADDRESSES, itemAddress } from '#renderer/ui/addresses.ts';
import { BrandMark } from '#renderer/ui/brand-mark.tsx';
import { useFreshPlaces } from '#renderer/ui/fresh-places.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { CampaignEntry } from './campaign-entry.tsx';
import { RailEntry } from './rail-entry.tsx';
import { freshRows } from './fresh-rows.ts';
import classes from './rail.module.css';
import { exportState, itemState, profileState, tasksState, websitesState } from './rail-state.ts';

interface RailProps {
  readonly directive: Directive;
}

/** The places of the program, each with its state. */
export function Rail({ directive }: RailProps) {
  // Typing goes first; the rail follows when there is time.
  const input = useDeferredValue(useReportInput(directive));
  const checkRun = useCheckRun();
  const places = useFreshPlaces();
  const rows = freshRows(useDeferredValue(useAllRecords(directive.id)) ?? [], places);
  const today = useToday();
  const texts = frameTexts.rail;
  const isDeskFirst = (useSetting('role') ?? 'school') !== 'school';
  const rail = useRef<HTMLElement>(null);
  useEntryInSight(rail);
  return (
    <nav ref={rail} className={classes['rail']} aria-label={texts.label}>
      <div className={classes['brand']}>
        <BrandMark size={26} />
        <div>
          <span className={classes['name']}>{frameTexts.appName}</span>
        </div>
      </div>
      <CampaignEntry directive={directive} />
      {isDeskFirst && (
        <ul className={classes['list']} data-place="first">
          <DeskEntries />
        </ul>
      )}
      <ul className={classes['list']}>
        <RailEntry address={ADDRESSES.home} icon={<IconHome size={20} stroke={1.6} />} label={texts.home} />
        {directive.items.map((item) => (
          <RailEntry
            key={item.id}
            address={itemAddress(item.id)}
            icon={<span className={classes['number']}>{item.id}</span>}
            label={item.shortTitle}
            state={input && itemState(item, input.answers)}
          />
        ))}
        <RailEntry
          address={ADDRESSES.websites}
          icon={<IconWorldSearch size={20} stroke={1.6} />}
          label={texts.websites}
          state={input && websitesState(input, checkRun)}
        />
        <RailEntry
          address={ADDRESSES.tasks}
          icon={<IconListCheck size={20} stroke={1.6} />}
          label={texts.tasks}
          state={input && tasksState(directive, input, today)}
        />
        <RailEntry
          address={ADDRESSES.records}
          icon={<IconTable size={20} stroke={1.6} />}
          label={texts.records}
        />
        <RailEntry
          address={ADDRESSES.contacts}
          icon={<IconAddressBook size={20} stroke={1.6} />}
          label={texts.contacts}
        />
        <RailEntry
          address={ADDRESSES.documents}
          icon={<IconFileText size={20} stroke={1.6} />}
          label={texts.documents}
        />
        <RailEntry
          address={ADDRESSES.export}
          alsoAt={ADDRESSES.history}
          icon={<IconFileExport size={20} stroke={1.6} />}
          label={texts.export}
          state={input && exportState(input, directive, { places, rows })}
        />
      </ul>
      <ul className={classes['list']} data-place="end">
        <RailEntry
          address={ADDRESSES.profile}
          icon={<IconBuilding size={20} stroke={1.6} />}
          label={texts.profile}
          state={input && profileState(input, directive)}
        />
        {!isDeskFirst && <DeskEntries />}
        <RailEntry
          address={ADDRESSES.myData}
          icon={<IconDatabase size={20} stroke={1.6} />}
          label={texts.myData}
        />
        <RailEntry
          address={ADDRESSES.help}
          icon={<IconHelpCircle size={20} stroke={1.6} />}
          label={texts.help}
        />
      </ul>
    </nav>
  );
}

/** Enlarged, the rail is higher than the window: keys and links elsewhere lead to entries that are out of sight. */
function useEntryInSight(rail: RefObject<HTMLElement | null>): void {
  const [location] = useLocation();
  useEffect(() => {
    const show = () => {
      rail.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
    };
    show();
    window.addEventListener('resize', show);
    return () => {
      window.removeEventListener('resize', show);
    };
  }, [rail, location]);
}

/** What a PC is for that receives reports: before all else there, behind it elsewhere. */
function DeskEntries() {
  return (
    <>
      <RailEntry
        address={ADDRESSES.desk}
        icon={<IconReportAnalytics size={20} stroke={1.6} />}
        label={frameTexts.rail.desk}
      />
      <RailEntry
        address={ADDRESSES.verifyFile}
        icon={<IconFileCheck size={20} stroke={1.6} />}
        label={frameTexts.rail.verifyFile}
      />
    </>
  );
}
