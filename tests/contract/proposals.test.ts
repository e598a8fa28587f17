import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessInput } from '#shared/assessment/proposals/assess.ts';
import { ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import { findProposalRule } from '#shared/assessment/proposals/registry.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { assessmentEntries } from '#shared/report/assessment-entries.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { assessmentEntrySchema } from '#shared/report/report.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const criteria = builtInDirectives.flatMap((directive) =>
  allCriteria(directive)
    .filter(({ auto, proposal }) => auto !== undefined || proposal !== undefined)
    .map((criterion) => ({ directive, criterion, name: `${directive.id} ${criterion.id}` })),
);

describe.each(criteria)('the proposal of $name', ({ directive, criterion }) => {
  const rule = findProposalRule(criterion.proposal?.rule ?? '');

  it('names a rule of this version, and settings that the rule takes', () => {
    expect(rule?.settingsSchema.safeParse(criterion.proposal).error?.issues).toBeUndefined();
    expect(rule?.id).toBe(criterion.proposal?.rule);
  });

  it('fills only fields that the criterion has', () => {
    const settings = Object.entries(criterion.proposal ?? {});
    const named = settings.flatMap(([name, value]) => {
      if (name.endsWith('Field')) return [String(value)];
      return typeof value === 'object' && value !== null ? Object.keys(value) : [];
    });
    expect(criterion.fields.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });

  it('rests on tables that the pack asks for', () => {
    const tables = allCriteria(directive).flatMap(({ records }) => records);
    expect(tables).toEqual(expect.arrayContaining([...(rule?.recordKindIds ?? [])]));
  });
});

const cellText = fc.constantFrom(
  '',
  ' ',
  'yes',
  'no',
  'fixed',
  'handled',
  'staff',
  'thhoasenmau.edu.vn',
  'http://[::1]:99999/a b',
  '2026-05-09',
  '2026-05-09T07:00',
  '2026-05-10T07:00',
  'x'.repeat(1_990),
);
const anyRow = (columnIds: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...columnIds), fc.oneof(cellText, fc.constant(null), fc.nat(10_000_000)));
const anyRecords = fc.record(
  Object.fromEntries(
    recordKinds.map(({ id, columns }) => [id, fc.array(anyRow(Object.keys(columns)), { maxLength: 6 })]),
  ),
);
const anySiteChecks = fc.array(
  fc.constantFrom(
    siteCheckOf({ findings: [findingOf({ page: `https://x.vn/${'a'.repeat(1_900)}` })], infected: true }),
    siteCheckOf({ url: 'hoasen-cu.vn', host: 'x'.repeat(255), status: 'not-checked', reason: 'offline' }),
    siteCheckOf({ url: '\u202e//', fixed: [findingOf({ clause: 4 })] }),
  ),
  { maxLength: 3 },
);

it.each([...builtInDirectives])(
  'whatever is entered for $id, the findings fit into a report',
  (directive) => {
    fc.assert(
      fc.property(
        anyRecords,
        anySiteChecks,
        fc.constantFrom(...ANSWER_VALUES, null),
        (records, siteChecks, value) => {
          const answers = Object.fromEntries(allCriteria(directive).map(({ id }) => [id, { value }]));
          const draft = draftOf({ records, siteChecks, answers }, directive);
          for (const entry of assessmentEntries(draft, directive)) {
            // The verifier refuses what a schema would have cleaned.
            expect(canonicalJson(assessmentEntrySchema.parse(entry))).toBe(canonicalJson(entry));
          }
          for (const { rows } of assessInput(draft, directive)) {
            const kind = recordKinds.find(({ id }) => id === rows?.recordKindId);
            for (const row of rows?.rows ?? []) expect(kind?.rowSchema.safeParse(row).success).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  },
);
