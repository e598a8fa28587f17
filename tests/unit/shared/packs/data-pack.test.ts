import { describe, expect, it } from 'vitest';
import { check as unknownCode } from '#shared/checks/malware/m10-unknown-code.check.ts';
import { check as systems } from '#shared/checks/software/v01-old-system.check.ts';
import { builtInFacts, factsFrom } from '#shared/facts/facts-in-use.ts';
import knownSites from '#shared/facts/tables/known-sites.facts.json' with { type: 'json' };
import { readDataPack } from '#shared/packs/data-pack.ts';
import { judgePack } from '#shared/packs/judge-pack.ts';
import type { DataFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { DATA_DAY, dataFacts, dataPackJson, LOOKED_AT, newerBranches } from '#tests/support/data-packs.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, sightings } from '#tests/support/site-snapshot.ts';

const BRANCHES = builtInFacts.softwareBranches;

function messagesOf(pack: unknown): readonly string[] {
  const read = readDataPack({ value: pack, faults: [] });
  return read.ok ? [] : read.error.map(({ message }) => message);
}

function judge(pack: DataFacts, data: readonly DataFacts[] = [], today = LOOKED_AT): PackVerdict {
  return judgePack(
    'du-lieu.json',
    { status: 'sound-data', pack },
    { builtIn: [], imported: [], data },
    today,
  );
}

function saidOf(generator: string, tables = builtInFacts): string {
  const pages = [page(SITE.href, { metas: [{ name: 'generator', content: generator }] })];
  const seen = sightings(systems, { pages }, { tables, now: `${LOOKED_AT}T00:00:00.000Z` });
  return seen.map((sighting) => sighting.seen).join('\n');
}

describe('a file with newer tables', () => {
  it('brings whole tables, and tells what is new, changed and gone beside those in use', () => {
    const entries = newerBranches().entries.filter(({ branch }) => branch !== '5.8');
    const changed = entries.map((entry) => (entry.branch === '5.7' ? { ...entry, latest: '5.7.99' } : entry));
    const pack = dataFacts(dataPackJson([newerBranches({ entries: changed })]));
    expect(judge(pack)).toMatchObject({
      status: 'acceptable-data',
      changes: [
        {
          id: 'software-branches',
          presentDay: BRANCHES.asOf,
          offeredDay: '2027-01-15',
          isNewer: true,
          entryCount: BRANCHES.entries.length,
          addedCount: 1,
          changedCount: 1,
          removedCount: 1,
          unknownNames: [],
        },
      ],
    });
  });

  it('changes what a rule says of a website, with the day of the table that was used', () => {
    const pack = dataFacts();
    expect(saidOf('WordPress 9.9.1')).toBe('');
    expect(saidOf('WordPress 9.9.1', factsFrom(pack.data.tables))).toContain(
      'hết hỗ trợ từ 12/01/2027, bản đang được vá là 7.1.0 (theo dữ liệu ngày 15/01/2027)',
    );
  });

  it('names every host that would count as ordinary, and such a host is no stranger any more', () => {
    const added = { domain: 'thu-vien-mau.com', asOf: DATA_DAY, source: 'own' };
    const table = { ...knownSites, asOf: DATA_DAY, entries: [...knownSites.entries, added] };
    const pack = dataFacts(dataPackJson([table]));
    expect(judge(pack)).toMatchObject({ changes: [{ addedCount: 1, trustedHosts: ['thu-vien-mau.com'] }] });
    const address = webAddress('https://cdn.thu-vien-mau.com/a.js');
    const script = { address, code: '', decoded: '', type: '', hasIntegrity: false };
    const seen = (tables = builtInFacts) =>
      sightings(unknownCode, { pages: [page(SITE.href, { scripts: [script] })] }, { tables }).length;
    expect([seen(), seen(factsFrom(pack.data.tables))]).toEqual([1, 0]);
  });

  it('names what this version cannot recognise', () => {
    const entry = { ...newerBranches().entries.at(-1), product: 'phan-mem-la' };
    expect(judge(dataFacts(dataPackJson([newerBranches({ entries: [entry] })])))).toMatchObject({
      changes: [{ unknownNames: ['phan-mem-la'] }],
    });
  });
});

describe('a file with tables that are not newer', () => {
  it('is refused with both days, also against a table that a file has brought before', () => {
    const again = judge(dataFacts(), [dataFacts()]);
    expect(again).toMatchObject({
      status: 'refused',
      faults: [
        {
          code: 'not_newer',
          place: 'Bảng 1 › Ngày của dữ liệu',
          message:
            'Bảng “Nhánh phần mềm và ngày hết hỗ trợ” của tệp ghi ngày 15/01/2027, không mới hơn bảng đang dùng (15/01/2027).',
        },
      ],
    });
  });

  it('changes nothing where it lies in the store all the same', () => {
    const entries = newerBranches().entries.slice(0, 3);
    const { data } = dataFacts(dataPackJson([newerBranches({ asOf: BRANCHES.asOf, entries })]));
    expect(factsFrom(data.tables).softwareBranches).toBe(BRANCHES);
  });

  it('is refused when a table is of a day to come: it would keep every later one away', () => {
    expect(judge(dataFacts(), [], '2027-01-14')).toMatchObject({
      status: 'refused',
      faults: [
        {
          code: 'from_the_future',
          message: 'Bảng ghi ngày 15/01/2027, sau hôm nay. Thầy/Cô xem lại ngày của máy này.',
        },
      ],
    });
  });
});

describe('a file with tables that do not fit', () => {
  const [entry] = newerBranches().entries;
  const refusals: readonly (readonly [string, unknown, string])[] = [
    [
      'a version to come',
      dataPackJson([], { schemaVersion: 2 }),
      'Tệp dữ liệu viết theo quy cách 2, cần phiên bản mới hơn của chương trình.',
    ],
    ['no version', dataPackJson([], { schemaVersion: 'x' }), 'Tệp dữ liệu không ghi phiên bản quy cách.'],
    ['no table', dataPackJson([]), 'Cần ít nhất 1 dòng.'],
    [
      'an unknown table',
      dataPackJson([{ ...newerBranches(), id: 'phone-models' }]),
      'Phiên bản này chưa biết bảng “phone-models”. Thầy/Cô cập nhật chương trình, hoặc xin tệp không có bảng này.',
    ],
    [
      'a table that goes with the program',
      dataPackJson([{ ...newerBranches(), id: 'unit-types' }]),
      'Bảng “unit-types”: Mã loại hình nằm trong báo cáo đã gửi, nên bảng này chỉ đổi theo phiên bản chương trình.',
    ],
    ['a table twice', dataPackJson([newerBranches(), newerBranches()]), 'Bảng này có hai lần trong tệp.'],
    [
      'an entry twice',
      dataPackJson([newerBranches({ entries: [entry, entry] })]),
      'Dòng này nói về cùng một điều với dòng khác.',
    ],
    [
      'an entry newer than its table',
      dataPackJson([newerBranches({ entries: [{ ...entry, asOf: '2027-01-16' }] })]),
      'Dòng này mới hơn ngày của cả bảng.',
    ],
    [
      'a source that is not listed',
      dataPackJson([newerBranches({ entries: [{ ...entry, source: 'la' }] })]),
      'Nguồn “la” không có trong danh sách nguồn của bảng.',
    ],
    [
      'an unknown field',
      dataPackJson([newerBranches({ more: 1 })]),
      'Quy cách của tệp dữ liệu không có mục này.',
    ],
    [
      'a day that is none',
      dataPackJson([newerBranches({ asOf: '15/01/2027' })]),
      'Ngày phải có thật và ghi dạng năm-tháng-ngày, ví dụ 2024-05-09.',
    ],
    ['an entry without its fields', dataPackJson([newerBranches({ entries: [{}] })]), 'Thiếu mục này.'],
  ];

  it.each(refusals)('is refused with the reason: %s', (_what, pack, message) => {
    expect(messagesOf(pack)).toContain(message);
  });
});
