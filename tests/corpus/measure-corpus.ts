import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { AMPLE_LIMITS } from '#tests/support/site-check-run.ts';
import type { CorpusSite } from './corpus-site.ts';
import { serveCorpus } from './serve-corpus.ts';

/** What the website check said of one labelled site. */
export interface Judgement {
  readonly site: CorpusSite;
  readonly result: SiteCheckResult;
}

/** How well verdicts and labels agree. `unknown` is no alarm. */
interface Agreement {
  /** Infected sites that were called infected, of all infected ones. */
  readonly recall: number;
  /** Sites rightly called infected, of all called infected. */
  readonly precision: number;
  readonly misses: readonly Judgement[];
  readonly falseAlarms: readonly Judgement[];
}

/** Checks every site of the corpus as a first check of an unknown school, without lists and without a baseline. */
export async function judgeCorpus(sites: readonly CorpusSite[]): Promise<readonly Judgement[]> {
  return serveCorpus(sites, async (served) => {
    const outcomes = await runSiteChecks(
      served.map(({ url }) => ({
        url,
        baseline: null,
        previous: null,
        acceptedHosts: [],
        domainExpiresOn: null,
        isDeclaredInUse: null,
      })),
      {
        appVersion: '0.0.0',
        limits: AMPLE_LIMITS,
        ratePerSecond: 500,
        proxy: null,
        isPrivateAllowed: true,
        isExposedFilesWanted: false,
        nameServers: null,
        controlPages: null,
        isListedHost: () => false,
        tables: builtInFacts,
        ownHosts: [],
        schoolNames: [],
      },
      {
        signal: new AbortController().signal,
        now: () => new Date(),
        onProgress: () => undefined,
        onChecked: () => undefined,
      },
    );
    return outcomes.flatMap(({ result }, index) => {
      const site = served[index]?.site;
      return site === undefined ? [] : [{ site, result }];
    });
  });
}

/** Compares verdicts with labels. */
function agreementOf(judgements: readonly Judgement[]): Agreement {
  const alarms = judgements.filter(({ result }) => result.infected === true);
  const infected = judgements.filter(({ site }) => site.label === 'infected');
  const misses = infected.filter(({ result }) => result.infected !== true);
  const falseAlarms = alarms.filter(({ site }) => site.label === 'benign');
  return {
    recall: (infected.length - misses.length) / infected.length,
    precision: (alarms.length - falseAlarms.length) / alarms.length,
    misses,
    falseAlarms,
  };
}

/** The agreement as text, with a line for each site that was judged wrongly and the rules that spoke. */
export function describeAgreement(judgements: readonly Judgement[]): string {
  const { recall, precision, misses, falseAlarms } = agreementOf(judgements);
  const line = (kind: string) => (judgement: Judgement) =>
    `  ${kind} ${judgement.site.id}: ${judgement.site.about}; ${judgement.result.findings
      .filter(({ infection }) => infection !== 'none')
      .map(({ rule, infection, excerpt }) => `${rule} ${infection} "${excerpt.slice(0, 80)}"`)
      .join(', ')}`;
  return [
    `${String(judgements.length)} sites, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    ...misses.map(line('missed')),
    ...falseAlarms.map(line('false alarm')),
    '',
  ].join('\n');
}
