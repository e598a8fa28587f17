import type { Collation } from '../collate.ts';
import type { CollationRequest } from '../collation-request.ts';
import type { DeskDecision } from '../decision.ts';
import type { HandedUpClaims } from '../handed-up-claims.ts';
import type { PartBelow } from '../with-handed-up.ts';
import type { UnreadFile } from '../reading.ts';
import type { Directive } from '#shared/directives/directive.ts';

/** What a cell holds; numbers stay numbers, so that a workbook can add them up. */
export type Cell = string | number;

/** A table of the desk: one sheet of a workbook, or one CSV file. */
export interface DeskTable {
  /** For file names. */
  readonly id: string;
  /** For the sheet's tab: at most 31 characters, none of \ / ? * [ ] : */
  readonly title: string;
  readonly columns: readonly DeskColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column; `width` in characters. */
export interface DeskColumn {
  readonly label: string;
  readonly width: number;
}

/** What a table is made of. */
export interface DeskView {
  readonly collation: Collation;
  readonly request: CollationRequest;
  /** The pack of the campaign; `null` when the desk does not have it, and criteria go by their ids. */
  readonly directive: Directive | null;
  /** What the desk has decided about reports; none where nobody keeps decisions. */
  readonly decisions?: readonly DeskDecision[] | undefined;
  /** What lower desks say, whose keys are known here; none where none has handed anything up. */
  readonly handedUp?: HandedUpClaims | undefined;
  /** How far the figures rest on lower desks; none where nobody has looked. */
  readonly below?: PartBelow | undefined;
}

/** What is written of a collation: with what could not be read for it, so that nobody takes it for the whole picture. */
export interface WrittenView extends DeskView {
  readonly unread: readonly UnreadFile[];
  /** Names of what lies in ZIP files and mails and was not looked at. */
  readonly skipped: readonly string[];
  /** When the files were read, ISO 8601: what is written later says no more than what came until then. */
  readonly readAt?: string | undefined;
}

/** The units in the order of the language, and not of code units: `Đ` comes after `D`, before `E`. */
export const vietnamese = new Intl.Collator('vi', { numeric: true });
