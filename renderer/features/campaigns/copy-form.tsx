import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type CopyOffer, copyOffers, copyPartId } from '#shared/campaigns/copy-from-campaign.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { type CopyOutcome, copyCampaign } from '#renderer/storage/copy-campaign.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import classes from './campaigns.module.css';
import { describePart } from './describe-part.ts';

interface CopyFormProps {
  readonly from: Directive;
  readonly to: Directive;
  readonly onCopied: (outcome: CopyOutcome) => void;
}

const texts = campaignsTexts.copying;

/** Every part on offer with what it would add; what outlives a campaign is ticked. */
export function CopyForm({ from, to, onCopied }: CopyFormProps) {
  const source = useReportInput(from);
  const target = useReportInput(to);
  /** Where the user has ticked otherwise than suggested. */
  const [decided, setDecided] = useState<Readonly<Record<string, boolean>>>({});
  const [isCopying, setIsCopying] = useState(false);
  if (source === undefined || target === undefined) return null;

  const offers = copyOffers({ directive: from, input: source }, { directive: to, input: target }).filter(
    ({ count, presentCount }) => count > 0 || presentCount > 0,
  );
  const isWanted = ({ part, isSuggested, count }: CopyOffer) =>
    count > 0 && (decided[copyPartId(part)] ?? isSuggested);
  const hasAnswers = offers.some((offer) => offer.part.kind === 'answers' && isWanted(offer));
  const isUsable = ({ part, count }: CopyOffer) => count > 0 && (part.kind !== 'evidence' || hasAnswers);
  const chosen = offers.filter((offer) => isWanted(offer) && isUsable(offer));
  const copy = async () => {
    setIsCopying(true);
    try {
      onCopied(
        await copyCampaign(
          from,
          to,
          chosen.map(({ part }) => part),
        ),
      );
    } finally {
      setIsCopying(false);
    }
  };
  const list = (isSuggested: boolean) => (
    <ul className={classes['parts']}>
      {offers
        .filter((offer) => offer.isSuggested === isSuggested)
        .map((offer) => (
          <Part
            key={copyPartId(offer.part)}
            offer={offer}
            isChosen={chosen.includes(offer)}
            isUsable={isUsable(offer)}
            onChange={(isTicked) => {
              setDecided((before) => ({ ...before, [copyPartId(offer.part)]: isTicked }));
            }}
          />
        ))}
    </ul>
  );
  return (
    <Section title={texts.partsTitle}>
      {list(true)}
      {offers.some(({ isSuggested }) => !isSuggested) && (
        <>
          <h3 className={classes['keptTitle']}>{texts.keptTitle}</h3>
          {list(false)}
        </>
      )}
      <p className={classes['remark']}>
        {offers.every(({ count }) => count === 0) ? texts.none : texts.shared}
      </p>
      <div className={classes['run']}>
        <PrimaryButton
          disabled={chosen.length === 0}
          loading={isCopying}
          onClick={() => {
            void copy();
          }}
        >
          {texts.run}
        </PrimaryButton>
        <Button component="a" href={href(ADDRESSES.home)}>
          {texts.skip}
        </Button>
      </div>
    </Section>
  );
}

interface PartProps {
  readonly offer: CopyOffer;
  readonly isChosen: boolean;
  readonly isUsable: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

function Part({ offer, isChosen, isUsable, onChange }: PartProps) {
  const { name, hint, unit } = describePart(offer.part);
  return (
    <li className={classes['part']}>
      <Checkbox
        label={name}
        description={hint}
        checked={isChosen}
        disabled={!isUsable}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span className={classes['counts']}>
        {texts.count(offer.count, unit)}
        {offer.presentCount > 0 && (
          <span className={classes['present']}>{texts.present(offer.presentCount)}</span>
        )}
      </span>
    </li>
  );
}
