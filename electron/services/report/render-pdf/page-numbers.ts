import type { DynamicContent } from 'pdfmake/interfaces.js';
import { MARGINS, mm, SIZES } from '#services/typography/page-format.ts';
import { textNode } from '#services/typography/text-nodes.ts';

/**
 * Page numbers in the top margin, from the second page of the report and of each appendix on (Phụ lục I, mục II.5 and
 * IV.1). pdfmake asks for the headers in the order of the pages.
 */
export function numberedPages(): DynamicContent {
  let firstPage: number | undefined;
  return (currentPage) => {
    firstPage ??= currentPage;
    const number = currentPage - firstPage + 1;
    return number === 1
      ? null
      : textNode(String(number), {
          fontSize: SIZES.pageNumber,
          alignment: 'center',
          margin: [MARGINS.left, mm(9), MARGINS.right, 0],
        });
  };
}
