import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultSentence } from '#shared/base/json-fault.ts';

describe('the place of a fault in a JSON text', () => {
  it.each([
    ['', 'dòng 1, ký tự 1: tệp không có nội dung.'],
    ['{"a": 1', 'dòng 1, ký tự 8: tệp kết thúc giữa chừng, thiếu dấu }.'],
    ['[1, 2', 'dòng 1, ký tự 6: tệp kết thúc giữa chừng, thiếu dấu ].'],
    ['{\n  "a": 1\n  "b": 2\n}', 'dòng 3, ký tự 3: thiếu dấu phẩy hoặc dấu đóng ngoặc.'],
    ['{\r\n  "a": 1,\r\n}', 'dòng 3, ký tự 1: thừa dấu phẩy trước dấu }.'],
    ['[1,]', 'dòng 1, ký tự 4: thừa dấu phẩy trước dấu ].'],
    ['{“a”: 1}', 'dòng 1, ký tự 2: nháy cong, cần đổi thành nháy kép thẳng.'],
    ["{'a': 1}", 'dòng 1, ký tự 2: nháy đơn, cần đổi thành nháy kép.'],
    ['{"a" 1}', 'dòng 1, ký tự 6: thiếu dấu hai chấm sau tên mục.'],
    ['{a: 1}', 'dòng 1, ký tự 2: chỗ này phải là tên mục trong nháy kép hoặc dấu }.'],
    [
      '{"đơn vị": "Trường Mẫu',
      'dòng 1, ký tự 12: chuỗi chữ chưa đóng nháy kép, hoặc có ký tự không được phép.',
    ],
    ['{"a": "hai\ndòng"}', 'dòng 1, ký tự 7: chuỗi chữ chưa đóng nháy kép, hoặc có ký tự không được phép.'],
    ['{"a": 01}', 'dòng 1, ký tự 7: chỗ này phải là một giá trị.'],
    ['{"a": True}', 'dòng 1, ký tự 7: chỗ này phải là một giá trị.'],
    ['{} {}', 'dòng 1, ký tự 4: thừa nội dung sau phần đã kết thúc.'],
    ['{"a": 1} // ghi chú', 'dòng 1, ký tự 10: không được ghi chú thích.'],
    ['{"a": 1, // ghi chú\n"b": 2}', 'dòng 1, ký tự 10: không được ghi chú thích.'],
    ['[1}', 'dòng 1, ký tự 3: thiếu dấu phẩy hoặc dấu đóng ngoặc.'],
  ])('%j: %s', (text, place) => {
    expect(jsonFaultSentence(text)).toBe(`Tệp sai cú pháp JSON ở ${place}`);
  });

  it('is found in every text that JSON.parse refuses, and lies inside it', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 })).map(([json, at, text]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + text + json.slice(place + 1);
    });
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          JSON.parse(text);
        } catch {
          expect(jsonFaultSentence(text)).toMatch(/^Tệp sai cú pháp JSON ở dòng \d+, ký tự \d+: .+\.$/u);
        }
      }),
    );
  });

  it('is found at any depth', () => {
    expect(jsonFaultSentence('['.repeat(200_000))).toContain('ký tự 200001: tệp kết thúc giữa chừng');
  });
});
