import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { ReviewPage } from '#renderer/features/review-export/review-page.tsx';
import { saveProfile } from '#renderer/storage/profile.ts';
import { addRecords } from '#renderer/storage/records.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const exportButton = () => screen.findByRole('button', { name: 'Xuất báo cáo' });

test('a table that this edition of the pack does not ask for neither stops an export nor goes into it', async () => {
  await saveProfile(SAMPLE_PROFILE);
  // rows of an earlier edition, one of them half written
  await addRecords(sampleDirective.id, 'received-warnings', [
    { content: 'Lỗ hổng cũ' },
    { system: 'Website' },
  ]);
  // whom to call stands on a screen of its own
  await addRecords(sampleDirective.id, 'emergency-contacts', [{ organisation: 'Công an phường mẫu' }]);
  const main = installFakeBridge({ 'report:export': () => ok({ status: 'not-chosen' }) });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await exportButton(), 'what stands on no screen cannot be mended').toHaveProperty('disabled', false);
  await user.click(await exportButton());
  await waitFor(() => {
    const { input } = main.calls.find(({ name }) => name === 'report:export')?.input as {
      readonly input: { readonly records: Readonly<Record<string, readonly unknown[]>> };
    };
    expect(input.records['received-warnings']).toEqual([]);
    expect(input.records['emergency-contacts']).toHaveLength(1);
  });
});
