import { call } from '#renderer/bridge/bridge.ts';
import { saveEverything } from '#renderer/backup/backup-work.ts';
import { readCampaignRow } from '#renderer/storage/campaigns.ts';
import { readEvidence } from '#renderer/storage/evidence.ts';
import { readHeldCampaign } from '#renderer/storage/held-campaign.ts';
import { readProfile } from '#renderer/storage/profile.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { HandOverPart } from '#shared/hand-over/hand-over.ts';
import type { HandOverScope } from '#shared/hand-over/hand-over-scope.ts';
import { gatherPart } from '#shared/hand-over/held-part.ts';

/** What is handed over, and how. */
export interface GivenPart {
  readonly directive: Directive;
  readonly part: HandOverPart;
  readonly scope: HandOverScope;
  readonly givenBy: string;
  readonly passphrase: string | null;
}

/** Writes a part into a file, with all that was typed a moment ago. */
export async function givePart({ directive, part, scope, givenBy, passphrase }: GivenPart) {
  await saveEverything();
  const [{ name, code }, { period }, held, evidence] = await Promise.all([
    readProfile(),
    readCampaignRow(directive.id),
    readHeldCampaign(directive.id),
    readEvidence(),
  ]);
  const days = period === null ? {} : { period };
  const wish = { campaign: directive.id, ...days, part, unit: { name, code }, givenBy };
  const content = gatherPart(wish, scope, held, evidence);
  return call('hand-over:make', { passphrase, title: scope.title, content });
}
