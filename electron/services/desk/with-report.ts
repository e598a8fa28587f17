/**
 * An object as JSON, with a whole report behind what stands in it. The report is JSON that this program has written;
 * reading it only to write it again would cost more than everything else of a line.
 */
export function withReport(facts: Readonly<Record<string, unknown>>, reportJson: string | null): string {
  return `${JSON.stringify(facts).slice(0, -1)},"report":${reportJson ?? 'null'}}`;
}
