import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReceiptModel } from '#shared/receipts/receipt-model.ts';
import { closingNode } from '#services/report/render-pdf/closing-node.ts';
import { addresseeNodes, letterheadNodes, titleNodes } from '#services/report/render-pdf/opening-nodes.ts';
import { LINE_HEIGHT, MARGINS, SIZES } from '#services/typography/page-format.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

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
      closingNode({ ...model, beside: '' }),
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
