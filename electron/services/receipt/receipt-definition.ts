import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReceiptModel } from '#shared/receipts/receipt-model.ts';
import { addresseeNodes, letterheadNodes, titleNodes } from '#services/report/render-pdf/opening-nodes.ts';
import { LINE_HEIGHT, MARGINS, PARAGRAPH_GAP, PORTRAIT, SIZES } from '#services/typography/page-format.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

const ROOM_FOR_SIGNATURE = 70;

/** What pdfmake is asked to draw: a page after the manner of an administrative document, with nothing drawn for a seal. */
export function receiptDefinition(model: ReceiptModel): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body, lineHeight: LINE_HEIGHT },
    content: [
      ...letterheadNodes({
        governingBody: '',
        unitName: model.deskName,
        number: '',
        placeAndDate: model.date,
      }),
      ...titleNodes(model.title, model.subject),
      addresseeNodes({ addressees: [model.addressee] }),
      ...[model.opening, ...model.facts].map((text) => paragraph([{ text }])),
      ...partNodes('Lý do:', model.reasons),
      ...partNodes('Tiêu chí cần sửa:', model.criteria),
      closingNode(model),
    ],
    footer: (currentPage) =>
      currentPage === 1
        ? {
            stack: model.smallPrint.map((line) => textNode(line, { fontSize: SIZES.smallPrint })),
            margin: [MARGINS.left, 10, MARGINS.right, 0],
          }
        : null,
  };
}

function partNodes(heading: string, lines: readonly string[]): Content[] {
  if (lines.length === 0) return [];
  return [paragraph([{ text: heading, bold: true }]), ...lines.map((text) => paragraph([{ text }]))];
}

function closingNode({ lastSentence, signatory }: ReceiptModel): Content {
  return {
    unbreakable: true,
    stack: [
      paragraph([{ text: lastSentence }]),
      {
        columns: [
          { width: PORTRAIT.width * 0.45, text: '' },
          {
            // of a fixed width, so that a long word is broken instead of widening the column
            width: PORTRAIT.width * 0.55,
            alignment: 'center',
            stack: [
              textNode(signatory.title.toLocaleUpperCase('vi'), { bold: true }),
              textNode(signatory.name, { bold: true, margin: [0, ROOM_FOR_SIGNATURE, 0, 0] }),
            ],
          },
        ],
        margin: [0, 2 * PARAGRAPH_GAP, 0, 0],
      },
    ],
  };
}
