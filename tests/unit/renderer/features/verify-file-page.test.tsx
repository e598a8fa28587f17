import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { Verification } from '#shared/report/verification.ts';
import { VerifyFilePage } from '#renderer/features/verify-file/verify-file-page.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const CHANGED: Verification = {
  sizeBytes: 1_000,
  fileSha256: 'a'.repeat(64),
  integrity: {
    status: 'changed',
    sentence: 'Tệp đã bị sửa.',
    nextStep: 'Yêu cầu gửi lại.',
    cause: 'digest-mismatch',
    detail: '',
  },
  signer: { status: 'none', sentence: 'Không rõ của ai.', nextStep: '' },
  standing: { status: 'not-compared', sentence: 'Chưa so sánh.', nextStep: '' },
  signatures: [],
  pack: 'none',
  findings: { status: 'not-checked', sentence: 'Chưa đối chiếu được.' },
  reportSha256: null,
  report: null,
};

function drop(...files: readonly File[]): void {
  const place = screen.getByText('Kéo thả tệp PDF vào đây, hoặc');
  fireEvent.drop(place, { dataTransfer: { files } });
}

test('a dropped file is judged on three axes with what to do', async () => {
  const main = installFakeBridge({
    'report:verify-bytes': ({ fileName }) => ok({ fileName, verification: CHANGED }),
  });
  renderScreen(<VerifyFilePage />);
  drop(new File(['%PDF'], 'bao-cao.pdf'));
  expect(await screen.findByRole('heading', { name: 'bao-cao.pdf' })).toBeTruthy();
  for (const sentence of ['Tệp đã bị sửa.', 'Yêu cầu gửi lại.', 'Không rõ của ai.', 'Chưa so sánh.']) {
    expect(screen.getByText(sentence)).toBeTruthy();
  }
  expect(main.calls[0]?.input).toEqual({
    fileName: 'bao-cao.pdf',
    content: new TextEncoder().encode('%PDF'),
  });
});

test('a file that cannot be judged is named, and the others are still judged', async () => {
  installFakeBridge({
    'report:verify-bytes': ({ fileName }) =>
      fileName === 'hong.pdf'
        ? fail({ code: 'worker-stopped', detail: 'hong.pdf' })
        : ok({ fileName, verification: CHANGED }),
  });
  renderScreen(<VerifyFilePage />);
  drop(new File(['x'], 'hong.pdf'), new File(['y'], 'khac.pdf'));
  expect(await screen.findByRole('heading', { name: 'khac.pdf' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('hong.pdf');
});

test('a choice that was called off leaves the screen as it was', async () => {
  installFakeBridge({ 'report:choose-and-verify': () => ok([]) });
  const user = renderScreen(<VerifyFilePage />);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  expect(screen.getByRole('button', { name: 'Chọn tệp…' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('alert')).toBeNull();
});
