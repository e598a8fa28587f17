import { fail, ok, type Result } from '../base/result.ts';
import type { Directive } from '../directives/directive.ts';
import { campaignPack } from './campaign-pack.ts';
import type { HandedUpFile } from './handed-up-file.ts';
import type { ReceivedFile } from './received-file.ts';

/**
 * The campaign that is collated: the one that was named, else the only one among the whole reports. The error names those
 * between which somebody has to choose; none when there is no whole report at all.
 */
export function chooseCampaign(
  named: string | null,
  files: readonly ReceivedFile[],
): Result<string, readonly string[]> {
  if (named !== null) return ok(named);
  const found = campaignsOf(files);
  const [only] = found;
  return only !== undefined && found.length === 1 ? ok(only) : fail(found);
}

/** What a desk has at hand that can name a campaign. */
export interface CampaignNames {
  readonly files: readonly ReceivedFile[];
  readonly handedUp: readonly HandedUpFile[];
  readonly directives: readonly Directive[];
}

/** Whether a report, a list of a lower desk or a pack names a campaign; otherwise which ones the whole reports name. */
export function whoNames(
  campaign: string,
  { files, handedUp, directives }: CampaignNames,
): Result<void, readonly string[]> {
  const inReports = campaignsOf(files);
  const isNamed =
    inReports.includes(campaign) ||
    campaignPack(directives, campaign) !== null ||
    handedUp.some((file) => file.status !== 'faulty' && file.manifest.campaign.id === campaign);
  return isNamed ? ok(undefined) : fail(inReports);
}

function campaignsOf(files: readonly ReceivedFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ facts }) => (facts === null ? [] : [facts.campaign])))].sort();
}
