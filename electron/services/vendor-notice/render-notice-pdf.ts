import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { NoticeFinding, VendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { PICTURES_WARNING } from '#shared/checks/notice/pictures-warning.ts';
import { drawnBytes, pdfmake } from '../typography/offline-pdfmake.ts';
import { LINE_HEIGHT, MARGINS, PARAGRAPH_GAP, SIZES } from '../typography/page-format.ts';
import { runsNode, textNode } from '../typography/text-nodes.ts';

const GAP: [number, number, number, number] = [0, 0, 0, PARAGRAPH_GAP];
const PICTURE = { width: 440, height: 300 } as const;
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

/** A picture of a page that goes with the notice. */
export interface NoticePicture {
  readonly page: string;
  /** `null`: it was chosen, but is no longer to be had. */
  readonly jpeg: Uint8Array | null;
}

function pictureNodes({ page, jpeg }: NoticePicture): Content {
  if (jpeg === null) {
    return textNode(`Không kèm được ảnh chụp trang ${page}, vì ảnh không còn nguyên trên máy.`, {
      margin: GAP,
    });
  }
  return {
    unbreakable: true,
    margin: [0, PARAGRAPH_GAP, 0, PARAGRAPH_GAP],
    stack: [
      {
        image: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`,
        fit: [PICTURE.width, PICTURE.height],
        alignment: 'center',
      },
      textNode(page, { italics: true, alignment: 'center', fontSize: SIZES.table }),
    ],
  };
}

/** The pictures stand last: whoever looks after the site reads first what is to be done, then what is about to be seen. */
function pictureSection(pictures: readonly NoticePicture[]): Content[] {
  if (pictures.length === 0) return [];
  const hasShown = pictures.some(({ jpeg }) => jpeg !== null);
  return [
    {
      ...textNode('Ảnh chụp lúc kiểm tra', {
        bold: true,
        fontSize: SIZES.title,
        margin: [0, PARAGRAPH_GAP, 0, 2],
      }),
      headlineLevel: 1,
    },
    ...(hasShown ? [textNode(PICTURES_WARNING, { margin: GAP })] : []),
    ...pictures.map(pictureNodes),
  ];
}

function noticeDefinition(
  { title, opening, groups, closing }: VendorNotice,
  pictures: readonly NoticePicture[],
): TDocumentDefinitions {
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
      ...pictureSection(pictures),
    ],
  };
}

/** Draws the notice for whoever looks after a site. Everything on it is text: nothing of the site becomes a link. */
export async function renderNoticePdf(
  notice: VendorNotice,
  pictures: readonly NoticePicture[],
  createdAt: Date,
): Promise<Uint8Array> {
  const document = await pdfmake
    .createPdf({
      ...noticeDefinition(notice, pictures),
      language: 'vi-VN',
      displayTitle: true,
      info: { title: 'Kết quả kiểm tra website', creationDate: createdAt },
    })
    .getStream();
  return drawnBytes(document);
}
