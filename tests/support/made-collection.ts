import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Report } from '#shared/report/report.ts';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { appendRevision } from './append-revision.ts';
import { SAMPLE_ANSWERS } from './exported-report.ts';
import { MADE_AT, sha256 } from './report-file.ts';
import {
  type ExportedBase,
  exportBase,
  reportObject,
  reportOf,
  reportStream,
  resealed,
} from './resealed-report.ts';
import { runTool } from './run-tool.ts';
import { smallZip } from './small-zip.ts';

/** A file of the collection, and what a desk has to say of it; worked out from how it was made. */
export interface MadeFile {
  /** As the desk names it. */
  readonly source: string;
  readonly standing: string;
  /** Why it is not whole; `intact` when it is. */
  readonly cause: string;
  readonly report: Report | null;
}

/** Made-up reports of a made-up district. */
export interface MadeCollection {
  readonly files: readonly MadeFile[];
  readonly units: number;
  readonly campaign: string;
  /** Files that came in time, and those that came after the deadline. */
  readonly folders: { readonly inTime: string; readonly late: string };
  readonly unitsPath: string;
}

interface MadeUnit {
  readonly code: string;
  readonly name: string;
  readonly turn: number;
  readonly key: SealingKey;
  readonly base: ExportedBase;
  readonly report: Report;
  readonly sealed: Uint8Array;
}

/** What a unit sends: files by their names, each with what has to be said of it. */
type Sent = readonly (readonly [name: string, bytes: Uint8Array, standing: string, cause?: string])[];

const IN_TIME = 'dung-han';
const LATE = 'sau-han';
const NOT_CONSIDERED = 'not-considered';
const FOOTER = Buffer.from('\nTệp đã được quét vi-rút.\n');

/** What came in the place of a report, all of it told by its bytes. */
const SENT_BY_TURN: readonly ((unit: MadeUnit, next: MadeUnit) => Promise<Sent> | Sent)[] = [
  () => [],
  async (unit) => {
    const second = correctionOf(unit);
    return [
      [`${unit.code}_1.pdf`, unit.sealed, 'superseded'],
      [`${unit.code}_2.pdf`, await resealed(unit.base, second, unit.key), 'latest'],
    ];
  },
  (unit) => [
    [`${unit.code}.pdf`, unit.sealed, 'latest'],
    [`gui-lai/${unit.code}.pdf`, unit.sealed, 'duplicate'],
  ],
  (unit) => [
    [`${unit.code}.pdf`, unit.sealed, 'latest'],
    [`${unit.code}_sua.pdf`, withChangedByte(unit.sealed), NOT_CONSIDERED, 'digest-mismatch'],
  ],
  async (unit) => {
    const id = 'dot-khac-mau';
    const { input, pack } = unit.report;
    const other = { ...unit.report, pack: { ...pack, id }, input: { ...input, campaign: id } };
    return [
      [`${unit.code}.pdf`, unit.sealed, 'latest'],
      [`${unit.code}_dot-khac.pdf`, await resealed(unit.base, other, unit.key), 'other-campaign'],
    ];
  },
  (unit) => [[`${unit.code}.pdf`, unit.sealed, 'late']],
  async (unit, next) => [
    [`${unit.code}_a.pdf`, unit.sealed, 'key-in-dispute'],
    [`${unit.code}_b.pdf`, await resealed(unit.base, unit.report, await newKey(next)), 'key-in-dispute'],
  ],
  (unit) => [[`${unit.code}.pdf`, unit.sealed, 'latest']],
  async (unit, next) => [
    [`${unit.code}.pdf`, unit.sealed, 'latest'],
    [`${unit.code}_khoa-khac.pdf`, await resealed(unit.base, correctionOf(unit), next.key), NOT_CONSIDERED],
  ],
  (unit) => [
    [`${unit.code}.pdf`, unit.sealed, 'latest'],
    [`${unit.code}_qua-thu.pdf`, Buffer.concat([unit.sealed, FOOTER]), 'duplicate'],
  ],
  (unit) => {
    const object = reportObject(unit.sealed);
    const better = reportStream({ ...unit.report, sequence: 2, correctionReason: 'Sửa' });
    const bytes = appendRevision(unit.sealed, { [object]: better });
    return [[`${unit.code}.pdf`, bytes, NOT_CONSIDERED, 'content-after-seal']];
  },
  (unit) => [[`${unit.code}.pdf`, printed(unit), NOT_CONSIDERED, 'no-report-data']],
  (unit) => [[`${unit.code}.pdf`, unit.sealed.subarray(0, -30_000), NOT_CONSIDERED, 'cut-off']],
  (unit) => [[`${unit.code}.pdf`, docx(unit.code), NOT_CONSIDERED, 'office-document']],
  (unit) => [[`${unit.code}.zip`, smallZip([{ name: 'bao-cao.pdf', content: unit.sealed }]), 'latest']],
  (unit) => [[`${unit.code}.pdf`, unit.sealed, 'unit-not-in-register']],
];

/** How many turns there are; those without a line above send one report that counts. */
const TURNS = 20;
const TURN = { late: 5, disputed: 6, unknownKey: 7, packed: 14, stranger: 15 } as const;

/**
 * Writes the files of `unitCount` units, about 1.3 of them for each, and the table of units. `baseCount` reports are
 * really exported; the others have another `report.json` and a seal of their own.
 */
export async function writeCollection(
  folder: string,
  { unitCount, baseCount }: { readonly unitCount: number; readonly baseCount: number },
): Promise<MadeCollection> {
  const folders = { inTime: path.join(folder, IN_TIME), late: path.join(folder, LATE) };
  await mkdir(path.join(folders.inTime, 'gui-lai'), { recursive: true });
  await mkdir(folders.late);
  const bases = await exportBases(folder, baseCount);
  const files: MadeFile[] = [];
  const lines: string[] = [];
  const [first] = bases;
  if (first === undefined) throw new Error('no report was exported');
  let unit = await makeUnit(bases, 0);
  for (let index = 0; index < unitCount; index += 1) {
    const next = await makeUnit(bases, index + 1);
    files.push(...(await writeUnit(folders, unit, next)));
    if (unit.turn !== TURN.stranger) lines.push(lineOf(unit));
    unit = next;
  }
  const unitsPath = path.join(folder, 'units.csv');
  await writeFile(unitsPath, `code,name,fingerprints\n${lines.join('\n')}\n`);
  return { files, units: lines.length, campaign: first.report.input.campaign, folders, unitsPath };
}

async function exportBases(folder: string, count: number): Promise<readonly ExportedBase[]> {
  const bases: ExportedBase[] = [];
  const answers = Object.values(SAMPLE_ANSWERS);
  for (let index = 0; index < count; index += 1) {
    const target = path.join(folder, `xuat-${String(index)}.pdf`);
    bases.push(await exportBase(answers[index % answers.length] ?? '', target, index));
  }
  return bases;
}

async function makeUnit(bases: readonly ExportedBase[], index: number): Promise<MadeUnit> {
  const base = bases[index % bases.length];
  if (base === undefined) throw new Error('no report was exported');
  const code = `HP-${String(index).padStart(4, '0')}`;
  const unit = { code, name: `Trường Mẫu ${code}`, turn: index % TURNS };
  const key = await newKey(unit);
  const report = reportOf(base, { ...unit, turn: index });
  return { ...unit, key, base, report, sealed: await resealed(base, report, key) };
}

function newKey({ code, name }: Pick<MadeUnit, 'code' | 'name'>): Promise<SealingKey> {
  return createSealingKey({ unitName: name, unitCode: code, now: MADE_AT });
}

/** The keys of some units are not known to the desk. */
function lineOf({ code, name, turn, key }: MadeUnit): string {
  const isUnknown = turn === TURN.disputed || turn === TURN.unknownKey;
  return `${code},${name},${isUnknown ? '' : key.fingerprint}`;
}

async function writeUnit(
  { inTime, late }: MadeCollection['folders'],
  unit: MadeUnit,
  next: MadeUnit,
): Promise<readonly MadeFile[]> {
  const usual: Sent = [[`${unit.code}.pdf`, unit.sealed, 'latest']];
  const sent = (await SENT_BY_TURN[unit.turn]?.(unit, next)) ?? usual;
  for (const [name, bytes] of sent)
    await writeFile(path.join(unit.turn === TURN.late ? late : inTime, name), bytes);
  return sent.map(([name, , standing, cause = 'intact']) => ({
    source: unit.turn === TURN.packed ? `${name} › bao-cao.pdf` : name,
    standing,
    cause,
    report: name.endsWith('_2.pdf') ? correctionOf(unit) : unit.report,
  }));
}

function correctionOf({ base, code, name, turn, report }: MadeUnit): Report {
  return reportOf(
    base,
    { code, name, turn: turn + 1 },
    {
      sequence: 2,
      previousReportSha256: sha256(canonicalJson(report)),
      correctionReason: 'Bổ sung',
    },
  );
}

function withChangedByte(bytes: Uint8Array): Uint8Array {
  const place = 9_000;
  return bytes.with(place, (bytes[place] ?? 0) ^ 1);
}

/** The pages as a printer that makes PDF files gives them. */
function printed({ sealed }: MadeUnit): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'in-ra-'));
  try {
    const [from, to] = [path.join(folder, 'tu.pdf'), path.join(folder, 'den.pdf')];
    writeFileSync(from, sealed);
    runTool('pdftocairo', '-pdf', '-l', '1', from, to);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function docx(code: string): Uint8Array {
  return smallZip([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: 'word/document.xml', content: Buffer.from(`<w:document>${code}</w:document>`) },
  ]);
}
