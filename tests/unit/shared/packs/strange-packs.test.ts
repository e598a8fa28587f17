import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import { assessCriterion } from '#shared/assessment/proposals/assess.ts';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { fitToDirective } from '#shared/answers/fit-to-directive.ts';
import { proposalRules } from '#shared/assessment/proposals/registry.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { tasksByPerson } from '#shared/assessment/progress/tasks.ts';
import { allCriteria, type Directive, directiveSchema } from '#shared/directives/directive.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { questionKinds } from '#shared/questions/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { buildReportModel } from '#shared/report/model/report-model.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { criterionJson, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

// Packs that the schema accepts and nobody foresaw: everything that is made from a pack has to live with them.

const strangeId = fc.constantFrom('from-a-later-version', 'to-string', 'x');

function idOf(kinds: readonly { readonly id: string }[]) {
  return fc.oneof(strangeId, fc.constantFrom(...kinds.map(({ id }) => id)));
}

/** Fields with the ids that documents and proposals look for, of whatever kind. */
const fieldId = fc.constantFrom(
  'decision-date',
  'decision-number',
  'decision-signer',
  'assigned-to',
  'reached',
  'outcome',
);

const field = fc.record({
  id: fieldId,
  kind: idOf(questionKinds),
  label: fc.constantFrom('Nhãn', '=1+1', '<b>', '1) '),
  unit: fc.constantFrom('người', 'máy'),
  options: fc.constantFrom(
    [
      { id: 'none', label: 'Không có' },
      { id: 'some', label: 'Có' },
    ],
    [
      { id: 'a', label: 'A' },
      { id: 'value-of', label: 'B' },
    ],
  ),
  when: fc.subarray([...ANSWER_VALUES], { minLength: 1 }),
});

const criterion = fc.record({
  fields: fc.uniqueArray(field, { maxLength: 4, selector: ({ id }) => id }),
  records: fc.uniqueArray(idOf(recordKinds), { maxLength: 4 }),
  documents: fc.array(idOf(documentKinds), { maxLength: 4 }),
  auto: fc.constantFrom('records', 'site-check', 'satellite', undefined),
  proposal: fc.option(
    fc.record({
      rule: idOf(proposalRules),
      audience: fc.oneof(fc.constantFrom('staff', 'pupils'), fc.jsonValue()),
      reachedField: fc.oneof(fieldId, fc.jsonValue()),
      fill: fc.oneof(fc.dictionary(fieldId, fc.constantFrom('none', 'some')), fc.jsonValue()),
    }),
    { nil: undefined },
  ),
});

const day = fc.constantFrom(null, '2027-02-05', '2027-02-08');

const strangePack: fc.Arbitrary<Directive> = fc
  .record({
    criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
    startsOn: day,
    endsOn: day,
    legalBases: fc.constantFrom(undefined, [], [{ name: 'Luật mẫu', inForceFrom: '2030-01-01' }]),
  })
  .filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn)
  .map(({ criteria, startsOn, endsOn, legalBases }) =>
    directiveSchema.parse({
      ...sampleDirectiveJson(),
      event: { name: 'Đợt lạ', startsOn, endsOn },
      ...(legalBases === undefined ? {} : { legalBases }),
      items: [
        {
          ...sampleDirectiveJson().items[0],
          criteria: criteria.map((one, index) => {
            const { auto, proposal, ...rest } = one;
            return criterionJson(`1.${String(index + 1)}`, {
              ...rest,
              ...(auto === undefined ? {} : { auto }),
              ...(proposal === undefined ? {} : { proposal }),
            });
          }),
        },
      ],
    }),
  );

const fieldValue = fc.oneof(
  fc.constantFrom('', 'none', 'chữ', '2027-02-30'),
  fc.nat(),
  fc.constant(['none']),
);

const strangeAnswer = fc.record({
  value: fc.constantFrom(null, ...ANSWER_VALUES),
  fields: fc.dictionary(fieldId, fieldValue),
});

describe('a pack that nobody foresaw', () => {
  it('is reviewed, turned into every document and assessed, whatever was answered before', () => {
    fc.assert(
      fc.property(strangePack, fc.array(strangeAnswer, { maxLength: 4 }), (directive, given) => {
        const answers = Object.fromEntries(
          given.map((answer, index) => [`1.${String(index + 1)}`, { ...EMPTY_ANSWER, ...answer }]),
        );
        const input = fitToDirective({ ...draftOf({}, directive), answers }, directive);
        expect(findProblems(input, directive).length).toBeGreaterThan(0);
        expect(unknownParts(directive).length).toBeGreaterThanOrEqual(0);
        tasksByPerson(directive, input.answers, '2027-02-06');
        for (const kind of documentKinds) {
          expect(
            kind.build({ directive, input, facts: builtInFacts, today: '2027-02-06' }).sections.length,
          ).toBeGreaterThan(0);
        }
        for (const one of allCriteria(directive)) {
          assessCriterion(
            one,
            input.answers[one.id] ?? EMPTY_ANSWER,
            input,
            dutyPeriodOf(directive, input.answers),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is answered and reported; a question of an unknown kind takes a text and prints it', () => {
    fc.assert(
      fc.property(strangePack, (directive) => {
        const answers = Object.fromEntries(
          allCriteria(directive).map(({ id, fields }) => [
            id,
            {
              value: 'done',
              fields: Object.fromEntries(
                fields
                  .filter(({ kind }) => !questionKinds.some((known) => known.id === kind))
                  .map((unknown) => [unknown.id, 'Trả lời bằng chữ']),
              ),
            },
          ]),
        );
        const draft = draftOf({}, directive);
        const input = reportInputSchemaFor(directive).parse({ ...draft, answers });
        const report = buildReport({
          directive,
          packSha256: 'f'.repeat(64),
          input,
          evidence: [],
          link: FIRST_LINK,
          app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
          createdAt: new Date('2027-02-06T00:00:00Z'),
        });
        const model = buildReportModel(report, directive, { kind: 'unsealed', reportSha256: 'c'.repeat(64) });
        const askedInWords = allCriteria(directive)
          .flatMap(({ fields }) => fields)
          .filter(
            ({ kind, when }) => when.includes('done') && !questionKinds.some((known) => known.id === kind),
          );
        const printed = JSON.stringify(model).split('Trả lời bằng chữ').length - 1;
        expect(printed).toBeGreaterThanOrEqual(askedInWords.length);
      }),
      { numRuns: 300 },
    );
  });
});
