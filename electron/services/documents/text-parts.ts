import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Run } from '#shared/documents/model/document-model.ts';
import { INDENT, PARAGRAPH_GAP, SIZES, type TextArea } from '../typography/page-format.ts';
import { halfPoints, twips } from './measures.ts';

// What XML 1.0 cannot hold: control characters but tab and line feed, lone surrogates, U+FFFE, U+FFFF.
const NOT_IN_XML = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

/** Text as it can stand in a document: NFC, and nothing that XML cannot hold. */
export function documentText(text: string): string {
  return text.normalize('NFC').replace(NOT_IN_XML, '');
}

/** The look of a piece of text; sizes in points, by default that of the body. */
export interface TextStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** The runs for a text; a line feed starts a new line of the same paragraph. */
export function textRuns(text: string, style: TextStyle = {}): TextRun[] {
  return documentText(text)
    .split('\n')
    .map((line, index) => {
      const options: IRunOptions = {
        text: line,
        size: halfPoints(style.size ?? SIZES.body),
        bold: style.isBold ?? false,
        italics: style.isItalic ?? false,
        ...(index === 0 ? {} : { break: 1 }),
      };
      return new TextRun(options);
    });
}

/** A centred paragraph of one style without space around it. */
export function centred(text: string, style: TextStyle, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: textRuns(text, style) });
}

/** A paragraph as it stands in the body: justified, first line indented, space below. */
export function bodyParagraph(
  runs: readonly Run[],
  options: Pick<IParagraphOptions, 'keepNext'> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(INDENT) },
    spacing: { after: twips(PARAGRAPH_GAP) },
    ...options,
    children: runs.flatMap(({ text, isBold, isItalic }) =>
      textRuns(text, { isBold: isBold ?? false, isItalic: isItalic ?? false }),
    ),
  });
}

/** Words at the beginning of a line and dots from there to the right edge. */
export function dottedLine(words: string, area: TextArea, isIndented: boolean): Paragraph {
  return new Paragraph({
    indent: { firstLine: isIndented ? twips(INDENT) : 0 },
    spacing: { after: twips(PARAGRAPH_GAP) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(area.width), leader: LeaderType.DOT }],
    children: [
      ...(words === '' ? [] : textRuns(words)),
      new TextRun({ children: [new Tab()], size: halfPoints(SIZES.body) }),
    ],
  });
}

/** Keeps two tables apart, or a table from the end of its section; `gap` in points. */
export function spacer(gap: number): Paragraph {
  return new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT, after: twips(gap) },
    children: [],
  });
}
