import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { NoticeFinding, VendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { drawnBytes, pdfmake } from '../typography/offline-pdfmake.ts';
import { LINE_HEIGHT, MARGINS, PARAGRAPH_GAP, SIZES } from '../typography/page-format.ts';
import { runsNode, textNode } from '../typography/text-nodes.ts';

const GAP: [number, number, number, number] = [0, 0, 0, PARAGRAPH_GAP];
const INDENT: [number, number, number, number] = [18, 0, 0, 2];

function findingNodes({ number, title, lines }: NoticeFinding): Content {
  return {
    margin: GAP,
    stack: [
      { ...textNode(`${String(number)}. ${title}`, { bold: true, margin: [0, 4, 0, 2] }), headlineLevel: 2 },
      ...lines.map(({ label, text }) =>
        runsNode([{ text: `${label}: `, italics: true }, { text }], { margin: INDENT }),
      ),
    ],
  };
}

function noticeDefinition({ title, opening, groups, closing }: VendorNotice): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body, lineHeight: LINE_HEIGHT },
    footer: (page, pages) =>
      textNode(`${String(page)}/${String(pages)}`, { alignment: 'center', fontSize: SIZES.table }),
    // A heading does not stand alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    content: [
      textNode(title.toLocaleUpperCase('vi'), {
        bold: true,
        alignment: 'center',
        fontSize: SIZES.title,
        margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
      }),
      ...opening.map((text) => textNode(text, { margin: GAP })),
      ...groups.flatMap((group) => [
        {
          ...textNode(group.title, { bold: true, fontSize: SIZES.title, margin: [0, PARAGRAPH_GAP, 0, 2] }),
          headlineLevel: 1,
        },
        ...group.findings.map(findingNodes),
      ]),
      ...closing.map((text) => textNode(text, { margin: [0, PARAGRAPH_GAP, 0, 0] })),
    ],
  };
}

/** Draws the notice for whoever looks after a site. Everything on it is text: nothing of the site becomes a link. */
export async function renderNoticePdf(notice: VendorNotice, createdAt: Date): Promise<Uint8Array> {
  const document = await pdfmake
    .createPdf({
      ...noticeDefinition(notice),
      language: 'vi-VN',
      displayTitle: true,
      info: { title: 'Kết quả kiểm tra website', creationDate: createdAt },
    })
    .getStream();
  return drawnBytes(document);
}
