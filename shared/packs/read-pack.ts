import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { faultSentence, schemaFaults } from '../base/schema-faults.ts';
import { type Directive, directiveSchema } from '../directives/directive.ts';
import { fileFault, type PackFault } from './pack-fault.ts';
import { beside } from './beside.ts';
import { parseStrictJson, type StrictJson } from './strict-json.ts';

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

/**
 * Reads the text of a pack that comes from outside. Every fault that can be found is given, not only the first: those
 * of the JSON beside those of the schema. Of a pack for a newer version nothing else can be said.
 */
export function readPack(text: string): Result<Directive, readonly PackFault[]> {
  const json = parseStrictJson(text);
  return json.ok ? readDirective(json.value) : json;
}

/** The same when the JSON has been read. */
export function readDirective({
  value,
  faults: jsonFaults,
}: StrictJson): Result<Directive, readonly PackFault[]> {
  const head = headFault(value);
  if (head !== null) return fail([head, ...jsonFaults]);
  const parsed = directiveSchema.safeParse(value, { error: faultSentence });
  const refused = parsed.success
    ? []
    : schemaFaults(parsed.error, 'Quy cách của bộ tiêu chí không có mục này.');
  const faults = beside(jsonFaults, refused);
  return parsed.success && faults.length === 0 ? ok(parsed.data) : fail(faults);
}
