import { assertNever } from '#shared/base/assert-never.ts';
import type { Directive } from '#shared/directives/directive.ts';
import {
  type Appendix,
  type EvidenceAppendix,
  needsLandscape,
  type RecordAppendix,
  type SiteCheckAppendix,
} from '#shared/report/model/appendices.ts';
import type { CriterionLines, ItemSection } from '#shared/report/model/item-sections.ts';
import type { PrintedEvidence, PrintedReport } from '#shared/report/model/printed-report.ts';
import { pictureCaption } from '#shared/report/model/site-check-pages.ts';
import type { KeyFigures } from '#shared/report/model/key-figures.ts';
import { buildReportPages, type ReportPages } from '#shared/report/model/report-model.ts';
import { SECTION_TITLES } from '#shared/report/model/section-titles.ts';
import type { SummaryTable } from '#shared/report/model/summary-table.ts';
import type { Block, DocumentModel, Section, Table } from '../model/document-model.ts';
import { announcement, fact, paragraph } from './paragraphs.ts';

type Pages = ReportPages<PrintedEvidence>;

function heading(text: string): Block {
  return { kind: 'section-heading', text };
}

function openingBlocks({ opening }: Pages): readonly Block[] {
  const { governingBody, unitName, number, placeAndDate } = opening;
  return [
    { kind: 'letterhead', governingBody, unitName, number, about: null, placeAndDate },
    { kind: 'type-heading', name: 'Báo cáo', subject: opening.subject, remark: null },
    { kind: 'addressees', names: opening.addressees },
    ...opening.paragraphs.map((text) => paragraph(text)),
    heading(SECTION_TITLES.unit),
    ...opening.unitFacts.map(({ label, text }) => fact(label, text)),
  ];
}

function figuresTable({ rows }: KeyFigures): Table {
  return {
    kind: 'table',
    columns: [
      { label: 'Nội dung', width: 4, align: 'left', isBold: true },
      { label: 'Số liệu', width: 8, align: 'left' },
    ],
    rows: rows.map(({ label, text }) => [label, text]),
    isNumbered: false,
    isLarge: false,
    totalRow: null,
  };
}

function summaryTable({ columns, rows, total }: SummaryTable): Table {
  const line = (label: string, counts: readonly number[]) => [label, ...counts.map(String)];
  return {
    kind: 'table',
    columns: columns.map((label, index) => ({
      label,
      width: index === 0 ? 4.5 : 1.4,
      align: index === 0 ? 'left' : 'center',
    })),
    rows: rows.map((row) => line(row.label, row.counts)),
    isNumbered: false,
    isLarge: false,
    totalRow: line(total.label, total.counts),
  };
}

function criterionBlocks({ id, title, answer, facts, finding }: CriterionLines): readonly Block[] {
  const runs = [{ text: `${id}. ${title}: ` }, { text: `${answer}.`, isBold: true }];
  const isAlone = facts.length === 0 && finding === null;
  return [
    isAlone ? paragraph(runs) : announcement(runs),
    ...facts.map(({ label, text }) => fact(label, text)),
    ...(finding === null
      ? []
      : [paragraph([{ text: `- ${finding.text}`, isItalic: true, isBold: finding.isAtOdds }])]),
  ];
}

function itemBlocks({ id, title, criteria }: ItemSection): readonly Block[] {
  return [heading(`${id}. ${title}`), ...criteria.flatMap(criterionBlocks)];
}

function closingBlocks({ closing }: Pages): readonly Block[] {
  return [
    heading(SECTION_TITLES.remarks),
    ...closing.remarks.flatMap(({ title, paragraphs }, index) => [
      heading(`${String(index + 1)}. ${title}`),
      ...paragraphs.map((text) => paragraph(text)),
    ]),
    announcement(closing.lastSentence),
    {
      kind: 'signature',
      distribution: closing.distribution.map((line) => line.replace(/^- /u, '')),
      title: closing.signatory.title,
      name: closing.signatory.name,
    },
  ];
}

function recordTable({ columns, rows }: RecordAppendix): Table {
  return { kind: 'table', columns, rows, isNumbered: true, isLarge: false, totalRow: null };
}

function evidenceTable({ lines }: EvidenceAppendix<PrintedEvidence>): Table {
  const hasNames = lines.some(({ entry }) => entry.originalName !== '');
  const distinct = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '');
  return {
    kind: 'table',
    columns: [
      { label: 'Tiêu chí', width: 1.6, align: 'center' },
      { label: 'Minh chứng', width: 6, align: 'left' },
      ...(hasNames ? [{ label: 'Tên tệp', width: 5, align: 'left' as const }] : []),
    ],
    rows: lines.map(({ entry, uses, pages }) => [
      distinct(uses.map(({ criterionId }) => criterionId)).join(', '),
      distinct([...uses.map(({ caption }) => caption), ...pages.map(pictureCaption)]).join('; '),
      ...(hasNames ? [entry.originalName] : []),
    ]),
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

function siteBlocks({ columns, sites }: SiteCheckAppendix): readonly Block[] {
  return sites.flatMap(({ name, paragraphs, groups }) => [
    heading(name),
    ...paragraphs.map((text) => paragraph(text)),
    ...groups.flatMap(({ title, rows }): readonly Block[] => [
      announcement([{ text: title, isItalic: true }]),
      { kind: 'table', columns, rows, isNumbered: true, isLarge: false, totalRow: null },
    ]),
  ]);
}

function appendixBlocks(appendix: Appendix<PrintedEvidence>): readonly Block[] {
  switch (appendix.kind) {
    case 'records':
      return [recordTable(appendix)];
    case 'site-checks':
      return siteBlocks(appendix);
    case 'evidence':
      return [evidenceTable(appendix)];
    default:
      return assertNever(appendix);
  }
}

function appendixSection(appendix: Appendix<PrintedEvidence>): Section {
  const { heading: name, title, attachedTo } = appendix;
  return {
    orientation: appendix.kind === 'records' && needsLandscape(appendix.columns) ? 'landscape' : 'portrait',
    blocks: [{ kind: 'appendix-heading', heading: name, title, attachedTo }, ...appendixBlocks(appendix)],
  };
}

/**
 * A report as an editable document: what the pages of the report file say, in the same words. How the file is sealed
 * is left out, as anybody may edit this one.
 */
export function reportDocument(report: PrintedReport, directive: Directive): DocumentModel {
  const pages = buildReportPages(report, directive);
  return {
    title: `Báo cáo: ${pages.opening.subject}`,
    author: pages.opening.unitName,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...openingBlocks(pages),
          heading(SECTION_TITLES.summary),
          announcement(pages.figures.asOf),
          figuresTable(pages.figures),
          summaryTable(pages.summary),
          ...(pages.disagreement === null ? [] : [paragraph(pages.disagreement)]),
          heading(SECTION_TITLES.items),
          ...pages.items.flatMap(itemBlocks),
          ...closingBlocks(pages),
        ],
      },
      ...pages.appendices.map(appendixSection),
    ],
  };
}
