const MAX_LENGTH = 600;

/** What makes a finding the same at the next check: its rule, the site and its subject; no dates, no counts. */
export function findingKey(rule: string, host: string, subject: string): string {
  return `${rule}|${host}|${subject}`.slice(0, MAX_LENGTH);
}
