import type { Content } from 'pdfmake/interfaces.js';
import type { SiteCheckAppendix } from '#shared/report/model/appendices.ts';
import { PARAGRAPH_GAP } from '#services/typography/page-format.ts';
import { recordPages } from './record-pages.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

/** Headings above a table keep a gap from what stands before them. */
const GAP_ABOVE = 2 * PARAGRAPH_GAP;

/** The website checks: each site with what was seen in words, then its findings in tables. */
export function siteCheckNodes({ columns, sites }: SiteCheckAppendix): Content[] {
  return sites.flatMap(({ name, paragraphs, groups }): Content[] => [
    {
      unbreakable: true,
      stack: [
        textNode(name, { bold: true, margin: [0, GAP_ABOVE, 0, PARAGRAPH_GAP] }),
        ...paragraphs.map((text) => paragraph([{ text }])),
      ],
    },
    ...groups.flatMap(({ title, rows }): Content[] => [
      textNode(title, { italics: true, margin: [0, PARAGRAPH_GAP, 0, PARAGRAPH_GAP] }),
      ...recordPages({ columns, rows, title }).content,
    ]),
  ]);
}
