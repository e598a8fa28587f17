import type { Content } from 'pdfmake/interfaces.js';
import type { AppendixHeading } from '#shared/documents/model/document-model.ts';
import { PARAGRAPH_GAP, SIZES } from '#services/typography/page-format.ts';
import { textNode } from '#services/typography/text-nodes.ts';

/** Number and title of an appendix, and what it belongs to. */
export function appendixHead({
  heading,
  title,
  attachedTo,
}: Pick<AppendixHeading, 'heading' | 'title' | 'attachedTo'>): Content[] {
  return [
    textNode(heading, { bold: true, alignment: 'center', fontSize: SIZES.title }),
    textNode(title.toLocaleUpperCase('vi'), { bold: true, alignment: 'center' }),
    textNode(attachedTo, {
      italics: true,
      alignment: 'center',
      margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
    }),
  ];
}
