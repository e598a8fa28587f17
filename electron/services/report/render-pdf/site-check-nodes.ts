import type { Content } from 'pdfmake/interfaces.js';
import type { SiteCheckAppendix } from '#shared/report/model/appendices.ts';
import { PICTURES_WARNING } from '#shared/checks/notice/pictures-warning.ts';
import type { PagePicture } from '#shared/report/model/site-check-pages.ts';
import { PARAGRAPH_GAP, SIZES } from '#services/typography/page-format.ts';
import { recordPages } from './record-pages.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

/** Headings above a table keep a gap from what stands before them. */
const GAP_ABOVE = 2 * PARAGRAPH_GAP;

/** A page with its picture stands on less than half of the paper. */
const PICTURE = { width: 420, height: 260 } as const;

/** Pictures that are known to the document, each together with the line under it, the first with a word of warning. */
function pictureNodes(pictures: readonly PagePicture[], images: ReadonlySet<string>): Content[] {
  return pictures
    .filter(({ file }) => images.has(file))
    .map(({ file, caption }, index): Content => ({
      unbreakable: true,
      margin: [0, PARAGRAPH_GAP, 0, PARAGRAPH_GAP],
      stack: [
        ...(index === 0 ? [paragraph([{ text: PICTURES_WARNING }])] : []),
        { image: file, fit: [PICTURE.width, PICTURE.height], alignment: 'center' },
        textNode(caption, { italics: true, alignment: 'center', fontSize: SIZES.table }),
      ],
    }));
}

/** The website checks: each site with what was seen in words and chosen pictures, then its findings in tables. */
export function siteCheckNodes(
  { columns, sites }: SiteCheckAppendix,
  images: ReadonlySet<string>,
): Content[] {
  return sites.flatMap(({ name, paragraphs, pictures, groups }): Content[] => [
    {
      unbreakable: true,
      stack: [
        textNode(name, { bold: true, margin: [0, GAP_ABOVE, 0, PARAGRAPH_GAP] }),
        ...paragraphs.map((text) => paragraph([{ text }])),
      ],
    },
    ...pictureNodes(pictures, images),
    ...groups.flatMap(({ title, rows }): Content[] => [
      textNode(title, { italics: true, margin: [0, PARAGRAPH_GAP, 0, PARAGRAPH_GAP] }),
      ...recordPages({ columns, rows, title }).content,
    ]),
  ]);
}
