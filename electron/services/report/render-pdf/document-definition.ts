import type { Content, ContentSection, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Appendix } from '#shared/report/model/appendices.ts';
import type { ReportModel } from '#shared/report/model/report-model.ts';
import { bodyNodes } from './body-nodes.ts';
import { evidenceNodes } from './evidence-nodes.ts';
import { openingNodes } from './opening-nodes.ts';
import { LINE_HEIGHT, MARGINS, mm, PARAGRAPH_GAP, SIZES } from '#services/typography/page-format.ts';
import { type AppendixPages, recordPages } from './record-pages.ts';
import { siteCheckNodes } from './site-check-nodes.ts';
import { textNode } from '#services/typography/text-nodes.ts';

/**
 * Page numbers in the top margin, from the second page of the report and of each appendix on (Phụ lục I, mục II.5 and
 * IV.1). pdfmake asks for the headers in the order of the pages.
 */
function numberedPages(): DynamicContent {
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

/** The small print at the foot of page 1. */
function integrityFooter({ integrity }: ReportModel): DynamicContent {
  return (currentPage) =>
    currentPage === 1
      ? {
          stack: integrity.lines.map((line) => textNode(line, { fontSize: SIZES.smallPrint })),
          margin: [MARGINS.left, 10, MARGINS.right, 0],
        }
      : null;
}

function appendixHead(appendix: Appendix): Content[] {
  return [
    textNode(appendix.heading, { bold: true, alignment: 'center', fontSize: SIZES.title }),
    textNode(appendix.title.toLocaleUpperCase('vi'), { bold: true, alignment: 'center' }),
    textNode(appendix.attachedTo, {
      italics: true,
      alignment: 'center',
      margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
    }),
  ];
}

function appendixPages(appendix: Appendix, images: ReadonlySet<string>): AppendixPages {
  switch (appendix.kind) {
    case 'evidence':
      return { orientation: 'portrait', content: evidenceNodes(appendix, images) };
    case 'records':
      return recordPages(appendix);
    case 'site-checks':
      return { orientation: 'portrait', content: siteCheckNodes(appendix, images) };
    default:
      return assertNever(appendix);
  }
}

function appendixSection(appendix: Appendix, images: ReadonlySet<string>): ContentSection {
  const { orientation, content } = appendixPages(appendix, images);
  return {
    section: [...appendixHead(appendix), ...content],
    pageOrientation: orientation,
    header: numberedPages(),
    footer: null,
  };
}

/** What pdfmake is asked to draw. `images` are JPEG data URLs by attachment name. */
export function documentDefinition(
  model: ReportModel,
  images: Readonly<Record<string, string>>,
): TDocumentDefinitions {
  const imageNames = new Set(Object.keys(images));
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body, lineHeight: LINE_HEIGHT },
    images: { ...images },
    content: [
      {
        section: [...openingNodes(model.opening), ...bodyNodes(model)],
        header: numberedPages(),
        footer: integrityFooter(model),
      },
      ...model.appendices.map((appendix) => appendixSection(appendix, imageNames)),
    ],
  };
}
