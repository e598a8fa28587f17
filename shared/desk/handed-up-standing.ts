import { grouped } from '../base/grouped.ts';
import { compareText } from './collation-request.ts';
import type { HandedUpFault, HandedUpFile, SoundHandedUp } from './handed-up-file.ts';
import { isSameCommune, type LowerDesk } from './lower-desk.ts';
import { type KeyInLine, keyInLine } from './renewed-keys.ts';
import { type RegisteredUnit, unitKey } from './register.ts';

/** What a file that was handed up is worth here; only what `counts` is used. */
export type HandedUpStanding =
  | 'counts'
  | 'superseded'
  | 'duplicate'
  | 'unknown-desk'
  | 'other-commune'
  | 'unit-elsewhere'
  | 'after-renewal'
  | HandedUpFault;

/** A file that was handed up, and what it is worth. */
export interface PlacedHandedUp {
  readonly file: HandedUpFile;
  readonly standing: HandedUpStanding;
  /** Which unit, report or place the standing is about, or which key has taken the place of the file's; may be empty. */
  readonly subject: string;
  /** Whose key has signed it; `null` for a key that nobody has compared. */
  readonly desk: LowerDesk | null;
}

/** A file that counts, with the desk that answers for it. */
export interface CountingHandedUp {
  readonly file: SoundHandedUp;
  readonly desk: LowerDesk;
}

/**
 * Places files that were handed up among each other. The outcome follows from what they are and never from the order in
 * which they came: of one desk and campaign the manifest that was made last counts, by the desk's own clock. One under a
 * key that was renewed since gives way to every one under the new key, and counts for nothing when it says to be made after that
 * key was compared: whoever has the lost PC must not overrule the desk.
 * @param register the desk's own, which no file from below overrules
 */
export function placeHandedUp(
  files: readonly HandedUpFile[],
  desks: readonly LowerDesk[],
  register: readonly RegisteredUnit[],
): readonly PlacedHandedUp[] {
  const communes = new Map(register.map(({ code, commune = '' }) => [unitKey(code), commune]));
  const placed = files
    .toSorted((a, b) => compareText(a.source, b.source) || compareText(a.manifestSha256, b.manifestSha256))
    .map((file) => placeAlone(file, desks, communes));
  const able = placed.flatMap((one) => (one.standing === 'counts' ? (countingOf(one) ?? []) : []));
  const firsts = new Map(able.toReversed().map(({ file }) => [file.manifestSha256, file]));
  const lines = inLines(desks);
  const latest = latestOfEach([...firsts.values()], lines);
  return placed.map((one) => {
    if (one.standing !== 'counts' || one.file.status === 'faulty') return one;
    const { file } = one;
    const subject = renewedIn(file, lines);
    if (latest.has(file)) return { ...one, subject };
    const isFirst = firsts.get(file.manifestSha256) === file;
    return isFirst ? { ...one, standing: 'superseded', subject } : { ...one, standing: 'duplicate' };
  });
}

/** Those that count for a campaign, the one that was made last first. */
export function countingHandedUp(
  placed: readonly PlacedHandedUp[],
  campaign: string,
): readonly CountingHandedUp[] {
  return handedUpAs('counts', placed, campaign);
}

/** Those to which a later one of the same desk was preferred, the one that was made last first. */
export function supersededHandedUp(
  placed: readonly PlacedHandedUp[],
  campaign: string,
): readonly CountingHandedUp[] {
  return handedUpAs('superseded', placed, campaign);
}

function handedUpAs(
  standing: 'counts' | 'superseded',
  placed: readonly PlacedHandedUp[],
  campaign: string,
): readonly CountingHandedUp[] {
  return placed
    .flatMap((one) => (one.standing === standing ? (countingOf(one) ?? []) : []))
    .filter(({ file }) => file.manifest.campaign.id === campaign)
    .sort((a, b) => newestFirst(a.file, b.file));
}

const SETTLED: ReadonlySet<HandedUpStanding> = new Set(['counts', 'superseded', 'duplicate']);

/**
 * Those that count for nothing until somebody compares a key or asks the desk below.
 * @param campaign whose figures lack what they say; `null`: any. A file that cannot be read may be of each
 */
export function waitingHandedUp(
  placed: readonly PlacedHandedUp[],
  campaign: string | null,
): readonly PlacedHandedUp[] {
  return placed.filter(
    ({ file, standing }) =>
      !SETTLED.has(standing) &&
      (campaign === null || file.status === 'faulty' || file.manifest.campaign.id === campaign),
  );
}

function countingOf({ file, desk }: PlacedHandedUp): CountingHandedUp | null {
  return file.status === 'sound' && desk !== null ? { file, desk } : null;
}

function placeAlone(
  file: HandedUpFile,
  desks: readonly LowerDesk[],
  communes: ReadonlyMap<string, string>,
): PlacedHandedUp {
  if (file.status === 'faulty') return { file, standing: file.fault, subject: file.subject, desk: null };
  const desk = desks.find(({ fingerprint }) => fingerprint === file.keyFingerprint) ?? null;
  if (desk === null) return { file, standing: 'unknown-desk', subject: '', desk };
  const { manifest } = file;
  if (!isSameCommune(manifest.desk.commune, desk.commune))
    return { file, standing: 'other-commune', subject: desk.commune, desk };
  const elsewhere = manifest.units.find(({ code }) => {
    const commune = communes.get(unitKey(code)) ?? '';
    return commune !== '' && !isSameCommune(commune, desk.commune);
  });
  if (elsewhere !== undefined) return { file, standing: 'unit-elsewhere', subject: elsewhere.code, desk };
  const { current, age } = keyInLine(desk, desks);
  if (age > 0 && Date.parse(manifest.createdAt) > Date.parse(current.approvedAt))
    return { file, standing: 'after-renewal', subject: current.fingerprint, desk };
  return { file, standing: 'counts', subject: '', desk };
}

/** Where each key stands in the line of its desk, by fingerprint. */
type Lines = ReadonlyMap<string, KeyInLine>;

function inLines(desks: readonly LowerDesk[]): Lines {
  return new Map(desks.map((desk) => [desk.fingerprint, keyInLine(desk, desks)]));
}

/** The key that has taken the place of the one of a file; nothing where it still holds. */
function renewedIn({ keyFingerprint }: SoundHandedUp, lines: Lines): string {
  const line = lines.get(keyFingerprint);
  return line === undefined || line.age === 0 ? '' : line.current.fingerprint;
}

/** Of each desk and campaign the manifest that was made last, under the newest of the keys that the desk had. */
function latestOfEach(files: readonly SoundHandedUp[], lines: Lines): ReadonlySet<HandedUpFile> {
  const lineOf = ({ keyFingerprint }: SoundHandedUp) =>
    lines.get(keyFingerprint)?.current.fingerprint ?? keyFingerprint;
  const ageOf = ({ keyFingerprint }: SoundHandedUp) => lines.get(keyFingerprint)?.age ?? 0;
  const ofEach = grouped(files, (file) => `${lineOf(file)} ${file.manifest.campaign.id}`);
  return new Set(
    [...ofEach.values()].flatMap((same) =>
      same.toSorted((a, b) => ageOf(a) - ageOf(b) || newestFirst(a, b)).slice(0, 1),
    ),
  );
}

function newestFirst(a: SoundHandedUp, b: SoundHandedUp): number {
  return (
    compareText(b.manifest.createdAt, a.manifest.createdAt) || compareText(b.manifestSha256, a.manifestSha256)
  );
}
