import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type Table } from 'docx';
import type {
  Addressees,
  AppendixHeading,
  CentredLine,
  Letterhead,
  SectionHeading,
  TypeHeading,
} from '#shared/documents/model/document-model.ts';
import { PARAGRAPH_GAP, SIZES, type TextArea } from '../typography/page-format.ts';
import { balancedLines, textWidth } from '../typography/tinos.ts';
import { borderlessTable } from './borderless-table.ts';
import { twips } from './measures.ts';
import { bodyParagraph, centred, documentText, textRuns } from './text-parts.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The left column of the letterhead takes this part of the line, so that Quốc hiệu stays on one line. */
const LEFT_SHARE = 0.44;

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function rule(length: number, columnWidth: number, gapBelow: number): Paragraph {
  const indent = twips(Math.max(0, (columnWidth - length) / 2));
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0 } },
    indent: { left: indent, right: indent },
    spacing: { line: 40, lineRule: LineRuleType.EXACT, after: twips(gapBelow) },
    keepNext: true,
    children: [],
  });
}

/** A bold heading in lines of about the same length, with a rule of 1/3 to 1/2 of the last one below it. */
function ruledHeading(
  text: string,
  size: number,
  width: number,
  columnWidth: number,
  gapBelow: number,
): Paragraph[] {
  const lines = balancedLines(documentText(text), width, size, 'bold');
  const lastLineWidth = Math.min(textWidth(lines.at(-1) ?? '', size, 'bold'), width);
  return [
    centred(lines.join('\n'), { size, isBold: true }, { keepNext: true }),
    rule(lastLineWidth * 0.4, columnWidth, gapBelow),
  ];
}

function institution({ governingBody, unitName }: Letterhead, width: number): Paragraph[] {
  const room = width - 8;
  const body = balancedLines(documentText(capitals(governingBody)), room, SIZES.institution, 'normal');
  return [
    centred(body.join('\n'), { size: SIZES.institution }),
    ...ruledHeading(capitals(unitName), SIZES.institution, room, width, 6),
  ];
}

function nation(width: number): Paragraph[] {
  return [
    centred(NATION, { size: SIZES.nation, isBold: true }),
    centred(MOTTO, { size: SIZES.motto, isBold: true }),
    rule(textWidth(MOTTO, SIZES.motto, 'bold'), width, 6),
  ];
}

function numberLines({ number, about }: Letterhead, width: number): Paragraph[] {
  const subject =
    about === null ? [] : balancedLines(documentText(about), width - 24, SIZES.number, 'normal');
  return [
    centred(number ?? '', { size: SIZES.number }),
    ...(about === null
      ? []
      : [centred(subject.join('\n'), { size: SIZES.institution }, { spacing: { before: 120 } })]),
  ];
}

/** Cơ quan chủ quản, tên cơ quan, số và trích yếu công văn on the left; Quốc hiệu, Tiêu ngữ, địa danh on the right. */
export function letterhead(block: Letterhead, area: TextArea): Table[] {
  const left = area.width * LEFT_SHARE;
  const right = area.width - left;
  const date = centred(block.placeAndDate, { size: SIZES.date, isItalic: true });
  return [
    borderlessTable(
      [left, right],
      [
        [institution(block, left), nation(right)],
        [numberLines(block, left), [date]],
      ],
    ),
  ];
}

/** Tên loại and trích yếu with the rule below it, and a remark in italics. */
export function typeHeading({ name, subject, remark }: TypeHeading, area: TextArea): Paragraph[] {
  const gapBelow = remark === null ? 14 : 6;
  return [
    centred(
      capitals(name),
      { size: SIZES.title, isBold: true },
      { keepNext: true, spacing: { before: twips(2 * PARAGRAPH_GAP), after: 40 } },
    ),
    ...ruledHeading(subject, SIZES.subject, area.width - 60, area.width, gapBelow),
    ...(remark === null
      ? []
      : [centred(remark, { isItalic: true }, { keepNext: true, spacing: { after: twips(PARAGRAPH_GAP) } })]),
  ];
}

/** A line in bold capitals. */
export function centredLine({ text }: CentredLine): Paragraph[] {
  const spacing = { before: twips(PARAGRAPH_GAP), after: twips(PARAGRAPH_GAP) };
  return [centred(capitals(text), { isBold: true }, { keepNext: true, spacing })];
}

/** One institution on one line, or several as a list beside the words. */
export function addressees({ names }: Addressees, area: TextArea): (Paragraph | Table)[] {
  const before = twips(2 * PARAGRAPH_GAP);
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) {
    return [centred(`Kính gửi: ${only}.`, {}, { spacing: { before, after: before } })];
  }
  const lines = names.map(
    (name, index) => new Paragraph({ children: textRuns(`- ${name}${index === others.length ? '.' : ';'}`) }),
  );
  const words = new Paragraph({ alignment: AlignmentType.RIGHT, children: textRuns('Kính gửi:\u00a0') });
  const wordsWidth = 118;
  return [borderlessTable([wordsWidth, area.width - wordsWidth], [[[words], lines]])];
}

/** A heading inside the text. */
export function sectionHeading({ text }: SectionHeading): Paragraph[] {
  return [bodyParagraph([{ text, isBold: true }], { keepNext: true })];
}

/** Number and title of an appendix, and what it belongs to. */
export function appendixHeading({ heading, title, attachedTo }: AppendixHeading): Paragraph[] {
  return [
    centred(heading, { size: SIZES.title, isBold: true }, { keepNext: true }),
    centred(capitals(title), { isBold: true }, { keepNext: true }),
    centred(attachedTo, { isItalic: true }, { keepNext: true, spacing: { after: twips(2 * PARAGRAPH_GAP) } }),
  ];
}
