import { z } from 'zod';
import { lineOfText, nameText, remarkText, sha256Hex } from '../base/text-schemas.ts';

/** Version 1 of a list of those who issue certificates. A version never changes. */
export const issuerListSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/known-issuers'),
  schemaVersion: z.literal(1),
  /** The day on which the list was put together. */
  listedOn: z.iso.date(),
  /** Where its certificates come from and how they were compared, in Vietnamese sentences. */
  source: remarkText.min(1),
  issuers: z
    .array(
      z.strictObject({
        name: nameText.min(1),
        /** Where the issuer itself publishes the certificate. */
        source: lineOfText(300).min(1),
        sha256: sha256Hex,
        /** DER in base64. */
        certificate: z.base64().max(16_384),
      }),
    )
    .max(200),
});

/** A list of those who issue certificates. */
export type IssuerList = z.output<typeof issuerListSchema>;

const [builtIn] = Object.values(
  import.meta.glob<unknown>('./built-in.issuers.json', { eager: true, import: 'default' }),
);

/** The list that comes with the app. One that breaks the schema is a bug. */
export const builtInIssuers: IssuerList = issuerListSchema.parse(builtIn);
