import { describe, expect, it } from 'vitest';
import { directiveSchema } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { judgePack } from '#shared/packs/judge-pack.ts';
import { packChanges } from '#shared/packs/pack-changes.ts';
import type { PackFacts } from '#shared/packs/pack-verdict.ts';
import { placeInWords } from '#shared/packs/place-in-words.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';
import { packWithCriterion } from '#tests/support/pack-files.ts';

const FACTS: PackFacts = {
  directive: sampleDirective,
  packSha256: 'a'.repeat(64),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 1,
  signer: null,
};

describe('what this version does not know of a pack', () => {
  it('is nothing in the packs that come with it', () => {
    expect(builtInDirectives.flatMap(unknownParts)).toEqual([]);
  });

  it('is said for each kind of part, with what becomes of it', () => {
    const pack = packWithCriterion({
      fields: [{ id: 'place', kind: 'map-point', label: 'Vị trí', zoom: 3 }],
      records: ['drones'],
      documents: ['poster'],
      auto: 'satellite',
      proposal: { rule: 'oracle' },
    });
    expect(unknownParts(directiveSchema.parse(pack)).map(({ sentence }) => sentence)).toEqual([
      'Tiêu chí 1.1, “Vị trí”: phiên bản này chưa biết kiểu câu hỏi “map-point”. Câu hỏi hiện thành ô chữ.',
      'Tiêu chí 1.1: phiên bản này chưa biết bảng dữ liệu “drones”. Bảng này không hiện.',
      'Tiêu chí 1.1: phiên bản này chưa biết văn bản mẫu “poster”. Văn bản này không hiện.',
      'Tiêu chí 1.1: phiên bản này chưa biết cách gợi ý trả lời “oracle”. Đơn vị tự trả lời.',
      'Tiêu chí 1.1: phiên bản này chưa biết nguồn số liệu “satellite”. Đơn vị tự trả lời.',
    ]);
  });
});

describe('another edition of a pack', () => {
  it('is told by its criteria', () => {
    const [first] = sampleDirectiveJson().items;
    const criteria = [
      criterionJson('1.1', { title: 'Khác' }),
      ...(first?.criteria.slice(1) ?? []),
      criterionJson('1.4'),
    ];
    const after = directiveSchema.parse({ ...sampleDirectiveJson(), items: [{ ...first, criteria }] });
    const changes = packChanges(sampleDirective, after);
    expect(changes).toMatchObject({ items: { before: 2, after: 1 }, criteria: { before: 5, after: 4 } });
    const ids = (list: typeof changes.added) => list.map(({ id }) => id);
    expect(ids(changes.added)).toEqual(['1.4']);
    expect(ids(changes.removed)).toEqual(['2.1', '2.2']);
    expect(ids(changes.changed)).toEqual(['1.1']);
  });
});

describe('a pack beside those at hand', () => {
  it('is new, or offered in place of its earlier edition', () => {
    const reading = { status: 'sound', pack: FACTS } as const;
    expect(judgePack('a.json', reading, { builtIn: [], imported: [], data: [] }, '2026-11-29')).toMatchObject(
      {
        status: 'acceptable',
        present: null,
      },
    );
    const earlier = { ...FACTS, packSha256: 'c'.repeat(64) };
    expect(
      judgePack('a.json', reading, { builtIn: [], imported: [earlier], data: [] }, '2026-11-29'),
    ).toMatchObject({
      present: earlier,
    });
  });

  it.each([true, false])('never changes whether the pack is run again and again (now: %s)', (isRepeated) => {
    const edition = (repeated: boolean) => ({
      ...FACTS,
      directive: { ...sampleDirective, event: { ...sampleDirective.event, isRepeated: repeated } },
    });
    const atHand = { builtIn: [], imported: [edition(!isRepeated)], data: [] };
    const reading = { status: 'sound', pack: edition(isRepeated) } as const;
    expect(judgePack('a.json', reading, atHand, '2026-11-29')).toMatchObject({
      status: 'refused',
      faults: [{ code: 'repetition_changed', place: 'Sự kiện › Dùng nhiều đợt' }],
    });
  });

  it('never takes the place of one that comes with the app', () => {
    const reading = { status: 'sound', pack: FACTS } as const;
    expect(
      judgePack('a.json', reading, { builtIn: [sampleDirective], imported: [], data: [] }, '2026-11-29'),
    ).toMatchObject({
      status: 'refused',
      faults: [{ code: 'id_is_built_in', place: 'Mã' }],
    });
  });
});

describe('a path in words', () => {
  it.each([
    [[], ''],
    [
      ['items', 0, 'criteria', 2, 'fields', 1, 'options', 0, 'label'],
      'Mục 1 › Tiêu chí 3 › Thông tin thêm 2 › Lựa chọn 1 › Nhãn',
    ],
    [['letter', 'date'], 'Công văn › Ngày'],
    [['toString'], '“toString”'],
    [['a\u202eb'.repeat(60)], `“${'ab'.repeat(20)}”`],
  ])('%j is %s', (path, words) => {
    expect(placeInWords(path)).toBe(words);
  });
});
