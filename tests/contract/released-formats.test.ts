import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { readReportContent } from '#services/report/verify/report-content.ts';
import { directiveSchema } from '#shared/directives/directive.ts';

// Packs and reports as version 1 of their formats left this program on 29 November 2026. The files never change.
const RELEASED = [
  ['le-hoi-hoa-phuong-do-2024', null],
  ['tet-dinh-mui-2027', null],
  ['tu-kiem-thuong-ky', { startsOn: '2026-11-05', endsOn: '2026-12-04' }],
] as const;

const objectSchema = z.looseObject({});

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/fixtures/released/${name}.json`));
}

function jsonOf(file: string) {
  return objectSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the published JSON Schema of a format has against one of the files. */
function faultsOf(format: string, name: string) {
  const schema = jsonOf(`docs/schemas/${format}.schema.json`);
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return check(jsonOf(`tests/fixtures/released/${name}.json`)) ? [] : check.errors;
}

describe.each(RELEASED)('%s in version 1', (id, period) => {
  const [pack, report] = [`directive-v1.${id}`, `report-v1.${id}`];

  it('is read as a pack, with nothing that this program does not know', async () => {
    const reading = await readPackFile(bytesOf(pack));
    expect(reading).toMatchObject({ status: 'sound', pack: { directive: { id } } });
  });

  it('is read as a report on that pack, and comes out the same when it is worked out again', () => {
    const directive = directiveSchema.parse(jsonOf(`tests/fixtures/released/${pack}.json`));
    const content = readReportContent(bytesOf(report), [directive]);
    expect(content).toMatchObject({ pack: 'known', findings: 'agree', report: { input: { period } } });
    expect(content.report.input.siteChecks).toHaveLength(1);
  });

  it('is read as a report by whoever does not have the pack', () => {
    expect(readReportContent(bytesOf(report), [])).toMatchObject({
      pack: 'unknown',
      findings: 'not-checked',
    });
  });

  it('is taken by the published JSON Schemas', () => {
    expect(faultsOf('directive-v1', pack)).toEqual([]);
    expect(faultsOf('report-v1', report)).toEqual([]);
  });
});
