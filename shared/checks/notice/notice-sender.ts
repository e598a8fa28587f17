import { z } from 'zod';
import { nameText } from '#shared/base/text-schemas.ts';

export const noticeSenderSchema = z.strictObject({
  unitName: nameText,
  contactName: nameText,
  contactPhone: nameText,
});

/** Who sends a letter to whoever looks after a website; texts may be empty. */
export type NoticeSender = z.output<typeof noticeSenderSchema>;
