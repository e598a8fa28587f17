import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '#shared/packs/strict-json.ts';

function faultsOf(text: string): readonly string[] {
  const json = parseStrictJson(text);
  const faults = json.ok ? json.value.faults : json.error;
  return faults.map(({ code, path }) => `${code} ${path.map(String).join('.')}`);
}

describe('strict JSON', () => {
  it('gives the value of a text without faults', () => {
    const text = '{"a":[1,{"b":"\\"x\\",{[]}:\\\\"},-2.5e3],"c":{"a":null,"b":true}}';
    const value: unknown = JSON.parse(text);
    expect(parseStrictJson(text)).toEqual({ ok: true, value: { value, faults: [] } });
  });

  it.each([
    ['{"a":1,"b":2,"a":3}', ['duplicate_key a']],
    ['{"a":1,"\\u0061":3}', ['duplicate_key a']],
    ['[{"x":1},{"y":[0,{"k":1,"k":2}]}]', ['duplicate_key 1.y.1.k']],
    ['{"a":{"k":1},"b":{"k":1},"c":["k","k"]}', []],
    ['{"__proto__":{"x":1}}', ['forbidden_key __proto__']],
    ['{"a":{"constructor":1,"prototype":2}}', ['forbidden_key a.constructor', 'forbidden_key a.prototype']],
    ['{"a":1e999}', ['number_out_of_range a']],
    ['[9007199254740993]', ['number_out_of_range 0']],
    ['["an\\u202etoàn"]', ['unsafe_character 0']],
    ['["\\ud800"]', ['unsafe_character 0']],
    ['["\\u200b"]', ['unsafe_character 0']],
    ['["hai\\ndòng"]', []],
    ['{"a\\u0000":1}', ['unsafe_character a\0']],
  ])('finds in %s: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it.each([
    ['{"a":1', 'not_json '],
    ['', 'not_json '],
    ['{"a":1}x', 'not_json '],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too_deep '],
    [`[${'0,'.repeat(100_000)}0]`, 'too_many_parts '],
  ])('looks no further at %.20s', (text, fault) => {
    expect(parseStrictJson(text).ok).toBe(false);
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('names the line of a slip', () => {
    const json = parseStrictJson('{\n  "a": 1,\n  "b" 2\n}');
    expect(json).toMatchObject({
      ok: false,
      error: [{ message: 'Đây không phải loại tệp cần mở, hoặc tệp đã hỏng, ở dòng 3, ký tự 7.' }],
    });
  });
});
