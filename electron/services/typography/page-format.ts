const POINTS_PER_MM = 72 / 25.4;

/** Millimetres in PDF points. */
export function mm(length: number): number {
  return length * POINTS_PER_MM;
}

/** A4 portrait, in points. */
const A4 = { width: 595.28, height: 841.89 };

/**
 * The page of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I): top and bottom 20-25 mm, left
 * 30-35 mm, right 15-20 mm. The bottom holds the small print of page 1.
 */
export const MARGINS = { left: mm(30), top: mm(20), right: mm(15), bottom: mm(25) } as const;

/** Room for text on a page, in points. */
export interface TextArea {
  readonly width: number;
  readonly height: number;
}

/** Room for text on an upright page. */
export const PORTRAIT: TextArea = {
  width: A4.width - MARGINS.left - MARGINS.right,
  height: A4.height - MARGINS.top - MARGINS.bottom,
};

/** Room for text on a page that lies on its side. */
export const LANDSCAPE: TextArea = {
  width: A4.height - MARGINS.left - MARGINS.right,
  height: A4.width - MARGINS.top - MARGINS.bottom,
};

/** Font sizes in points, within the ranges of Phụ lục I, mục V. */
export const SIZES = {
  nation: 12,
  motto: 13,
  institution: 12,
  number: 13,
  date: 13,
  title: 14,
  subject: 14,
  body: 13,
  pageNumber: 13,
  distributionTitle: 12,
  distribution: 11,
  table: 11,
  denseTable: 10,
  smallPrint: 8,
} as const;

/** First-line indent: 1 to 1.27 cm. */
export const INDENT = mm(12.7);

/** At least 6 points between paragraphs. */
export const PARAGRAPH_GAP = 6;

/** Times-metric lines times this factor; the rule allows 1 to 1.5. */
export const LINE_HEIGHT = 1.08;

/** The thickness of rules and table lines. */
export const RULE_WIDTH = 0.7;
