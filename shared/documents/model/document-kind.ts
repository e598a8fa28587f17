import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { DocumentModel } from './document-model.ts';

/** What a document is made from. */
export interface DocumentRequest {
  readonly directive: Directive;
  /** May be incomplete: where it says nothing, the document has room for handwriting. */
  readonly input: ReportInputDraft;
  /** The tables in use. */
  readonly facts: Facts;
  /** The day on which the document is made, `YYYY-MM-DD`. */
  readonly today: string;
  /** Which row of the table `aboutRowOf` the document is about, from 0; without it the newest. */
  readonly rowIndex?: number;
  /** What the user's evidence files were called, by the name under which the answers refer to them. */
  readonly originalNames?: Readonly<Record<string, string>>;
}

/** A kind of ready-made document; one file `<id>.document.ts` in this folder. */
export interface DocumentKind {
  /** Equals the file name. */
  readonly id: string;
  readonly title: string;
  /** One sentence: when the document helps. */
  readonly usefulWhen: string;
  /** The record tables that fill it. */
  readonly recordKindIds: readonly string[];
  /** The record table of which the document is about one row. */
  readonly aboutRowOf: string | null;
  /** A text to be copied into a chat, where the kind has one. */
  readonly message?: (request: DocumentRequest) => string;
  /** Says nothing that neither the input nor the pack nor the form itself says. */
  readonly build: (request: DocumentRequest) => DocumentModel;
}
