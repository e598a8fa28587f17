import type { Severity } from '../checks/result/severity.ts';
import { findingStates, isSerious } from '../inventory/site-findings.ts';
import type { AnswerValue } from '../directives/answer-values.ts';
import { recordKind as domains } from '../records/domains-to-remove.record.ts';
import { recordKind as incidents } from '../records/incidents.record.ts';
import { recordKind as warnings } from '../records/received-warnings.record.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';
import type { Report } from '../report/report.ts';

/** A finding of the website check that is grave, that no check has seen gone and the unit has not called a mistake. */
export interface OpenFinding {
  readonly host: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly page: string;
  readonly seen: string;
  /** Whether the unit says that it is removed; no check has seen that yet. */
  readonly isSaidRemoved: boolean;
}

/** A website as its unit's report has it. */
export interface CheckedSite {
  readonly host: string;
  readonly status: 'checked' | 'partly-checked' | 'not-checked';
  readonly infected: boolean | 'unknown';
  readonly checkedAt: string;
}

/** What the collation asks of one report; a small part of it, so that thousands fit into memory. */
export interface ReportFacts {
  readonly unitCode: string;
  readonly unitName: string;
  readonly commune: string;
  readonly campaign: string;
  readonly sequence: number;
  /** The unit's own claim, ISO 8601. */
  readonly createdAt: string;
  readonly previousReportSha256: string | null;
  /** By criterion. */
  readonly answers: Readonly<Record<string, AnswerValue | null>>;
  /** The criteria whose answer says more than the records and checks in the report. */
  readonly differing: readonly string[];
  /** The criteria that are called done without one piece of evidence. */
  readonly doneWithoutEvidence: readonly string[];
  readonly sites: readonly CheckedSite[];
  readonly openFindings: readonly OpenFinding[];
  readonly domainsToRemove: readonly RecordRow[];
  /** Warnings that the unit has not called fixed. */
  readonly openWarnings: readonly RecordRow[];
  readonly incidents: readonly RecordRow[];
}

/** Takes out of a report what the collation asks of it. */
export function factsOfReport(report: Report): ReportFacts {
  const { input, sequence, createdAt, previousReportSha256, assessments } = report;
  const answers = Object.entries(input.answers);
  return {
    unitCode: input.unit.code,
    unitName: input.unit.name,
    commune: input.unit.commune,
    campaign: input.campaign,
    sequence,
    createdAt,
    previousReportSha256,
    answers: Object.fromEntries(answers.map(([criterion, { value }]) => [criterion, value])),
    differing: assessments.filter(({ differs }) => differs).map(({ criterion }) => criterion),
    doneWithoutEvidence: answers
      .filter(([, { value, evidence }]) => value === 'done' && evidence.length === 0)
      .map(([criterion]) => criterion),
    sites: input.siteChecks.map(({ result }) => ({
      host: result.host,
      status: result.status,
      infected: result.infected,
      checkedAt: result.checkedAt,
    })),
    openFindings: findingStates(input.siteChecks)
      .filter(({ finding, state }) => (state === 'open' || state === 'removed') && isSerious(finding))
      .map(({ finding, check, state }) => ({
        host: check.result.host,
        rule: finding.rule,
        severity: finding.severity,
        page: finding.page,
        seen: finding.seen,
        isSaidRemoved: state === 'removed',
      })),
    domainsToRemove: input.records[domains.id] ?? [],
    openWarnings: (input.records[warnings.id] ?? []).filter((row) => cellString(row, 'status') !== 'fixed'),
    incidents: input.records[incidents.id] ?? [],
  };
}
