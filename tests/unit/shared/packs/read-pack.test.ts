import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '#shared/packs/read-pack.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';
import { packWithCriterion } from '#tests/support/pack-files.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function reasonsOf(pack: unknown): readonly string[] {
  const read = readPack(typeof pack === 'string' ? pack : JSON.stringify(pack));
  return read.ok ? [] : shownFaults(read.error).map(({ place, message }) => `${place}: ${message}`);
}

describe('reading a pack from outside', () => {
  it('gives a sound pack', () => {
    expect(readPack(JSON.stringify(sampleDirectiveJson()))).toEqual({ ok: true, value: sampleDirective });
  });

  it.each([[[]], ['null'], [{ format: 'tu-kiem-attt/key', schemaVersion: 1 }], [{}]])(
    'tells what is no pack at all: %j',
    (pack) => {
      expect(reasonsOf(pack)).toEqual([': Đây không phải tệp bộ tiêu chí của chương trình Tự kiểm ATTT.']);
    },
  );

  it('says of a pack for a later version only that', () => {
    expect(reasonsOf({ ...sampleDirectiveJson(), schemaVersion: 2, items: 'khác' })).toEqual([
      'Phiên bản quy cách: Bộ tiêu chí viết theo quy cách 2, cần phiên bản mới hơn của chương trình.',
    ]);
  });

  it('gives every reason at once, with its place in words', () => {
    const pack = packWithCriterion({ title: '', why: [], question: 'Đơn vị\u202e đã làm chưa?', extra: 1 });
    const letter = { ...pack.letter, year: 99_999, date: '2026-02-30' };
    expect(reasonsOf({ ...pack, fileTag: 'Viết Hoa', letter })).toEqual([
      'Mục 1 › Tiêu chí 1 › Câu hỏi: Có ký tự ẩn, ký tự điều khiển hoặc ký tự đảo chiều chữ.',
      'Phần tên tệp: Không đúng dạng quy định.',
      'Công văn › Ngày: Ngày phải có thật và ghi dạng năm-tháng-ngày, ví dụ 2024-05-09.',
      'Công văn › Năm: Không được lớn hơn 2100.',
      'Mục 1 › Tiêu chí 1 › Tên: Không được để trống.',
      'Mục 1 › Tiêu chí 1 › Vì sao: Cần ít nhất 1 dòng.',
      'Mục 1 › Tiêu chí 1 › “extra”: Quy cách của bộ tiêu chí không có mục này.',
    ]);
  });

  it.each([
    [
      'an id that every object answers to',
      packWithCriterion({ fields: [{ id: 'constructor', kind: 'text', label: 'A' }] }),
    ],
    [
      'a repeated criterion',
      {
        ...sampleDirectiveJson(),
        items: [
          { ...sampleDirectiveJson().items[0], criteria: [criterionJson('1.1'), criterionJson('1.1')] },
        ],
      },
    ],
    [
      'ten items',
      { ...sampleDirectiveJson(), items: Array.from({ length: 10 }, () => sampleDirectiveJson().items[0]) },
    ],
    [
      'an event that ends before it begins',
      { ...sampleDirectiveJson(), event: { name: 'Tết', startsOn: '2027-02-08', endsOn: '2027-02-05' } },
    ],
    ['a choice without options', packWithCriterion({ fields: [{ id: 'a', kind: 'choice', label: 'A' }] })],
  ])('refuses %s', (_name, pack) => {
    expect(reasonsOf(pack)).not.toEqual([]);
  });

  it('says of several repeated criteria which they are', () => {
    const criteria = ['1.1', '1.1', '1.2', '1.2'].map((id) => criterionJson(id));
    const pack = { ...sampleDirectiveJson(), items: [{ ...sampleDirectiveJson().items[0], criteria }] };
    expect(reasonsOf(pack)).toEqual(['Mục: Tiêu chí 1.1 ghi hai lần.', 'Mục: Tiêu chí 1.2 ghi hai lần.']);
  });

  it('lists no more reasons than anybody reads', () => {
    const criteria = Array.from({ length: 30 }, () => ({}));
    const reasons = reasonsOf({
      ...sampleDirectiveJson(),
      items: [{ ...sampleDirectiveJson().items[0], criteria }],
    });
    expect(reasons).toHaveLength(51);
    expect(reasons.at(-1)).toMatch(/^: Còn \d+ lỗi khác\.$/u);
  });

  it('takes hours for no text, however it is made', () => {
    const blanks = `${' '.repeat(200_000)}x`;
    const cost = cpuMsOf(() => {
      const id = `a${'-a'.repeat(100_000)}!`;
      expect(reasonsOf({ ...sampleDirectiveJson(), title: `a${blanks}`, id })).not.toEqual([]);
    });
    expect(cost).toBeLessThan(2_000);
  });

  it('never throws, whatever becomes of a sound pack', () => {
    const text = JSON.stringify(sampleDirectiveJson());
    const mutation = fc.record({
      at: fc.nat(text.length),
      drop: fc.nat(40),
      insert: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.constantFrom('{', '}', '[', '"', ':', ',', '__proto__'),
      ),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const mutated = mutations.reduce(
          (current, { at, drop, insert }) => `${current.slice(0, at)}${insert}${current.slice(at + drop)}`,
          text,
        );
        const read = readPack(mutated);
        if (!read.ok) expect(shownFaults(read.error).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on a pack in which any value is another', () => {
    const places: (readonly PropertyKey[])[] = [];
    const walk = (value: unknown, path: readonly PropertyKey[]) => {
      places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
    };
    walk(sampleDirectiveJson(), []);
    const replaced = (value: unknown, [key, ...rest]: readonly PropertyKey[], by: unknown): unknown => {
      if (key === undefined) return by;
      if (isList(value))
        return value.map((member, index) => (String(index) === key ? replaced(member, rest, by) : member));
      const members = Object.entries(value as Record<string, unknown>);
      return Object.fromEntries(
        members.map(([name, member]) => [name, name === key ? replaced(member, rest, by) : member]),
      );
    };
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, by) => {
        const read = readPack(JSON.stringify(replaced(sampleDirectiveJson(), path, by)));
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 1_000 },
    );
  });
});
