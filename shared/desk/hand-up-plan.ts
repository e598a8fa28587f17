import { slugify } from '../base/vietnamese-text.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ApprovedKey } from '../keys/approved-keys.ts';
import type { UnitTable } from '../keys/unit-keys.ts';
import type { PlacedFile, Standing } from './collate.ts';
import type { DeskDecision } from './decision.ts';
import {
  HANDED_UP_FORMAT,
  type HandedUpManifest,
  type HandUpPlan,
  MAX_HANDED_UP_REPORTS,
  MAX_HANDED_UP_UNITS,
} from './handed-up-manifest.ts';
import { unitsWithApproved } from './known-keys.ts';
import { isSameCommune } from './lower-desk.ts';
import { unitKey } from './register.ts';

/** What a desk knows when it hands up. */
export interface HandUpParts {
  readonly register: UnitTable;
  /** Keys that were compared on this PC, for whatever units. */
  readonly approved: readonly ApprovedKey[];
  readonly decisions: readonly DeskDecision[];
  /** What was collated, each file with what it counts for. */
  readonly files: readonly PlacedFile[];
  /** When the manifest before this one says to be made; `null`: there is none, or nobody remembers. */
  readonly madeLast: string | null;
}

/** Whose word it is, and about what. */
export type HandUpHead = Pick<HandedUpManifest, 'app' | 'createdAt' | 'handedBy' | 'desk' | 'campaign'>;

/** Why there is nothing to hand up, or too much for one file. */
export type HandUpRefusal = 'no-units' | 'no-reports' | 'too-many';

/** Reports of which somebody above has to know: whole, of the campaign, each content once. */
const HANDED_UP: ReadonlySet<Standing> = new Set(['latest', 'late', 'superseded', 'key-in-dispute']);

/**
 * What a desk hands up: the units of its place (those of which the register names no place are taken for its own), what it
 * knows of their keys, what it has decided about them, and their reports.
 */
export function planHandUp(parts: HandUpParts, head: HandUpHead): Result<HandUpPlan, HandUpRefusal> {
  const own = parts.register.filter(({ commune = '' }) => {
    return commune === '' || isSameCommune(commune, head.desk.commune);
  });
  const codes = new Set(own.map(({ code }) => unitKey(code)));
  const isOwn = (code: string) => codes.has(unitKey(code));
  const reports = plannedReports(parts.files, isOwn);
  if (own.length === 0) return fail('no-units');
  if (reports.length === 0) return fail('no-reports');
  if (reports.length > MAX_HANDED_UP_REPORTS || own.length > MAX_HANDED_UP_UNITS) return fail('too-many');
  const keys = plannedKeys(own, parts.approved);
  const decisions = plannedDecisions(parts.decisions, head.campaign.id, isOwn);
  const times = [
    head.createdAt,
    ...keys.flatMap(({ comparedAt }) => comparedAt ?? []),
    ...decisions.map(({ decidedAt }) => decidedAt),
    ...reports.map(({ receivedAt }) => receivedAt),
  ].map((time) => Date.parse(time));
  const madeLast = parts.madeLast === null ? [] : [Date.parse(parts.madeLast) + 1];
  return ok({
    head: {
      format: HANDED_UP_FORMAT,
      schemaVersion: 1,
      ...head,
      // a clock that was put back since makes nothing later than the manifest, and the manifest not older than the last one
      createdAt: new Date(Math.max(...times, ...madeLast)).toISOString(),
      units: own.map(({ code, name, phone = '' }) => ({ code, name, phone })),
      keys,
      decisions,
    },
    reports,
  });
}

function plannedReports(
  files: readonly PlacedFile[],
  isOwn: (code: string) => boolean,
): HandUpPlan['reports'] {
  return files
    .filter(({ standing }) => HANDED_UP.has(standing))
    .flatMap(({ file: { facts, fileSha256, receivedAt } }) =>
      facts === null || !isOwn(facts.unitCode) ? [] : [{ facts, fileSha256, receivedAt }],
    )
    .map(({ facts: { unitCode, sequence }, fileSha256, receivedAt }, index) => ({
      // the number keeps codes apart that differ only in signs
      name: `bao-cao/${String(index + 1).padStart(3, '0')}_${slugify(unitCode, 40, 'don-vi')}_${String(sequence).padStart(2, '0')}.pdf`,
      fileSha256,
      unitCode,
      receivedAt,
    }));
}

function plannedKeys(own: UnitTable, approved: readonly ApprovedKey[]): HandedUpManifest['keys'] {
  const comparedAt = new Map(approved.map((key) => [key.fingerprint, key.approvedAt]));
  const named = new Set(own.flatMap(({ fingerprints }) => fingerprints));
  const codes = new Set(own.map(({ code }) => unitKey(code)));
  return unitsWithApproved(own, approved)
    .filter(({ code }) => codes.has(unitKey(code)))
    .flatMap(({ code, fingerprints }) =>
      fingerprints.map((fingerprint) => ({
        unitCode: code,
        fingerprint,
        comparedAt: named.has(fingerprint) ? null : (comparedAt.get(fingerprint) ?? null),
      })),
    );
}

function plannedDecisions(
  decisions: readonly DeskDecision[],
  campaign: string,
  isOwn: (code: string) => boolean,
): HandedUpManifest['decisions'] {
  return decisions
    .filter(({ report }) => report.campaign === campaign && isOwn(report.unitCode))
    .map(({ key, report, kind, decidedAt, decidedBy, reason, criteria }) => ({
      key,
      report,
      kind,
      decidedAt,
      decidedBy,
      reason,
      criteria,
    }));
}
