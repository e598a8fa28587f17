import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { CardHeading, CardStep, CardSteps } from '#shared/documents/model/document-model.ts';
import { PARAGRAPH_GAP, type TextArea } from '../typography/page-format.ts';
import { twips } from './measures.ts';
import type { Pictures } from './pictures.ts';
import { centred, spacer, textRuns } from './text-parts.ts';

const SIZES = { title: 30, subtitle: 13, unit: 14 } as const;

/** How large the steps of a card are: letters and lengths in points, the padding in twips. */
interface Look {
  readonly number: number;
  readonly picture: number;
  readonly step: number;
  readonly action: number;
  readonly markWidth: number;
  readonly nameWidth: number;
  readonly padding: number;
}

const CARD: Look = {
  number: 30,
  picture: 30,
  step: 15,
  action: 13,
  markWidth: 40,
  nameWidth: 100,
  padding: 60,
};
const LARGE: Look = {
  number: 40,
  picture: 68,
  step: 16,
  action: 15,
  markWidth: 70,
  nameWidth: 112,
  padding: 110,
};
/** A dash and a blank hang before the lines of an action. */
const DASH_WIDTH = 8;

const THICK = { style: BorderStyle.SINGLE, size: 18, color: '000000' };
const FRAME = { top: THICK, bottom: THICK, left: THICK, right: THICK };

/** A framed title that is seen from across the room. */
export function cardHeading(
  { title, subtitle, unitName }: CardHeading,
  area: TextArea,
): (Paragraph | Table)[] {
  const cell = new TableCell({
    width: { size: twips(area.width), type: WidthType.DXA },
    children: [
      centred(unitName.toLocaleUpperCase('vi'), { size: SIZES.unit, isBold: true }),
      centred(title.toLocaleUpperCase('vi'), { size: SIZES.title, isBold: true }),
      centred(subtitle, { size: SIZES.subtitle, isItalic: true }),
    ],
  });
  return [
    new Table({
      width: { size: twips(area.width), type: WidthType.DXA },
      columnWidths: [twips(area.width)],
      layout: TableLayoutType.FIXED,
      borders: FRAME,
      margins: { left: 120, right: 120, top: 80, bottom: 100 },
      rows: [new TableRow({ children: [cell] })],
    }),
    spacer(PARAGRAPH_GAP),
  ];
}

function stepCell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });
}

/** The number of a step, or what is drawn in its place. */
function markOf({ picture }: CardStep, index: number, look: Look, pictures: Pictures): Paragraph {
  const data = picture === undefined ? undefined : pictures.get(picture);
  if (data === undefined) return centred(String(index + 1), { size: look.number, isBold: true });
  const transformation = { width: look.picture, height: look.picture };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new ImageRun({ type: 'png', data, transformation })],
  });
}

function stepRow(step: CardStep, index: number, look: Look, area: TextArea, pictures: Pictures): TableRow {
  const { name, actions } = step;
  return new TableRow({
    cantSplit: true,
    children: [
      stepCell(look.markWidth, [markOf(step, index, look, pictures)]),
      stepCell(look.nameWidth, [
        new Paragraph({
          children: textRuns(name.toLocaleUpperCase('vi'), { size: look.step, isBold: true }),
        }),
      ]),
      stepCell(
        area.width - look.markWidth - look.nameWidth,
        actions.map(
          (action) =>
            new Paragraph({
              indent: { left: twips(DASH_WIDTH), hanging: twips(DASH_WIDTH) },
              children: textRuns(`- ${action}`, { size: look.action }),
            }),
        ),
      ),
    ],
  });
}

/** One row for each step: its number or drawing, its name in capitals, what to do. */
export function cardSteps(
  { steps, isLarge }: CardSteps,
  area: TextArea,
  pictures: Pictures,
): (Paragraph | Table)[] {
  const look = isLarge === true ? LARGE : CARD;
  const widths = [look.markWidth, look.nameWidth, area.width - look.markWidth - look.nameWidth];
  return [
    new Table({
      width: { size: twips(area.width), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      layout: TableLayoutType.FIXED,
      borders: FRAME,
      margins: { left: 100, right: 100, top: look.padding, bottom: look.padding },
      rows: steps.map((step, index) => stepRow(step, index, look, area, pictures)),
    }),
    spacer(2 * PARAGRAPH_GAP),
  ];
}
