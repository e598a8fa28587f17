import { describe, expect, it } from 'vitest';
import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import { problemRules } from '#shared/assessment/problems/registry.ts';
import { proposalRules } from '#shared/assessment/proposals/registry.ts';
import { FAILURE_CODES } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { questionKinds } from '#shared/questions/registry.ts';
import type { Column } from '#shared/records/columns.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { UNIT_TYPES } from '#shared/unit/unit-types.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { labelFaults, sentenceFaults } from '#tests/support/sentence-style.ts';

const questionFiles = import.meta.glob<{ readonly question: { readonly id: string } }>(
  '/shared/questions/*.question.ts',
  { eager: true },
);
const recordFiles = import.meta.glob<{ readonly recordKind: { readonly id: string } }>(
  '/shared/records/*.record.ts',
  { eager: true },
);
const documentFiles = import.meta.glob<{ readonly documentKind: { readonly id: string } }>(
  '/shared/documents/*.document.ts',
  { eager: true },
);
const ruleFiles = import.meta.glob<{ readonly rule: { readonly id: string } }>(
  '/shared/assessment/problems/*.rule.ts',
  { eager: true },
);
const proposalFiles = import.meta.glob<{ readonly proposalRule: { readonly id: string } }>(
  '/shared/assessment/proposals/*.proposal.ts',
  { eager: true },
);
/** What tells a user what is still missing, beside the review itself. */
const screenSources = import.meta.glob<string>(
  [
    '/renderer/features/checklist/frame/*.ts*',
    '/renderer/features/home/*.ts*',
    '/renderer/features/review-export/problem-lines.ts',
    '/renderer/app/shell/*.ts*',
  ],
  { eager: true, query: '?raw', import: 'default' },
);
const proposalTests = import.meta.glob('/tests/unit/shared/assessment/proposals/*.proposal.test.ts');
const ruleTests = import.meta.glob('/tests/unit/shared/assessment/problems/*.rule.test.ts');

/** What stands in the files of a registry: the id that the file name promises beside the id inside. */
function idsByFile<Module>(
  files: Readonly<Record<string, Module>>,
  suffix: string,
  idOf: (module: Module) => string,
): readonly (readonly [string, string])[] {
  return Object.entries(files).map(([path, module]) => [
    path.split('/').at(-1)?.replace(suffix, '') ?? '',
    idOf(module),
  ]);
}

const registries = [
  {
    name: 'question kinds',
    ids: questionKinds.map(({ id }) => id),
    byFile: idsByFile(questionFiles, '.question.ts', ({ question }) => question.id),
  },
  {
    name: 'record kinds',
    ids: recordKinds.map(({ id }) => id),
    byFile: idsByFile(recordFiles, '.record.ts', ({ recordKind }) => recordKind.id),
  },
  {
    name: 'rules of the review',
    ids: problemRules.map(({ id }) => id),
    byFile: idsByFile(ruleFiles, '.rule.ts', ({ rule }) => rule.id),
  },
  {
    name: 'rules that work out an answer',
    ids: proposalRules.map(({ id }) => id),
    byFile: idsByFile(proposalFiles, '.proposal.ts', ({ proposalRule }) => proposalRule.id),
  },
  {
    name: 'ready-made documents',
    ids: documentKinds.map(({ id }) => id),
    byFile: idsByFile(documentFiles, '.document.ts', ({ documentKind }) => documentKind.id),
  },
];

describe.each(registries)('the registry of $name', ({ ids, byFile }) => {
  it('holds what lies in its folder, each under the name of its file', () => {
    expect(byFile.length).toBeGreaterThan(0);
    for (const [fileName, id] of byFile) expect(id).toBe(fileName);
    expect([...ids].sort()).toEqual(byFile.map(([fileName]) => fileName).sort());
  });

  it('gives each id once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('has a test for every rule of the review', () => {
  const tested = Object.keys(ruleTests).map((path) => path.split('/').at(-1)?.replace('.rule.test.ts', ''));
  expect(tested.sort()).toEqual(problemRules.map(({ id }) => id).sort());
});

it('has a test for every rule that works out an answer', () => {
  const tested = Object.keys(proposalTests).map((path) =>
    path.split('/').at(-1)?.replace('.proposal.test.ts', ''),
  );
  expect(tested.sort()).toEqual(proposalRules.map(({ id }) => id).sort());
});

describe.each(recordKinds.map((kind) => ({ kind, id: kind.id })))(
  'the texts of the table $id',
  ({ kind }) => {
    const columns = Object.values<Column>(kind.columns);

    it('are a label for the title and each column, and sentences for the description', () => {
      const options = columns.flatMap((column) => (column.kind === 'choice' ? column.options : []));
      const labels = [kind.title, ...columns.map(({ label }) => label), ...options.map(({ label }) => label)];
      expect(labels.flatMap(labelFaults)).toEqual([]);
      expect(sentenceFaults(kind.description, '.')).toEqual([]);
      expect(kind.rowName).toMatch(/^\p{Ll}/u);
    });

    it('tell the columns and the options of a column apart', () => {
      const labels = columns.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const column of columns) {
        if (column.kind !== 'choice') continue;
        expect(new Set(column.options.map(({ id }) => id)).size).toBe(column.options.length);
        expect(new Set(column.options.map(({ label }) => label)).size).toBe(column.options.length);
      }
    });
  },
);

it.each([...FAILURE_CODES])('says in sentences what happened and what to do about %s', (code) => {
  const { whatHappened, whatToDo } = failureSentence(code);
  expect([...sentenceFaults(whatHappened, '.'), ...sentenceFaults(whatToDo, '.')]).toEqual([]);
});

it('labels answers and types of unit', () => {
  const labels = [...Object.values(ANSWER_LABELS), ...UNIT_TYPES.map(({ label }) => label)];
  expect(labels.flatMap(labelFaults)).toEqual([]);
});

it('says on the cards only what a rule of the review says', () => {
  const ruleIds = problemRules.map(({ id }) => id);
  expect(Object.keys(checklistTexts.remarks).filter((id) => !ruleIds.includes(id))).toEqual([]);
});

it('decides what an answer or the profile lacks in the rules of the review alone', () => {
  const deciding = Object.entries(screenSources)
    .filter(([, text]) =>
      /evidence\.length === 0|assignee === ''|reason === ''|isBlank\(|unitProfileSchema/u.test(text),
    )
    .map(([file]) => file);
  expect(deciding).toEqual([]);
});
