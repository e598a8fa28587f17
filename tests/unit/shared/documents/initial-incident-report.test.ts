import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/documents/model/document-kind.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';

describe('the initial incident report', () => {
  const incidents: readonly RecordRow[] = [
    { detectedAt: '2024-05-05T08:15', system: 'Camera', description: 'Mất hình', severity: 'minor' },
    {
      detectedAt: '2024-05-07T20:00',
      system: 'Website',
      description: 'Bị chèn',
      severity: 'beyond-capacity',
    },
    { detectedAt: '', system: 'Wi-Fi', description: '', severity: '' },
  ];
  const report = (rest: Partial<DocumentRequest> = {}) =>
    modelOf('initial-incident-report', requestOf({ records: { incidents } }, rest));

  it('is about the newest incident, or about the one that was asked for', () => {
    expect(textOf(report())).toContain('sự cố đối với Website');
    expect(textOf(report())).toContain('Vượt khả năng xử lý.');
    expect(textOf(report({ rowIndex: 0 }))).toContain('sự cố đối với Camera');
    expect(textOf(report({ rowIndex: 0 }))).toContain('08 giờ 15 phút ngày 05 tháng 5 năm 2024.');
  });

  it('leaves dotted lines for what the log does not say, and for everything when there is no incident', () => {
    const blanks = (model: ReturnType<typeof report>) =>
      model.sections[0]?.blocks.filter((block) => block.kind === 'fact' && block.text === '').length;
    expect(blanks(report({ rowIndex: 0 }))).toBe(5);
    expect(blanks(modelOf('initial-incident-report', requestOf()))).toBe(9);
  });

  it('says to whom and when, with dots for the half that is missing', () => {
    const told = (row: RecordRow) =>
      textOf(modelOf('initial-incident-report', requestOf({ records: { incidents: [row] } })));
    expect(told({ reportedTo: 'Sở', reportedAt: '2024-05-05T09:00' })).toContain(
      'Sở, lúc 09 giờ ngày 05 tháng 5',
    );
    expect(told({ reportedTo: 'Sở' })).toMatch(/^Sở, lúc …+$/mu);
  });
});
