import { z } from 'zod';
import { CHECK_SCHEDULES, type CheckSchedule } from '#shared/checks/request/check-schedule.ts';
import { type HandUpNote, handUpNoteSchema } from '#shared/desk/hand-up-note.ts';
import { fingerprintText } from '#shared/keys/unit-keys.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { saveChange } from './reader.ts';
import { settingRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** What a PC is used for. */
export const ROLES = ['school', 'desk', 'both'] as const;

/** What a PC is used for: a school answers, a desk receives. */
export type Role = (typeof ROLES)[number];

const restoringSchema = z.strictObject({ is: z.enum(['begun', 'undone']), at: z.iso.datetime() }).nullable();

/** A note of a restore in the store itself; UTC. */
export type Restoring = z.output<typeof restoringSchema>;

interface Settings {
  /** Whether the first-screen promises were read. */
  readonly welcomed: boolean;
  /** Whether the help panel is open where there is room for it. */
  readonly helpPanel: 'open' | 'folded';
  /** The id of the campaign that was opened last; `''` before anybody chose. */
  readonly openCampaign: string;
  /** How often websites are checked without a click. */
  readonly siteCheckSchedule: CheckSchedule;
  /** Whether a check also looks for well-known files that should not be public. */
  readonly checkExposedFiles: boolean;
  /** What this PC is used for: decides what comes first, and takes nothing away. */
  readonly role: Role;
  /** Whose reports the receiving desk counts; `''`: the only campaign among them. */
  readonly deskCampaign: string;
  /** The desk's deadline as `readDeadline` takes it; `''`: none. */
  readonly deskDeadline: string;
  /** The deadlines of campaigns that the desk has counted before, by their ids. */
  readonly deskDeadlines: Readonly<Record<string, string>>;
  /** How the receiving desk calls itself in receipts; `''` before anybody said. */
  readonly deskName: string;
  /** The xã or phường for which the desk hands up; `''` before anybody said. */
  readonly deskCommune: string;
  /** What the desk has made last for the desk above, by the ids of campaigns. */
  readonly deskHandUps: Readonly<Record<string, HandUpNote>>;
  /** When the user has withdrawn keys of units and of desks below, UTC, by their fingerprints. */
  readonly withdrawnKeys: Readonly<Record<string, string>>;
  /** Who decided about a report last. */
  readonly deskPerson: string;
  /** Whether a check also opens pages in the app's own browser, where this PC has a sandbox for it. */
  readonly openPagesInBrowser: boolean;
  /** That a restore was begun over this content, or which one was undone to come to it. */
  readonly restoring: Restoring;
}

/** Each choice with the value that holds before anybody chose. */
const SETTINGS: { readonly [Name in keyof Settings]: z.ZodType<Settings[Name]> } = {
  welcomed: z.boolean().catch(false),
  helpPanel: z.enum(['open', 'folded']).catch('open'),
  openCampaign: z.string().max(100).catch(''),
  siteCheckSchedule: z.enum(CHECK_SCHEDULES).catch('never'),
  checkExposedFiles: z.boolean().catch(false),
  role: z.enum(ROLES).catch('school'),
  deskCampaign: z.string().max(100).catch(''),
  deskDeadline: z.string().max(16).catch(''),
  deskDeadlines: z.record(z.string().max(100), z.string().max(16)).catch({}),
  deskName: z.string().max(200).catch(''),
  deskCommune: z.string().max(200).catch(''),
  deskHandUps: z.record(z.string().max(100), handUpNoteSchema).catch({}),
  withdrawnKeys: z.record(fingerprintText, z.iso.datetime()).catch({}),
  deskPerson: z.string().max(200).catch(''),
  openPagesInBrowser: z.boolean().catch(true),
  restoring: restoringSchema.catch(null),
};

/** Remembers a choice. */
export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await saveChange([database.settings], () => database.settings.put({ name, value }));
}

/** A remembered choice. */
export async function readSetting<Name extends keyof Settings>(name: Name): Promise<Settings[Name]> {
  const row = parseRow(settingRowSchema, await database.settings.get(name));
  return SETTINGS[name].parse(row?.value);
}

/** A remembered choice; `undefined` while loading. */
export function useSetting<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
  return useStored(() => readSetting(name), [name]);
}

/** The same among the settings of another store. */
export function settingIn<Name extends keyof Settings>(
  rows: readonly { readonly name: string; readonly value: unknown }[],
  name: Name,
): Settings[Name] {
  return SETTINGS[name].parse(rows.find((row) => row.name === name)?.value);
}
