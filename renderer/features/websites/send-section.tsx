import { Button } from '@mantine/core';
import { useState } from 'react';
import { buildVendorNotice, vendorNoticeText } from '#shared/checks/notice/vendor-notice.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import type { StoredSiteCheck } from '#renderer/storage/rows.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import classes from './website-result.module.css';

type SavedNotice = Extract<CallOutput<'site-check:save-notice'>, { status: 'saved' }>;
type Outcome =
  | { readonly status: 'none' | 'saving' }
  | { readonly status: 'saved'; readonly saved: SavedNotice }
  | { readonly status: 'failed'; readonly failure: Failure };

const texts = websiteResultTexts.send;

/** The result as whoever looks after the site needs it: to paste into a message, or as a file. */
export function SendSection({ stored: { check, pictures } }: { readonly stored: StoredSiteCheck }) {
  const profile = useProfile();
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  if (profile === undefined) return null;
  const { name, contact } = profile;
  const chosen = pictures.filter(({ isInNotice }) => isInNotice).map(({ file, page }) => ({ file, page }));
  const sender = { unitName: name, contactName: contact.name, contactPhone: contact.phone };
  const save = async () => {
    setOutcome({ status: 'saving' });
    const result = await call('site-check:save-notice', { check, sender, pictures: chosen });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
    else if (result.value.status === 'not-chosen') setOutcome({ status: 'none' });
    else setOutcome({ status: 'saved', saved: result.value });
  };
  const open = async (id: string) => {
    const result = await call('site-check:open-notice', { id });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
  };
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div className={classes['buttons']}>
        <CopyButton label={texts.copy} text={vendorNoticeText(buildVendorNotice(check, sender))} />
        <Button
          disabled={outcome.status === 'saving'}
          onClick={() => {
            void save();
          }}
        >
          {outcome.status === 'saving' ? texts.saving : texts.save}
        </Button>
      </div>
      {chosen.length > 0 && <p className={classes['muted']}>{texts.withPictures(chosen.length)}</p>}
      <div role="status">
        {outcome.status === 'saved' && (
          <Notice
            tone="done"
            title={texts.saved(outcome.saved.fileName, outcome.saved.folder)}
            actions={
              <Button
                size="compact-md"
                onClick={() => {
                  void open(outcome.saved.id);
                }}
              >
                {texts.open}
              </Button>
            }
          />
        )}
      </div>
      {outcome.status === 'failed' && <FailureMessage failure={outcome.failure} />}
    </Section>
  );
}
