import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { recordKind } from '#shared/records/websites.record.ts';
import { useTellingChecks } from '#renderer/storage/site-checks.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { href, recordAddress, siteResultAddress } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { AddSiteForm } from './add-site-form.tsx';
import { CheckOptions } from './check-options.tsx';
import { startCheck, useCheckRun } from './check-run.ts';
import { type Inventory, type Site, useInventory } from './inventory.ts';
import { RunPanel } from './run-panel.tsx';
import { SiteLine } from './site-line.tsx';
import classes from './websites.module.css';

interface WebsitesPageProps {
  readonly directive: Directive;
}

/** Whether the screen is still the one that the user looks at. */
function useIsShown(): RefObject<boolean> {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}

/** Every address of the unit, and the button that checks them. */
export function WebsitesPage({ directive }: WebsitesPageProps) {
  const inventory = useInventory(directive);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const run = useCheckRun();
  const [, navigate] = useLocation();
  const isShown = useIsShown();
  if (inventory === undefined) return null;
  const { sites } = inventory;
  const marked = sites.filter(({ siteId }) => chosen.has(siteId));
  const wanted = marked.length > 0 ? marked : sites;
  const check = async (some: readonly Site[]) => {
    const end = await startCheck(some, sites);
    const [only, ...others] = some;
    // whoever has gone to another screen meanwhile is left there
    const isWaiting = isShown.current;
    if (end === 'finished' && isWaiting && only !== undefined && others.length === 0) {
      navigate(siteResultAddress(only.siteId));
    }
  };
  return (
    <>
      <PageHeader
        eyebrow={directive.title}
        title={websitesTexts.title}
        lead={websitesTexts.lead}
        actions={
          sites.length > 0 && (
            <PrimaryButton
              disabled={run.status === 'running'}
              onClick={() => {
                void check(wanted);
              }}
            >
              {marked.length > 0
                ? websitesTexts.checkChosen(marked.length)
                : websitesTexts.checkAll(sites.length)}
            </PrimaryButton>
          )
        }
      />
      <RunPanel tellsEnd />
      <Section
        title={websitesTexts.listTitle}
        lead={websitesTexts.listLead}
        actions={<a href={href(recordAddress(directive, recordKind.id))}>{websitesTexts.toTable}</a>}
      >
        <SiteList sites={sites} chosen={chosen} onChoose={setChosen} onCheck={(some) => void check(some)} />
        <AddSiteForm directive={directive} sites={sites} />
      </Section>
      {inventory.others.length > 0 && <OtherEntries others={inventory.others} />}
      <CheckOptions />
    </>
  );
}

interface SiteListProps {
  readonly sites: readonly Site[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onCheck: (sites: readonly Site[]) => void;
}

function SiteList({ sites, chosen, onChoose, onCheck }: SiteListProps) {
  const run = useCheckRun();
  const siteIds = useMemo(() => sites.map(({ siteId }) => siteId), [sites]);
  const checks = useTellingChecks(siteIds);
  if (sites.length === 0) return <EmptyState text={websitesTexts.empty} />;
  return (
    <ul className={classes['sites']} aria-label={websitesTexts.listTitle}>
      {sites.map((site) => (
        <SiteLine
          key={site.siteId}
          site={site}
          latest={checks?.get(site.siteId)}
          siteRun={run.status === 'running' ? run.sites.get(site.siteId) : undefined}
          isBusy={run.status === 'running'}
          isChosen={chosen.has(site.siteId)}
          onChoose={(isChosen) => {
            const others = [...chosen].filter((siteId) => siteId !== site.siteId);
            onChoose(new Set(isChosen ? [...others, site.siteId] : others));
          }}
          onCheck={() => {
            onCheck([site]);
          }}
        />
      ))}
    </ul>
  );
}

/** What stands in the inventory and is no website: told, not passed over. */
function OtherEntries({ others }: Pick<Inventory, 'others'>) {
  const texts = websitesTexts.others;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <ul className={classes['others']}>
        {others.map(({ id, address, reason }) => (
          <li key={id}>
            {address !== '' && <span className={classes['address']}>{address}</span>}
            <span className={classes['muted']}>{texts.reasons[reason]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
