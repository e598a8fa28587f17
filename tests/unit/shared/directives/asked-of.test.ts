import { describe, expect, it } from 'vitest';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { askedOf, askedParts } from '#shared/directives/asked-of.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { recheckFindings } from '#shared/report/recheck-findings.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { buildReportPages } from '#shared/report/model/report-model.ts';
import { assessmentEntries } from '#shared/report/assessment-entries.ts';
import type { UnitTypeId } from '#shared/unit/unit-types.ts';
import { DIRECTIVE } from '#tests/support/document-requests.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const idsAsked = (type: UnitTypeId | '') => allCriteria(askedOf(DIRECTIVE, type)).map(({ id }) => id);

/** An office that once was entered as a school, and then answered what it is no longer asked. */
function officeInput() {
  return draftOf(
    {
      unit: { type: 'department-office' },
      answers: { '2.3': { value: 'done', fields: { reached: { reached: 5, total: 400 } } } },
      records: { 'awareness-activities': [{ heldOn: '2024-05-06', audience: 'pupils', peopleCount: 5 }] },
    },
    DIRECTIVE,
  );
}

describe('what a unit is asked', () => {
  it('leaves pupils and their parents out for an office, and the schools below it for a school', () => {
    const school = idsAsked('primary');
    expect(school).toEqual(expect.arrayContaining(['2.3', '2.4']));
    expect(school).not.toContain('1.7');
    const office = idsAsked('department-office');
    expect(office.filter((id) => ['1.7', '2.3', '2.4'].includes(id))).toEqual([]);
    expect(idsAsked('commune-office').filter((id) => ['1.7', '2.3'].includes(id))).toEqual(['1.7']);
  });

  it('is what a school is asked while no type is chosen, and everything where the pack makes no difference', () => {
    expect(idsAsked('')).toEqual(idsAsked('primary'));
    expect(askedOf(sampleDirective, 'department-office')).toBe(sampleDirective);
  });

  it('is the same object each time, so that nothing on the screen is drawn anew', () => {
    const partOf = askedParts(DIRECTIVE);
    expect(partOf('department-office')).toBe(partOf('department-office'));
    const asked = askedOf(DIRECTIVE, 'primary');
    expect(askedOf(asked, 'primary')).toBe(asked);
  });
});

describe('a report of an office', () => {
  it('neither counts nor prints nor judges what the office was never asked', () => {
    const input = officeInput();
    const report = {
      ...FIRST_LINK,
      createdAt: '2024-05-08T01:00:00.000Z',
      assessments: assessmentEntries(input, DIRECTIVE),
      evidence: [],
      input,
    };
    const { items, summary } = buildReportPages(report, DIRECTIVE);
    expect(items.flatMap(({ criteria }) => criteria.map(({ id }) => id))).toEqual(
      idsAsked('department-office'),
    );
    expect(summary.total.counts[0]).toBe(idsAsked('department-office').length);
    expect(report.assessments.map(({ criterion }) => criterion)).not.toContain('2.3');
  });

  it('carries no answer to it, so that nobody counts one as missing', () => {
    const input = reportInputSchemaFor(DIRECTIVE).parse(officeInput());
    const parts = { directive: DIRECTIVE, packSha256: 'f'.repeat(64), input, evidence: [], link: FIRST_LINK };
    const app = { name: 'Tự kiểm ATTT', version: '0.1.0' };
    const report = buildReport({ ...parts, app, createdAt: new Date('2024-05-08T01:00:00Z') });
    expect(Object.keys(report.input.answers)).toEqual(idsAsked('department-office'));
    expect(recheckFindings(report, DIRECTIVE)).toBe('agree');
  });

  it('is reviewed without a word about it', () => {
    const places = findProblems(officeInput(), DIRECTIVE).flatMap(({ place }) =>
      place.kind === 'criterion' ? [place.criterionId] : [],
    );
    expect(places).toContain('1.1');
    expect(places.filter((id) => ['1.7', '2.3', '2.4'].includes(id))).toEqual([]);
  });
});
