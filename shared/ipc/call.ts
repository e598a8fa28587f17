import { z } from 'zod';

/** The bytes of a file. */
export const bytes = z.instanceof(Uint8Array);

/** What a call takes that needs no word, and gives that has nothing to say. */
export const nothing = z.strictObject({});

/** What became of a file for which the user was asked where to; the folder is for display only. */
export const savedFile = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), id: z.uuid(), fileName: z.string(), folder: z.string() }),
  z.strictObject({ status: z.literal('not-chosen') }),
]);

/** A call: what it takes, and what it gives when it succeeds. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output };
}
