import { collate } from '#shared/desk/collate.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { WrittenView } from '#shared/desk/tables/desk-table.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';

/** What was read, and what it is held against. */
export interface WrittenSources {
  readonly judged: readonly JudgedFile[];
  /** What is missing in all tables, and is named in them. */
  readonly unread: readonly UnreadFile[];
  /** Names of what lies in ZIP files and mails and was not looked at. */
  readonly skipped: readonly string[];
  /** When the files were read, ISO 8601. */
  readonly readAt: string;
  /** From whom reports are awaited. */
  readonly register: UnitTable;
  /** Whose keys are known. */
  readonly units: UnitTable;
  readonly campaign: string;
  /** ISO 8601, or `null`. */
  readonly deadline: string | null;
  readonly directive: Directive | null;
  /** What the desk has decided about reports. */
  readonly decisions?: readonly DeskDecision[];
  readonly handedUp: readonly HandedUpFile[];
  readonly lowerDesks: readonly LowerDesk[];
}

/** Works out what judged files say together, with what lower desks have handed up. */
export function writtenView(sources: WrittenSources): WrittenView {
  const { unread, skipped, readAt, campaign, directive, decisions } = sources;
  const { files, register, handedUp, below } = withHandedUp({
    campaign,
    judged: sources.judged,
    handedUp: sources.handedUp,
    lowerDesks: sources.lowerDesks,
    register: sources.register,
    units: sources.units,
  });
  const request = { campaign, deadline: sources.deadline, register: registerOf(register) };
  const written = { decisions, handedUp, below, unread, skipped, readAt };
  return { collation: collate(files, request), request, directive, ...written };
}
