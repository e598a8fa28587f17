import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { faultSentence, schemaFaults } from '../base/schema-faults.ts';
import { type Directive, directiveSchema } from '../directives/directive.ts';
import { fileFault, type PackFault } from './pack-fault.ts';
import { parseStrictJson } from './strict-json.ts';

const KNOWN_VERSION = 1;

const headSchema = z.looseObject({
  format: z.literal('tu-kiem-attt/directive'),
  schemaVersion: z.int(),
});

/** What decides whether the rest can be judged at all. */
function headFault(value: unknown): PackFault | null {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    return fileFault('not_a_pack', 'Đây không phải tệp bộ tiêu chí của chương trình Tự kiểm ATTT.');
  }
  if (head.data.schemaVersion <= KNOWN_VERSION) return null;
  const version = String(head.data.schemaVersion);
  return {
    path: ['schemaVersion'],
    code: 'newer_version',
    message: `Bộ tiêu chí viết theo quy cách ${version}, cần phiên bản mới hơn của chương trình.`,
  };
}

/** Where the JSON itself is at fault, the schema has nothing to add. */
function beside(jsonFaults: readonly PackFault[], schemaOnes: readonly PackFault[]): readonly PackFault[] {
  const placeOf = ({ path }: PackFault) => path.map(String).join('.');
  const said = new Set(jsonFaults.map(placeOf));
  return [...jsonFaults, ...schemaOnes.filter((fault) => !said.has(placeOf(fault)))];
}

/**
 * Reads the text of a pack that comes from outside. Every fault that can be found is given, not only the first: those
 * of the JSON beside those of the schema. Of a pack for a newer version nothing else can be said.
 */
export function readPack(text: string): Result<Directive, readonly PackFault[]> {
  const json = parseStrictJson(text);
  if (!json.ok) return json;
  const head = headFault(json.value.value);
  if (head !== null) return fail([head, ...json.value.faults]);
  const parsed = directiveSchema.safeParse(json.value.value, { error: faultSentence });
  const refused = parsed.success
    ? []
    : schemaFaults(parsed.error, 'Quy cách của bộ tiêu chí không có mục này.');
  const faults = beside(json.value.faults, refused);
  return parsed.success && faults.length === 0 ? ok(parsed.data) : fail(faults);
}
