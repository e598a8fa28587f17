import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signedPackSchema } from '#services/packs/signed-pack.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { handedUpManifestSchema } from '#shared/desk/handed-up-manifest.ts';
import { summaryContentSchema } from '#shared/desk-summary/summary-content.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { dataPackSchema } from '#shared/packs/data-pack.ts';
import { receiptContentSchema } from '#shared/receipts/receipt-content.ts';
import { anyReportSchema } from '#shared/report/report.ts';

// `npm run schemas` writes them anew. A released version of a schema never changes: it gets a successor.
const FOLDER = '../../docs/schemas';

/** What authors of files may leave out is optional: the input side of the schema. */
function publish(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
}

describe('the published JSON Schemas', () => {
  it.each(builtInDirectives.map((directive) => [directive.id, directive] as const))(
    'answers of %s',
    async (id, directive) => {
      const text = publish(reportInputSchemaFor(directive), `Answers file: ${directive.title}`);
      await expect(text).toMatchFileSnapshot(`${FOLDER}/answers.${id}.schema.json`);
    },
  );

  it('report.json, version 1', async () => {
    const text = publish(anyReportSchema, 'report.json, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/report-v1.schema.json`);
  });

  it('receipt.json, version 1', async () => {
    const text = publish(receiptContentSchema, 'receipt.json, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/receipt-v1.schema.json`);
  });

  it('bao-cao-tong-hop.json, version 1', async () => {
    const text = publish(summaryContentSchema, 'bao-cao-tong-hop.json, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/desk-summary-v1.schema.json`);
  });

  it('nop-len.json, version 1', async () => {
    const text = publish(handedUpManifestSchema, 'nop-len.json, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/handed-up-v1.schema.json`);
  });

  it('packs, version 1', async () => {
    const text = publish(directiveSchema, 'Directive pack, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/directive-v1.schema.json`);
  });

  it('data packs, version 1', async () => {
    const text = publish(dataPackSchema, 'Data pack, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/data-pack-v1.schema.json`);
  });

  it('signed packs, version 1', async () => {
    const text = publish(signedPackSchema, 'Signed directive pack, version 1');
    await expect(text).toMatchFileSnapshot(`${FOLDER}/signed-pack-v1.schema.json`);
  });
});
