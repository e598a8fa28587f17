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
