/** What a desk remembers of its deadlines. */
interface KeptDeadlines {
  /** `''`: the only one among the files. */
  readonly deskCampaign: string;
  readonly deskDeadline: string;
  readonly deskDeadlines: Readonly<Record<string, string>>;
}

/** Every deadline of a desk that is not empty, by its campaign; `''` is the only one among the files. */
export function deadlinesOf({ deskCampaign, deskDeadline, deskDeadlines }: KeptDeadlines) {
  const all = { ...deskDeadlines, [deskCampaign]: deskDeadline };
  return Object.fromEntries(Object.entries(all).filter(([, deadline]) => deadline !== ''));
}

/**
 * The deadline for a report, as `readDeadline` takes it; `''` for none. One whose campaign is not known is taken for one of the
 * chosen campaign.
 * @param chosen the campaign that is counted; `''`: the only one among the files
 */
export function deadlineFor(
  campaign: string | undefined,
  chosen: string,
  deadlines: Readonly<Record<string, string>>,
): string {
  const isChosen = campaign === undefined || campaign === chosen || chosen === '';
  return deadlines[campaign ?? chosen] ?? (isChosen ? deadlines[chosen] : undefined) ?? '';
}
