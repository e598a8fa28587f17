/** The tags of the two types of time (X.680, 46 and 47). */
export const TIME_TAG = { utcTime: 0x17, generalizedTime: 0x18 } as const;

const DAY = String.raw`(?<month>\d\d)(?<day>\d\d)`;
const ZONE = String.raw`(?:Z|(?<sign>[+-])(?<zoneHours>\d\d)(?<zoneMinutes>\d\d)?)`;
const UTC_TIME = new RegExp(
  String.raw`^(?<year>\d\d)${DAY}(?<hours>\d\d)(?<minutes>\d\d)(?<seconds>\d\d)?${ZONE}$`,
  'u',
);
const GENERALIZED_TIME = new RegExp(
  String.raw`^(?<year>\d{4})${DAY}(?<hours>\d\d)(?:(?<minutes>\d\d)(?:(?<seconds>\d\d)(?:[.,](?<fraction>\d+))?)?)?${ZONE}$`,
  'u',
);
/** RFC 5280, 4.1.2.5.1: two figures of a year from here on are of the last century. */
const FIRST_YEAR_OF_1900 = 50;
const MINUTE_MS = 60_000;

/**
 * The moment that the content of a UTCTime or a GeneralizedTime names, with its zone as Z or as hours and minutes (those
 * of RFC 5280 and RFC 3161 have Z and seconds). `null` for anything else: without a zone nobody can say which moment it is.
 */
export function asn1Time(tag: number, content: Uint8Array): Date | null {
  const text = Buffer.from(content).toString('latin1');
  if (tag === TIME_TAG.utcTime) return momentOf(UTC_TIME.exec(text)?.groups, centuryOf);
  return tag === TIME_TAG.generalizedTime ? momentOf(GENERALIZED_TIME.exec(text)?.groups, Number) : null;
}

function centuryOf(year: string): number {
  return Number(year) + (Number(year) < FIRST_YEAR_OF_1900 ? 2000 : 1900);
}

type Parts = Readonly<Record<string, string | undefined>>;

function momentOf(parts: Parts | undefined, yearOf: (text: string) => number): Date | null {
  if (parts === undefined) return null;
  const { year = '', month, day, hours, minutes = 0, seconds = 0, fraction = '' } = parts;
  const written = [Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds)] as const;
  const moment = new Date(0);
  moment.setUTCFullYear(yearOf(year), written[0], written[1]);
  moment.setUTCHours(written[2], written[3], written[4], Math.floor(Number(`0.${fraction}0`) * 1_000));
  // a part that is too large would run over into the next one
  const isWhole = partsOf(moment).every((part, index) => part === written[index]);
  const zone = zoneMinutes(parts);
  return isWhole && zone !== null ? new Date(moment.getTime() - zone * MINUTE_MS) : null;
}

function partsOf(moment: Date): readonly number[] {
  return [
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  ];
}

/** How many minutes the clock of the zone is ahead; `null` for a zone that cannot be. */
function zoneMinutes({ sign, zoneHours = '00', zoneMinutes: minutes = '00' }: Parts): number | null {
  if (Number(zoneHours) > 23 || Number(minutes) > 59) return null;
  const ahead = Number(zoneHours) * 60 + Number(minutes);
  return sign === '-' ? -ahead : ahead;
}
