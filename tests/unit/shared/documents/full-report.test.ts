import { describe, expect, it } from 'vitest';
import { askedOf } from '#shared/directives/asked-of.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { reportDocument } from '#shared/documents/content/report-document.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { crowdedDraft, DIRECTIVE, modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';

describe('the whole report', () => {
  it('says all answers, and puts each table that has rows on pages of its own', () => {
    const input = crowdedDraft();
    const model = modelOf('full-report', requestOf({}, { input }));
    const text = textOf(model);
    for (const { id, title } of allCriteria(askedOf(DIRECTIVE, input.unit.type))) {
      expect(text).toContain(`${id}. ${title}: `);
    }
    expect(text).not.toContain('1.7. ');
    expect(model.sections.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'landscape',
      'portrait',
      'landscape',
      'landscape',
    ]);
  });

  it('lists the evidence by the names that the user knows', () => {
    const file = `${'a'.repeat(64)}.jpg`;
    const answers = { '1.1': { value: 'done', evidence: [{ file, caption: 'Quyết định đã ký' }] } } as const;
    const named = modelOf('full-report', requestOf({ answers }, { originalNames: { [file]: 'anh-1.jpg' } }));
    expect(textOf(named)).toContain('1.1\nQuyết định đã ký\nanh-1.jpg');
    const unnamed = textOf(modelOf('full-report', requestOf({ answers })));
    expect(unnamed).toContain('Quyết định đã ký');
    expect(unnamed).not.toContain('Tên tệp');
    expect(unnamed).not.toContain(file);
  });

  it('says of a later report which one it replaces', () => {
    const printed = {
      ...FIRST_LINK,
      sequence: 2,
      correctionReason: 'sửa số điện thoại',
      createdAt: '2024-05-08T01:00:00.000Z',
      input: requestOf().input,
      assessments: [],
      evidence: [],
    };
    expect(textOf(reportDocument(printed, DIRECTIVE))).toContain(
      'thay thế báo cáo lần 1. Lý do: sửa số điện thoại.',
    );
  });

  it('says nothing about a seal, as anybody may edit it', () => {
    expect(textOf(modelOf('full-report', requestOf()))).not.toMatch(/niêm phong|SHA-256/u);
  });
});
