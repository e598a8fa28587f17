import { z } from 'zod';
import { nameText, sha256Hex } from '../base/text-schemas.ts';
import { campaignIdSchema } from '../directives/run.ts';
import { unitCode } from '../unit/unit-profile.ts';
import type { Collation } from './collate.ts';
import { collationCounts } from './collation-counts.ts';
import type { CollationRequest } from './collation-request.ts';
import { type DeskDecision, receiptReportOf } from './decision.ts';
import { type ReceivedFile, sameReportKey } from './received-file.ts';

const figure = z.int().min(0);

/** The totals of a campaign that a desk has deleted. */
const closedFiguresSchema = z.strictObject({
  units: figure,
  submitted: figure,
  late: figure,
  missing: figure,
  /** How many reports were decided about. */
  received: figure,
  returned: figure,
});

/** The totals of a campaign that a desk has deleted. */
export type ClosedFigures = z.output<typeof closedFiguresSchema>;

/** What stays of a campaign that was deleted after its term: its totals, and which reports there were. */
export const closedCampaignSchema = z.strictObject({
  campaign: campaignIdSchema,
  title: nameText.min(1),
  closedAt: z.iso.datetime(),
  /** Of a desk; `null` where a school has deleted its own campaign. */
  figures: closedFiguresSchema.nullable(),
  /** Those that counted at the desk, or that the school has exported: whose, which version, SHA-256 of `report.json`. */
  reports: z
    .array(
      z.strictObject({
        unitCode,
        sequence: z.int().min(1).max(9_999),
        reportSha256: sha256Hex,
      }),
    )
    .max(20_000),
});

/** What stays of a campaign that was deleted after its term. */
export type ClosedCampaign = z.output<typeof closedCampaignSchema>;

/** A campaign of a desk with its totals. */
export type ClosedAtDesk = ClosedCampaign & { readonly figures: ClosedFigures };

/** A campaign as a desk looks at it. */
interface LookedAt {
  readonly collation: Collation;
  readonly request: Pick<CollationRequest, 'campaign'>;
  readonly decisions?: readonly DeskDecision[] | undefined;
}

/** What stays of the campaign that a desk looks at. */
export function closedCampaign(
  { collation, request, decisions = [] }: LookedAt,
  title: string,
  closedAt: string,
): ClosedAtDesk {
  const { units, submitted, late, missing } = collationCounts(collation);
  const own = decisions.filter(({ report }) => report.campaign === request.campaign);
  const returned = own.filter(({ kind }) => kind === 'returned').length;
  return {
    campaign: request.campaign,
    title,
    closedAt,
    figures: { units, submitted, late, missing, received: own.length - returned, returned },
    reports: collation.units.flatMap(({ report }) => {
      const named = report === null ? null : receiptReportOf(report.file, title);
      return named === null
        ? []
        : [{ unitCode: named.unitCode, sequence: named.sequence, reportSha256: named.reportSha256 }];
    }),
  };
}

/** The contents of a campaign, by `sameReportKey`: whose times of receipt go when it is deleted. */
export function contentsOfCampaign(
  files: readonly ReceivedFile[],
  decisions: readonly DeskDecision[],
  campaign: string,
): readonly string[] {
  const keys = [
    ...files.filter(({ facts }) => facts?.campaign === campaign).map(sameReportKey),
    ...decisions.filter(({ report }) => report.campaign === campaign).map(({ key }) => key),
  ];
  return [...new Set(keys)];
}
