import type { ContentSection, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Appendix } from '#shared/report/model/appendices.ts';
import type { ReportModel } from '#shared/report/model/report-model.ts';
import { appendixHead } from './appendix-head.ts';
import { bodyNodes } from './body-nodes.ts';
import { evidenceNodes } from './evidence-nodes.ts';
import { openingNodes } from './opening-nodes.ts';
import { LINE_HEIGHT, MARGINS, SIZES } from '#services/typography/page-format.ts';
import { numberedPages } from './page-numbers.ts';
import { type AppendixPages, recordPages } from './record-pages.ts';
import { siteCheckNodes } from './site-check-nodes.ts';
import { textNode } from '#services/typography/text-nodes.ts';

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
