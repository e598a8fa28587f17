import type { TableColumn as PrintedColumn } from '#shared/report/model/table-column.ts';

/** A piece of a paragraph in one style. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** The head of an administrative document: who writes, number, place and date beside Quốc hiệu and Tiêu ngữ. */
export interface Letterhead {
  readonly kind: 'letterhead';
  readonly governingBody: string;
  readonly unitName: string;
  /** `Số:` with the number or room for it; `null` for papers that take no number. */
  readonly number: string | null;
  /** `V/v …`, for letters only: they have no type heading. */
  readonly about: string | null;
  readonly placeAndDate: string;
}

/** The name of the type of document (`QUYẾT ĐỊNH`) with its trích yếu, and perhaps a remark in brackets below. */
export interface TypeHeading {
  readonly kind: 'type-heading';
  readonly name: string;
  readonly subject: string;
  readonly remark: string | null;
}

/** A centred line in bold capitals: the authority that decides, the word `QUYẾT ĐỊNH:`. */
export interface CentredLine {
  readonly kind: 'centred-line';
  readonly text: string;
}

/** `Kính gửi:` one institution, or several as a list. */
export interface Addressees {
  readonly kind: 'addressees';
  readonly names: readonly string[];
}

/** A justified paragraph with an indented first line. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** It announces the block after it and stays on one page with its beginning. */
  readonly isAnnouncing: boolean;
}

/** A heading inside the text. */
export interface SectionHeading {
  readonly kind: 'section-heading';
  readonly text: string;
}

/** `- label: text`; dotted lines to write on where there is no text. */
export interface LabelledFact {
  readonly kind: 'fact';
  readonly label: string;
  readonly text: string;
  /** How many dotted lines stand for a missing text. */
  readonly blankLines: number;
}

/** Dotted lines to write on. */
export interface BlankLines {
  readonly kind: 'blank-lines';
  readonly count: number;
}

/** A column of a table, perhaps one to catch the eye. */
export interface TableColumn extends PrintedColumn {
  readonly isBold?: boolean;
}

/** A table with a heading row; a row of empty cells is room for handwriting. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Whether a column `STT` stands before the others. */
  readonly isNumbered: boolean;
  /** Whether it hangs on a wall. */
  readonly isLarge: boolean;
  /** Printed in bold below the rows. */
  readonly totalRow: readonly string[] | null;
}

/** `Nơi nhận` on the left and the signature on the right, with room for hand and seal; nothing is drawn there. */
export interface SignatureBlock {
  readonly kind: 'signature';
  /** Each line without its hyphen, the last with a full stop. */
  readonly distribution: readonly string[];
  readonly title: string;
  readonly name: string;
}

/** The heading of an appendix on a page of its own. */
export interface AppendixHeading {
  readonly kind: 'appendix-heading';
  readonly heading: string;
  readonly title: string;
  /** Which document it belongs to, in brackets. */
  readonly attachedTo: string;
}

/** The head of a card that hangs on a wall. */
export interface CardHeading {
  readonly kind: 'card-heading';
  readonly title: string;
  readonly subtitle: string;
  readonly unitName: string;
}

/** What can be drawn beside a step, in black lines on white. */
export type PictureId = 'padlock' | 'hook' | 'beetle' | 'card' | 'rumour' | 'alarm';

/** A step of a card: a word to shout and what to do. */
export interface CardStep {
  readonly name: string;
  readonly actions: readonly string[];
  /** Stands in the place of the number. */
  readonly picture?: PictureId;
}

/** The steps of a card, numbered or drawn. */
export interface CardSteps {
  readonly kind: 'card-steps';
  readonly steps: readonly CardStep[];
  /** Whether it is read from some steps away, and fills its page. */
  readonly isLarge?: boolean;
}

/** One part of a document, from top to bottom. */
export type Block =
  | Letterhead
  | TypeHeading
  | CentredLine
  | Addressees
  | Paragraph
  | SectionHeading
  | LabelledFact
  | BlankLines
  | Table
  | SignatureBlock
  | AppendixHeading
  | CardHeading
  | CardSteps;

/** A run of pages of one orientation; it begins on a new page, and its pages are counted from 1. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** What a ready-made document says, without any layout beyond the order of its parts. */
export interface DocumentModel {
  /** For the properties of the file. */
  readonly title: string;
  /** For the properties of the file: the unit. */
  readonly author: string;
  readonly sections: readonly Section[];
}
