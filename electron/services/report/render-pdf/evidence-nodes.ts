import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { EvidenceAppendix, EvidenceLine } from '#shared/report/model/appendices.ts';
import { PORTRAIT, SIZES } from './page-format.ts';
import { GRID_LAYOUT } from './table-nodes.ts';
import { textNode } from './text-nodes.ts';

const THUMBNAIL = { width: 130, height: 100 } as const;
const NUMBER_WIDTH = 26;
const SHOWN_HASH_DIGITS = 16;

/** Sizes as people read them: `1,4 MB`. */
function formatSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const [value, unit] = megabytes >= 1 ? [megabytes, 'MB'] : [Math.max(1, Math.round(bytes / 1_000)), 'kB'];
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

function description({ entry, uses }: EvidenceLine): Content[] {
  const small = { fontSize: SIZES.denseTable };
  return [
    textNode(entry.file, { ...small, bold: true }),
    ...uses.map(({ criterionId, caption }) =>
      textNode(`Tiêu chí ${criterionId}${caption === '' ? '' : `: ${caption}`}`, { fontSize: SIZES.table }),
    ),
    textNode(`Tên gốc: ${entry.originalName}; ${formatSize(entry.sizeBytes)}`, small),
    textNode(`SHA-256 (đầu): ${entry.sha256.slice(0, SHOWN_HASH_DIGITS)}`, small),
  ];
}

/** The list of evidence with small pictures; `images` holds the names of the pictures known to the document. */
export function evidenceNodes(appendix: EvidenceAppendix, images: ReadonlySet<string>): Content[] {
  const heads = ['STT', 'Ảnh thu nhỏ', 'Minh chứng kèm trong tệp'].map((label) =>
    textNode(label, { bold: true, alignment: 'center', fontSize: SIZES.table }),
  );
  const row = (line: EvidenceLine): TableCell[] => [
    textNode(String(line.number), { alignment: 'center', fontSize: SIZES.table }),
    images.has(line.entry.file)
      ? { image: line.entry.file, fit: [THUMBNAIL.width, THUMBNAIL.height], alignment: 'center' }
      : textNode('Tệp PDF', { alignment: 'center', fontSize: SIZES.table }),
    { stack: description(line) },
  ];
  const descriptionWidth = PORTRAIT.width - NUMBER_WIDTH - THUMBNAIL.width - 27;
  return [
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [NUMBER_WIDTH, THUMBNAIL.width, descriptionWidth],
        body: [heads, ...appendix.lines.map(row)],
      },
      layout: GRID_LAYOUT,
    },
  ];
}
