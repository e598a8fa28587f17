import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { useDeskLook } from '#renderer/features/desk/desk-place.ts';
import { fileRows } from '#renderer/features/desk/file-rows.ts';
import { FileTable } from '#renderer/features/desk/file-table.tsx';
import { UnitTable } from '#renderer/features/desk/unit-table.tsx';
import { CAMPAIGN, sampleReceivedFile, UNIT_KEY } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const nothing = () => undefined;

test('what a stranger calls a unit is shown with the marks that would turn it round', () => {
  const unit: UnitState = {
    code: 'X\u200b1',
    name: 'Trường \u202eMẫu',
    commune: 'Xã \u0410',
    phone: '',
    isRegistered: false,
    state: 'submitted',
    isLate: false,
    firstReceivedAt: null,
    report: null,
    attention: [],
  };
  renderScreen(<UnitTable decided={new Map()} below={new Map()} units={[unit]} onOpen={nothing} />);
  const row = screen.getByRole('button', { name: 'Trường ‹U+202E›Mẫu' }).closest('tr')?.textContent;
  expect(row).toContain('X‹U+200B›1');
  expect(row).toContain('Xã ‹А U+0410›');
  expect(row).toContain('Ngoài danh sách');
  expect(row).not.toContain('Đã nộp');
});

test('files that are to be looked at are not denied where only none of one kind is there', () => {
  useDeskLook.setState({ concern: 'duplicate' });
  const { files } = collate([sampleReceivedFile({ isIntact: false })], {
    campaign: CAMPAIGN,
    register: registerOf([]),
    deadline: null,
  });
  renderScreen(<FileTable rows={fileRows(files, [], [])} onCompare={nothing} />);
  expect(screen.getByText('Không có tệp nào như vậy.')).toBeTruthy();
  expect(screen.queryByText('Không có tệp nào cần xem lại.')).toBeNull();
  useDeskLook.setState({ concern: 'everything' });
});

test('the way to compare a key is offered where there is one to compare; a certificate has its own next step', () => {
  const register = registerOf([
    { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY] },
    { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] },
  ]);
  const certified = sampleReceivedFile({ signer: 'unknown-certificate', source: 'chung-thu.pdf' });
  const sealed = sampleReceivedFile({ unitCode: 'HP-002', signer: 'unknown-key', source: 'khoa.pdf' });
  const { files } = collate([certified, sealed], { campaign: CAMPAIGN, register, deadline: null });
  renderScreen(<FileTable rows={fileRows(files, [], [])} onCompare={nothing} />);
  const rowOf = (source: string) => screen.getByText(source).closest('tr');
  expect(rowOf('khoa.pdf')?.textContent).toContain('So mã khóa…');
  expect(rowOf('chung-thu.pdf')?.textContent).not.toContain('So mã khóa…');
  expect(rowOf('chung-thu.pdf')?.textContent).toContain(certified.signer.nextStep);
});
