import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Section } from '#shared/documents/model/document-model.ts';
import { LANDSCAPE, MARGINS, mm, PORTRAIT, SIZES, type TextArea } from '../typography/page-format.ts';
import { halfPoints, twips } from './measures.ts';

/** There is no small print at the foot as on the pages of a report file. */
const BOTTOM_MARGIN = mm(20);

/** The room for text on the pages of a section. */
export function textArea({ orientation }: Section): TextArea {
  return orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
}

/** A4, the margins of an administrative document, and a page number in the top margin of all pages but the first. */
export function pageSetup({ orientation }: Section): Pick<ISectionOptions, 'properties' | 'headers'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZES.pageNumber) })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        // docx turns the page by itself
        size: {
          width: twips(mm(210)),
          height: twips(mm(297)),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(BOTTOM_MARGIN),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(mm(9)),
          footer: twips(mm(9)),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
  };
}
