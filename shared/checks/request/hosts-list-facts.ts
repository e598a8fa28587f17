import { z } from 'zod';
import { nameText } from '#shared/base/text-schemas.ts';

export const hostsListFactsSchema = z.strictObject({
  /** What the user's own file was called. */
  name: nameText,
  hostCount: z.int().min(1),
  importedAt: z.iso.datetime(),
});

/** What is known of an imported list of bad hosts. */
export type HostsListFacts = z.output<typeof hostsListFactsSchema>;
