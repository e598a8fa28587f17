import type { Content } from 'pdfmake/interfaces.js';
import type { Opening } from '#shared/report/model/opening.ts';
import { printable } from '#shared/base/printable-text.ts';
import { PARAGRAPH_GAP, PORTRAIT, SIZES } from '#services/typography/page-format.ts';
import { centredRule, textNode } from '#services/typography/text-nodes.ts';
import { balancedLines, textWidth } from '#services/typography/tinos.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const RIGHT_WIDTH = 260;
const LEFT_WIDTH = PORTRAIT.width - RIGHT_WIDTH;
const SUBJECT_WIDTH = PORTRAIT.width - 60;

/** A centred heading in lines of about the same length, with a rule of 1/3 to 1/2 of the last line below it. */
function ruledHeading(text: string, size: number, columnWidth: number, marginBelow: number): Content[] {
  const lines = balancedLines(printable(text), columnWidth, size, 'bold');
  const lastLineWidth = Math.min(textWidth(lines.at(-1) ?? '', size, 'bold'), columnWidth);
  return [
    textNode(lines.join('\n'), { fontSize: size, bold: true, alignment: 'center' }),
    centredRule(lastLineWidth * 0.4, marginBelow),
  ];
}

/** Who writes, and when. */
export interface Letterhead {
  /** The body above the institution; its line is left out when it is empty. */
  readonly governingBody: string;
  readonly unitName: string;
  /** `Số:` with room for a number; may be empty. */
  readonly number: string;
  readonly placeAndDate: string;
}

function institution(opening: Letterhead): Content[] {
  const governingBody = printable(opening.governingBody.toLocaleUpperCase('vi'));
  const lines = balancedLines(governingBody, LEFT_WIDTH, SIZES.institution, 'normal');
  return [
    ...(governingBody === '' ? [] : [textNode(lines.join('\n'), { fontSize: SIZES.institution })]),
    ...ruledHeading(opening.unitName.toLocaleUpperCase('vi'), SIZES.institution, LEFT_WIDTH, 6),
  ];
}

function nation(): Content[] {
  return [
    textNode(NATION, { fontSize: SIZES.nation, bold: true }),
    textNode(MOTTO, { fontSize: SIZES.motto, bold: true }),
    centredRule(textWidth(MOTTO, SIZES.motto, 'bold'), 6),
  ];
}

function twoColumns(left: Content[], right: Content[]): Content {
  return {
    columns: [
      { width: LEFT_WIDTH, stack: left },
      { width: RIGHT_WIDTH, stack: right },
    ],
    alignment: 'center',
  };
}

/** Kính gửi. */
export function addresseeNodes(opening: Pick<Opening, 'addressees'>): Content {
  const [only, ...others] = opening.addressees;
  if (only !== undefined && others.length === 0) {
    return textNode(`Kính gửi: ${only}.`, { alignment: 'center', margin: [0, 0, 0, 12] });
  }
  const lastIndex = opening.addressees.length - 1;
  return {
    columns: [
      { width: 110, text: 'Kính gửi:', alignment: 'right' },
      {
        width: '*',
        stack: opening.addressees.map((name, index) =>
          textNode(`- ${name}${index === lastIndex ? '.' : ';'}`),
        ),
      },
    ],
    columnGap: 8,
    margin: [0, 0, 0, 12],
  };
}

/** Quốc hiệu, tên cơ quan, số, ngày. */
export function letterheadNodes(letterhead: Letterhead): Content[] {
  return [
    twoColumns(institution(letterhead), nation()),
    twoColumns(
      [textNode(letterhead.number, { fontSize: SIZES.number })],
      [textNode(letterhead.placeAndDate, { fontSize: SIZES.date, italics: true })],
    ),
  ];
}

/** Tên loại và trích yếu. */
export function titleNodes(title: string, subject: string): Content[] {
  return [
    textNode(title, {
      fontSize: SIZES.title,
      bold: true,
      alignment: 'center',
      margin: [0, 3 * PARAGRAPH_GAP, 0, 2],
    }),
    ...ruledHeading(subject, SIZES.subject, SUBJECT_WIDTH, 14),
  ];
}

/** Quốc hiệu, tên cơ quan, số, ngày, tên loại, trích yếu, kính gửi. */
export function openingNodes(opening: Opening): Content[] {
  return [...letterheadNodes(opening), ...titleNodes('BÁO CÁO', opening.subject), addresseeNodes(opening)];
}
