import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { nameText } from '../base/text-schemas.ts';
import { faultSentence, schemaFaults } from '../base/schema-faults.ts';
import { BRINGABLE_IDS, broughtTableSchema } from '../facts/facts-in-use.ts';
import { fileFault, type PackFault } from './pack-fault.ts';
import { beside } from './beside.ts';
import type { StrictJson } from './strict-json.ts';
import { entryKey, TABLE_KINDS } from './table-kinds.ts';

const KNOWN_VERSION = 1;
const FORMAT = 'tu-kiem-attt/data-pack';

/** Where a list says again what it has said before. */
function repeatedPlaces(keys: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** Version 1 of the data pack. A released version never changes. */
export const dataPackSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    schemaVersion: z.literal(KNOWN_VERSION),
    /** How people call the file: `Dữ liệu tháng 1/2027`. */
    title: nameText.min(1),
    /** Whole tables, each of a kind of its own. */
    tables: z.array(broughtTableSchema).min(1).max(20),
  })
  .superRefine(({ tables }, context) => {
    tables.forEach(({ id, entries }, index) => {
      for (const repeated of repeatedPlaces(
        entries.map((entry) => entryKey({ ...entry }, TABLE_KINDS[id])),
      )) {
        const message = 'Dòng này nói về cùng một điều với dòng khác.';
        context.addIssue({ code: 'custom', path: ['tables', index, 'entries', repeated], message });
      }
    });
    for (const repeated of repeatedPlaces(tables.map(({ id }) => id))) {
      const message = 'Bảng này có hai lần trong tệp.';
      context.addIssue({ code: 'custom', path: ['tables', repeated, 'id'], message });
    }
  });

/** Newer tables of facts in one file. */
export type DataPack = z.output<typeof dataPackSchema>;

const headSchema = z.looseObject({ format: z.literal(FORMAT), schemaVersion: z.int() });
const tablesSchema = z.looseObject({ tables: z.array(z.unknown()) });
const tableIdSchema = z.looseObject({ id: z.string().max(80) });

/** Whether a JSON value calls itself a data pack. */
export function isDataPack(value: unknown): boolean {
  return z.looseObject({ format: z.literal(FORMAT) }).safeParse(value).success;
}

const KNOWN_IDS: readonly string[] = BRINGABLE_IDS;

/** Tables of the program that no file replaces, and why. */
const WITH_THE_PROGRAM: Readonly<Record<string, string>> = {
  'unit-types': 'Mã loại hình nằm trong báo cáo đã gửi, nên bảng này chỉ đổi theo phiên bản chương trình.',
  'warning-channels': 'Kênh cảnh báo do bộ tiêu chí của từng đợt nêu. Thầy/Cô nhập bộ tiêu chí mới.',
  'pack-statements': 'Bảng này chỉ đối chiếu các bộ tiêu chí có sẵn, nên đi cùng chương trình.',
};

function tableFault(table: unknown, index: number): readonly PackFault[] {
  const id = tableIdSchema.safeParse(table).data?.id;
  if (id === undefined || KNOWN_IDS.includes(id)) return [];
  const path = ['tables', index, 'id'];
  const reason = Object.hasOwn(WITH_THE_PROGRAM, id) ? WITH_THE_PROGRAM[id] : undefined;
  if (reason !== undefined)
    return [{ path, code: 'table_with_the_program', message: `Bảng “${id}”: ${reason}` }];
  const message = `Phiên bản này chưa biết bảng “${id}”. Thầy/Cô cập nhật chương trình, hoặc xin tệp không có bảng này.`;
  return [{ path, code: 'unknown_table', message }];
}

/** What decides whether the rest can be judged at all: the version, and tables that cannot be brought. */
function headFaults(value: unknown): readonly PackFault[] {
  const version = headSchema.safeParse(value).data?.schemaVersion;
  if (version === undefined) return [fileFault('not_a_pack', 'Tệp dữ liệu không ghi phiên bản quy cách.')];
  if (version > KNOWN_VERSION) {
    const message = `Tệp dữ liệu viết theo quy cách ${String(version)}, cần phiên bản mới hơn của chương trình.`;
    return [{ path: ['schemaVersion'], code: 'newer_version', message }];
  }
  return (tablesSchema.safeParse(value).data?.tables ?? []).flatMap(tableFault);
}

/**
 * Reads a data pack that comes from outside, of which the JSON has been read. Every fault that can be found is given; of a
 * pack for a newer version, or with a table that cannot be brought, nothing else is said.
 */
export function readDataPack({ value, faults }: StrictJson): Result<DataPack, readonly PackFault[]> {
  const head = headFaults(value);
  if (head.length > 0) return fail([...head, ...faults]);
  const parsed = dataPackSchema.safeParse(value, { error: faultSentence });
  const refused = parsed.success
    ? []
    : schemaFaults(parsed.error, 'Quy cách của tệp dữ liệu không có mục này.');
  const all = beside(faults, refused);
  return parsed.success && all.length === 0 ? ok(parsed.data) : fail(all);
}
