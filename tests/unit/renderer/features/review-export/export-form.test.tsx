import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { ReviewPage } from '#renderer/features/review-export/review-page.tsx';
import { saveProfile } from '#renderer/storage/profile.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';

test('an export that lacks something leads to what it lacks, which may be out of sight', async () => {
  await saveProfile(SAMPLE_PROFILE);
  const main = installFakeBridge({
    'report:list-exports': () => ok([SAMPLE_EXPORT]),
    'keys:describe': () => ok({ status: 'none', canProtectWithSystem: false }),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  const reason = await screen.findByLabelText('Lý do xuất lại');
  const passphrase = screen.getByLabelText('Đặt mật khẩu cho khóa niêm phong');
  const exportButton = screen.getByRole('button', { name: 'Xuất báo cáo' });
  await user.click(exportButton);
  await waitFor(() => {
    expect(reason).toBe(document.activeElement);
  });
  await user.type(reason, 'Bổ sung minh chứng');
  await user.click(exportButton);
  await waitFor(() => {
    expect(passphrase).toBe(document.activeElement);
  });
  expect(passphrase.getAttribute('aria-invalid')).toBe('true');
  // refused once more for the same, it leads there once more
  await user.click(exportButton);
  await waitFor(() => {
    expect(passphrase).toBe(document.activeElement);
  });
  expect(main.calls.some(({ name }) => name === 'report:export')).toBe(false);
});
