import type { CopyPart } from '#shared/campaigns/copy-from-campaign.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';

const { parts, units } = campaignsTexts.copying;

interface DescribedPart {
  readonly name: string;
  readonly hint: string | undefined;
  readonly unit: string;
}

/** The words for a part on offer. */
export function describePart(part: CopyPart): DescribedPart {
  switch (part.kind) {
    case 'answers':
      return { name: parts.answers, hint: parts.answersHint, unit: units.answers };
    case 'evidence':
      return { name: parts.evidence, hint: parts.evidenceHint, unit: units.evidence };
    case 'remarks':
      return { name: parts.remarks, hint: parts.remarksHint, unit: units.remarks };
    case 'table': {
      const { title, rowName, outlivesCampaign, staysOpen, clearedOnCopy, span } = part.table;
      if (staysOpen !== undefined) return { name: title, hint: parts.openHint, unit: rowName };
      if (!outlivesCampaign) return { name: title, hint: parts.ownHint, unit: rowName };
      return {
        name: title,
        hint: clearedOnCopy && (span === undefined ? parts.reviewHint : parts.rosterHint),
        unit: span === undefined ? rowName : 'người',
      };
    }
  }
}
