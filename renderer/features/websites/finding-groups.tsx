import { ACTION_GROUPS } from '#shared/checks/result/action-group.ts';
import { ACTION_GROUP_TEXTS } from '#shared/checks/result/finding-words.ts';
import { SEVERITIES } from '#shared/checks/result/severity.ts';
import { groupOfFinding } from '#shared/checks/standing/site-standing.ts';
import type { Finding } from '#shared/checks/result/site-check-result.ts';
import type { StoredSiteCheck } from '#renderer/storage/rows.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { Section } from '#renderer/ui/page.tsx';
import { FindingCard } from './finding-card.tsx';
import classes from './website-result.module.css';

interface FindingGroupsProps {
  readonly stored: StoredSiteCheck;
  /** Whether it is the one that goes into a report; what is said about findings of another would go nowhere. */
  readonly isReported: boolean;
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The findings of a check by what is to be done about them, and those that are gone. */
export function FindingGroups({ stored, isReported }: FindingGroupsProps) {
  const { result } = stored.check;
  return (
    <>
      {ACTION_GROUPS.map((group) => {
        const findings = worstFirst(result.findings.filter((finding) => groupOfFinding(finding) === group));
        const { title, lead } = ACTION_GROUP_TEXTS[group];
        return (
          findings.length > 0 && (
            <Section key={group} title={websiteResultTexts.groupTitle(title, findings.length)} lead={lead}>
              <FindingList stored={stored} isReported={isReported} findings={findings} isGone={false} />
            </Section>
          )
        );
      })}
      {result.fixed.length > 0 && (
        <Section
          title={websiteResultTexts.fixedTitle(result.fixed.length)}
          lead={websiteResultTexts.fixedLead}
        >
          <FindingList stored={stored} isReported={isReported} findings={worstFirst(result.fixed)} isGone />
        </Section>
      )}
    </>
  );
}

interface FindingListProps extends FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly isGone: boolean;
}

function FindingList({ stored, isReported, findings, isGone }: FindingListProps) {
  return (
    <ul className={classes['findings']}>
      {findings.map((finding) => (
        <FindingCard
          key={finding.key}
          checkId={stored.id}
          siteId={stored.siteId}
          finding={finding}
          mark={stored.check.marks[finding.key]}
          isReported={isReported}
          isGone={isGone}
        />
      ))}
    </ul>
  );
}
