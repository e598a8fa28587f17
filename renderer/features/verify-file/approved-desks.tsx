import { Button } from '@mantine/core';
import { visibleText } from '#shared/base/visible-text.ts';
import { useApprovedDesks, withdrawDesk } from '#renderer/storage/taken-receipts.ts';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Section } from '#renderer/ui/page.tsx';

/** The desks whose keys were compared on this PC, and the way to take one back. */
export function ApprovedDesks() {
  const desks = useApprovedDesks() ?? [];
  if (desks.length === 0) return null;
  return (
    <Section title={texts.desksTitle} lead={texts.desksLead}>
      <FactList
        facts={desks.map(({ name, fingerprint }) => ({
          name: fingerprint,
          value: (
            <>
              {visibleText(name)}{' '}
              <Button
                size="compact-sm"
                aria-label={texts.withdrawFor(visibleText(name), fingerprint)}
                onClick={() => {
                  void withdrawDesk(fingerprint);
                }}
              >
                {texts.withdraw}
              </Button>
            </>
          ),
        }))}
      />
    </Section>
  );
}
