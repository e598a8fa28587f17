import type { z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'chữ, đặt trong ngoặc kép',
  number: 'số, không đặt trong ngoặc kép',
  int: 'số nguyên',
  array: 'danh sách [ … ]',
  object: 'nhóm mục { … }',
  record: 'nhóm mục { … }',
};

const FORMAT_SENTENCES: Readonly<Record<string, string>> = {
  date: 'Ngày phải có thật và ghi dạng năm-tháng-ngày, ví dụ 2024-05-09.',
  datetime: 'Ngày giờ phải ghi dạng 2024-05-09T07:30.',
  email: 'Địa chỉ thư điện tử không đúng dạng.',
};

const INVALID = 'Giá trị không hợp lệ.';

function typeSentence(expected: string, input: unknown): string {
  if (input === undefined) return 'Thiếu mục này.';
  return `Phải là ${TYPE_WORDS[expected] ?? 'giá trị đúng kiểu'}.`;
}

function tooSmallSentence(origin: string, minimum: number | bigint): string {
  if (origin === 'string') {
    return minimum === 1 ? 'Không được để trống.' : `Cần ít nhất ${String(minimum)} ký tự.`;
  }
  return origin === 'array'
    ? `Cần ít nhất ${String(minimum)} dòng.`
    : `Không được nhỏ hơn ${String(minimum)}.`;
}

function tooBigSentence(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `Dài quá ${String(maximum)} ký tự.`;
  return origin === 'array' ? `Nhiều quá ${String(maximum)} dòng.` : `Không được lớn hơn ${String(maximum)}.`;
}

function choicesSentence(values: readonly unknown[]): string {
  const choices = values.filter((value) => value !== '').map(String);
  return `Phải là một trong các giá trị: ${choices.join(', ')}.`;
}

/** What is wrong with a value, as a Vietnamese sentence; zod's own Vietnamese texts keep English type names. */
export function faultSentence(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, issue.input);
    case 'too_small':
      return tooSmallSentence(issue.origin, issue.minimum);
    case 'too_big':
      return tooBigSentence(issue.origin, issue.maximum);
    case 'invalid_format':
      return FORMAT_SENTENCES[issue.format] ?? 'Không đúng dạng quy định.';
    case 'invalid_value':
      return issue.input === undefined ? 'Thiếu mục này.' : choicesSentence(issue.values);
    case 'invalid_union':
      // “empty or …”: the last alternative is the one that was meant
      return issue.errors.at(-1)?.[0]?.message ?? INVALID;
    default:
      return INVALID;
  }
}

/** Something that a schema refuses, at its place. */
export interface SchemaFault {
  readonly path: readonly PropertyKey[];
  /** The code of the zod issue. */
  readonly code: string;
  /** One Vietnamese sentence. */
  readonly message: string;
}

/** The faults behind a failed parse, each at its own path; every unknown key is a fault of its own. */
export function schemaFaults(error: z.ZodError, unknownKeySentence: string): readonly SchemaFault[] {
  return error.issues.flatMap((issue): readonly SchemaFault[] => {
    const { code, path, message } = issue;
    if (issue.code !== 'unrecognized_keys') return [{ path, code, message }];
    return issue.keys.map((key) => ({ path: [...path, key], code, message: unknownKeySentence }));
  });
}
