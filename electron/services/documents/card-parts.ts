import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { CardHeading, CardSteps } from '#shared/documents/model/document-model.ts';
import { PARAGRAPH_GAP, type TextArea } from '../typography/page-format.ts';
import { twips } from './measures.ts';
import { centred, spacer, textRuns } from './text-parts.ts';

const SIZES = { title: 30, subtitle: 13, unit: 14, number: 30, step: 15, action: 13 } as const;
const WIDTHS = { number: 40, step: 100 } as const;
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

/** One row for each step: its number, its name in capitals, what to do. */
export function cardSteps({ steps }: CardSteps, area: TextArea): (Paragraph | Table)[] {
  const widths = [WIDTHS.number, WIDTHS.step, area.width - WIDTHS.number - WIDTHS.step] as const;
  const rows = steps.map(
    ({ name, actions }, index) =>
      new TableRow({
        cantSplit: true,
        children: [
          stepCell(widths[0], [centred(String(index + 1), { size: SIZES.number, isBold: true })]),
          stepCell(widths[1], [
            new Paragraph({
              children: textRuns(name.toLocaleUpperCase('vi'), { size: SIZES.step, isBold: true }),
            }),
          ]),
          stepCell(
            widths[2],
            actions.map(
              (action) =>
                new Paragraph({
                  indent: { left: twips(DASH_WIDTH), hanging: twips(DASH_WIDTH) },
                  children: textRuns(`- ${action}`, { size: SIZES.action }),
                }),
            ),
          ),
        ],
      }),
  );
  return [
    new Table({
      width: { size: twips(area.width), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      layout: TableLayoutType.FIXED,
      borders: FRAME,
      margins: { left: 100, right: 100, top: 60, bottom: 60 },
      rows,
    }),
    spacer(2 * PARAGRAPH_GAP),
  ];
}
