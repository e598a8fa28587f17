import { Button } from '@mantine/core';
import { visibleText } from '#shared/base/visible-text.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Section } from '#renderer/ui/page.tsx';

interface ApprovedKeysProps {
  readonly keys: readonly ApprovedKey[];
  readonly onWithdraw: (fingerprint: string) => void;
}

/** The keys that were approved on this PC, and the way to take one back. */
export function ApprovedKeys({ keys, onWithdraw }: ApprovedKeysProps) {
  if (keys.length === 0) return null;
  return (
    <Section title={verifyTexts.approvedTitle} lead={verifyTexts.approvedLead}>
      <FactList
        facts={keys.map(({ code, name, fingerprint }) => ({
          name: fingerprint,
          value: (
            <>
              {visibleText(name)} ({code}){' '}
              <Button
                size="compact-sm"
                aria-label={verifyTexts.withdrawFor(name, fingerprint)}
                onClick={() => {
                  onWithdraw(fingerprint);
                }}
              >
                {verifyTexts.withdraw}
              </Button>
            </>
          ),
        }))}
      />
    </Section>
  );
}
