import type { Content, ContentSection, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { assertNever } from '#shared/base/assert-never.ts';
import type { SummaryBlock, SummaryReport, SummarySection } from '#shared/desk/tables/summary-report.ts';
import type { SignatureBlock, Table } from '#shared/documents/model/document-model.ts';
import { appendixHead } from '#services/report/render-pdf/appendix-head.ts';
import { closingNode } from '#services/report/render-pdf/closing-node.ts';
import { GRID_LAYOUT } from '#services/report/render-pdf/grid-table.ts';
import { letterheadNodes, titleNodes } from '#services/report/render-pdf/opening-nodes.ts';
import { numberedPages } from '#services/report/render-pdf/page-numbers.ts';
import { type AppendixPages, recordPages } from '#services/report/render-pdf/record-pages.ts';
import { columnWidths } from '#services/typography/column-widths.ts';
import {
  LANDSCAPE,
  LINE_HEIGHT,
  MARGINS,
  PARAGRAPH_GAP,
  PORTRAIT,
  RULE_WIDTH,
  SIZES,
  type TextArea,
} from '#services/typography/page-format.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';
import { withWholeNumbers } from '#services/typography/whole-numbers.ts';

const SMALL_PRINT = [
  'Niêm phong điện tử bằng khóa của máy nơi nhận. Mã khóa không in ở đây, vì ai cũng in giả được. Người nhận mở tệp này ở màn ' +
    'hình “Kiểm tra tệp báo cáo” để biết tệp còn nguyên vẹn và của khóa nào. Ngày giờ ghi theo đồng hồ của nơi lập.',
];

/** More columns than this need the smaller letters. */
const MAX_COMFORTABLE_COLUMNS = 6;
/** Left and right of a cell. */
const CELL_PADDING = 4;

/** What pdfmake is asked to draw: the report of a desk, its text first, then each appendix on pages of its own. */
export function summaryDefinition({ sections }: SummaryReport): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body, lineHeight: LINE_HEIGHT },
    content: sections.map((section, index): ContentSection => {
      const orientation = orientationOf(section);
      return {
        section: blockNodes(section.blocks, orientation === 'landscape' ? LANDSCAPE : PORTRAIT),
        pageOrientation: orientation,
        header: numberedPages(),
        footer: index === 0 ? smallPrint : null,
      };
    }),
  };
}

/** A list whose texts are too long for columns is printed upright. */
function orientationOf({ orientation, blocks }: SummarySection): SummarySection['orientation'] {
  const list = blocks.find((block) => block.kind === 'table' && block.isNumbered);
  return list?.kind === 'table' ? numberedPagesOf(list).orientation : orientation;
}

/** A heading stays on the page of what it announces. */
function blockNodes(blocks: readonly SummaryBlock[], area: TextArea): Content[] {
  const nodes: Content[] = [];
  let announcing: Content[] = [];
  for (const block of blocks) {
    const own = nodesOf(block, area);
    if (block.kind === 'section-heading') {
      announcing = own;
      continue;
    }
    const [first, ...rest] = own;
    if (announcing.length > 0 && first !== undefined) {
      nodes.push({ stack: [...announcing, first], unbreakable: true }, ...rest);
    } else {
      nodes.push(...own);
    }
    announcing = [];
  }
  return nodes;
}

function nodesOf(block: SummaryBlock, area: TextArea): Content[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadNodes({ ...block, number: block.number ?? '' });
    case 'type-heading':
      return titleNodes(block.name.toLocaleUpperCase('vi'), block.subject);
    case 'section-heading':
      return [paragraph([{ text: block.text, bold: true }])];
    case 'paragraph':
      return [
        paragraph(
          block.runs.map(({ text, isBold = false, isItalic = false }) => {
            return { text, bold: isBold, italics: isItalic };
          }),
        ),
      ];
    case 'fact':
      return [paragraph([{ text: `- ${block.label}: ${block.text}` }])];
    case 'table':
      return block.isNumbered ? numberedPagesOf(block).content : [plainTable(block, area)];
    case 'signature':
      return [signatureNode(block)];
    case 'appendix-heading':
      return appendixHead(block);
    default:
      return assertNever(block);
  }
}

function numberedPagesOf({ columns, rows }: Table): AppendixPages {
  return recordPages({ columns, rows, title: 'Nội dung' });
}

/** A table without running numbers, its heads repeated on every page and its rows kept whole. */
function plainTable({ columns, rows }: Table, area: TextArea): Content {
  const fontSize = columns.length > MAX_COMFORTABLE_COLUMNS ? SIZES.denseTable : SIZES.table;
  const room = area.width - RULE_WIDTH - columns.length * (2 * CELL_PADDING + RULE_WIDTH);
  const head = (label: string): TableCell => textNode(label, { bold: true, alignment: 'center', fontSize });
  const printed = rows.map((row) => row.map(withWholeNumbers));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [...columnWidths(columns, printed, fontSize, room)],
      body: [
        columns.map(({ label }) => head(label)),
        ...rows.map((row) =>
          columns.map(({ align }, index) => textNode(row[index] ?? '', { fontSize, alignment: align })),
        ),
      ],
    },
    layout: GRID_LAYOUT,
    margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
  };
}

function signatureNode({ distribution, title, name }: SignatureBlock): Content {
  return closingNode({
    lastSentence: '',
    beside: {
      stack: [
        textNode('Nơi nhận:', { bold: true, italics: true, fontSize: SIZES.distributionTitle }),
        ...distribution.map((line) => textNode(`- ${line}`, { fontSize: SIZES.distribution })),
      ],
    },
    signatory: { title, name },
  });
}

function smallPrint(currentPage: number): Content | null {
  if (currentPage !== 1) return null;
  return {
    stack: SMALL_PRINT.map((line) => textNode(line, { fontSize: SIZES.smallPrint })),
    margin: [MARGINS.left, 10, MARGINS.right, 0],
  };
}
