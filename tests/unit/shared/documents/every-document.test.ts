import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFileName } from '#shared/documents/file-name.ts';
import { documentKinds, findDocumentKind } from '#shared/documents/registry.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { crowdedDraft, emptyDraft, modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';
import { labelFaults, sentenceFaults } from '#tests/support/sentence-style.ts';

const KINDS = documentKinds.map((kind) => ({ id: kind.id, kind }));

it('knows the kinds of its folder, and no other', () => {
  expect(documentKinds.map(({ id }) => id)).toEqual([
    'awareness-plan',
    'awareness-poster',
    'domain-removal-request',
    'duty-decision',
    'duty-log',
    'duty-schedule',
    'full-report',
    'incident-response-plan',
    'initial-incident-report',
    'personal-data-breach-notice',
    'police-notice',
    'rapid-response-card',
  ]);
  expect(findDocumentKind('from-a-later-version')).toBeUndefined();
});

describe.each(KINDS)('the document $id', ({ id, kind }) => {
  it('is offered in plain words and filled from tables that exist', () => {
    expect([...labelFaults(kind.title), ...sentenceFaults(kind.usefulWhen, '.')]).toEqual([]);
    for (const recordKindId of kind.recordKindIds) expect(findRecordKind(recordKindId)).toBeDefined();
    expect(documentFileName(kind, 'Trường “Hoa/Sen” số 1')).toMatch(
      /^[a-z0-9-]+_truong-hoa-sen-so-1\.docx$/u,
    );
  });

  it.each([
    ['nothing', emptyDraft()],
    ['too much', crowdedDraft()],
    ['little', requestOf().input],
  ])('is written of a school that entered %s, without a trace of the program', (_, input) => {
    const text = textOf(modelOf(id, requestOf({}, { input })));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/u);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/đã ký số/iu);
  });

  it('has its parts in order: a head first, and the signature last on its pages', () => {
    for (const { blocks } of modelOf(id, requestOf()).sections) {
      expect(blocks[0]?.kind).toMatch(/^(?:letterhead|card-heading|appendix-heading)$/u);
      const signatureAt = blocks.findIndex((block) => block.kind === 'signature');
      expect([-1, blocks.length - 1]).toContain(signatureAt);
    }
  });
});

it('leaves out no name that the roster and the contacts hold', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,12}$/u);
  const rows = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (names) => {
      const request = requestOf({
        records: {
          'duty-roster': names.map((who, index) => ({
            name: who,
            phone: `0900 000 00${String(index)}`,
            startsAt: `2024-05-0${String(9 - index)}T07:00`,
            endsAt: '2024-05-10T07:00',
          })),
        },
      });
      for (const id of ['duty-schedule', 'duty-decision', 'full-report']) {
        const text = textOf(modelOf(id, request));
        for (const who of names) expect(text).toContain(who);
      }
    }),
    { numRuns: 30 },
  );
});
