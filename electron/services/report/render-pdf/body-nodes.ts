import type { Content } from 'pdfmake/interfaces.js';
import type { CriterionLines, ItemSection } from '#shared/report/model/item-sections.ts';
import type { KeyFigures } from '#shared/report/model/key-figures.ts';
import type { LabelledText } from '#shared/report/model/labelled-text.ts';
import type { ReportModel } from '#shared/report/model/report-model.ts';
import { SECTION_TITLES } from '#shared/report/model/section-titles.ts';
import type { SummaryTable } from '#shared/report/model/summary-table.ts';
import { closingNode } from './closing-node.ts';
import { GRID_LAYOUT } from './grid-table.ts';
import { PARAGRAPH_GAP, SIZES } from '#services/typography/page-format.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

/** Longer texts may begin at the foot of a page, as they would not fit on one together with their heading. */
const MAX_KEPT_CHARACTERS = 1_000;

function heading(text: string): Content {
  return paragraph([{ text, bold: true }]);
}

/** Keeps a heading on the page of what it announces. */
function keptTogether(nodes: Content[], following: string): Content {
  return following.length > MAX_KEPT_CHARACTERS ? nodes : { stack: nodes, unbreakable: true };
}

function sentence(text: string): string {
  return /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}

/** Facts up to this length share a paragraph. */
const MAX_SHORT_CHARACTERS = 90;

function isShort({ text }: LabelledText): boolean {
  return text.length <= MAX_SHORT_CHARACTERS && !text.includes('\n');
}

/** `- Label: text.`; the further lines of a long text are paragraphs of their own. */
function longFactNodes({ label, text }: LabelledText): Content[] {
  const [first = '', ...others] = text.split('\n').filter((line) => line !== '');
  return [
    paragraph([{ text: `- ${label}: ${sentence(first)}` }]),
    ...others.map((line) => paragraph([{ text: sentence(line) }])),
  ];
}

function shortFactsNode(facts: readonly LabelledText[]): Content {
  const sentences = facts.map(({ label, text }) => sentence(`${label}: ${text}`));
  return paragraph([{ text: `- ${sentences.join(' ')}` }]);
}

/** Consecutive short facts in one paragraph, each long one in paragraphs of its own. */
function factNodes(facts: readonly LabelledText[]): Content[] {
  const groups: LabelledText[][] = [];
  for (const fact of facts) {
    const current = groups.at(-1);
    if (current?.every(isShort) === true && isShort(fact)) current.push(fact);
    else groups.push([fact]);
  }
  return groups.flatMap((group) => {
    const [only] = group;
    return only !== undefined && !isShort(only) ? longFactNodes(only) : [shortFactsNode(group)];
  });
}

function criterionNodes(criterion: CriterionLines, announcing: readonly Content[]): Content[] {
  const title = paragraph([
    { text: `${criterion.id}. ${criterion.title}: ` },
    { text: `${criterion.answer}.`, bold: true },
  ]);
  const [first, ...others] = factNodes(criterion.facts);
  const announced = first === undefined ? [] : [first];
  return [
    keptTogether([...announcing, title, ...announced], criterion.facts[0]?.text ?? ''),
    ...others,
    ...(criterion.finding === null
      ? []
      : [
          paragraph([
            { text: `- ${criterion.finding.text}`, italics: true, bold: criterion.finding.isAtOdds },
          ]),
        ]),
  ];
}

function itemNodes(item: ItemSection, announcing: readonly Content[]): Content[] {
  const title = heading(`${item.id}. ${item.title}`);
  return item.criteria.flatMap((criterion, index) =>
    criterionNodes(criterion, index === 0 ? [...announcing, title] : []),
  );
}

/** What a reader of one page looks for, a line each. */
function figuresNode({ rows }: KeyFigures): Content {
  const LABEL_WIDTH = 190;
  const size = { fontSize: SIZES.table };
  return {
    table: {
      dontBreakRows: true,
      widths: [LABEL_WIDTH, '*'],
      body: rows.map(({ label, text }) => [textNode(label, { ...size, bold: true }), textNode(text, size)]),
    },
    layout: GRID_LAYOUT,
    margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
  };
}

function summaryNode(table: SummaryTable): Content {
  const COUNT_WIDTH = 50;
  const header = table.columns.map((label) =>
    textNode(label, { bold: true, alignment: 'center', fontSize: SIZES.table }),
  );
  const line = (label: string, counts: readonly number[], bold: boolean) => [
    textNode(label, { bold, fontSize: SIZES.table }),
    ...counts.map((count) => textNode(String(count), { bold, alignment: 'center', fontSize: SIZES.table })),
  ];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...table.columns.slice(1).map(() => COUNT_WIDTH - 8)],
      body: [
        header,
        ...table.rows.map((row) => line(row.label, row.counts, false)),
        line(table.total.label, table.total.counts, true),
      ],
    },
    layout: GRID_LAYOUT,
    margin: [0, 0, 0, 2 * PARAGRAPH_GAP],
  };
}

function remarkNodes({ closing }: ReportModel): Content[] {
  return closing.remarks.flatMap(({ title, paragraphs }, index) => {
    const [first = '', ...others] = paragraphs;
    const announcing = index === 0 ? [heading(SECTION_TITLES.remarks)] : [];
    return [
      keptTogether(
        [...announcing, heading(`${String(index + 1)}. ${title}`), paragraph([{ text: first }])],
        first,
      ),
      ...others.map((text) => paragraph([{ text }])),
    ];
  });
}

/** `Nơi nhận` and the signature stay on one page with the sentence that ends the report; nothing is drawn for a seal. */
/** Nơi nhận. */
function distributionNode({ closing }: ReportModel): Content {
  return {
    stack: [
      textNode('Nơi nhận:', { bold: true, italics: true, fontSize: SIZES.distributionTitle }),
      ...closing.distribution.map((line) => textNode(line, { fontSize: SIZES.distribution })),
    ],
  };
}

/** From the opening paragraph to the signature block. */
export function bodyNodes(model: ReportModel): Content[] {
  const [firstItem, ...otherItems] = model.items;
  return [
    ...model.opening.paragraphs.map((text) => paragraph([{ text }])),
    keptTogether([heading(SECTION_TITLES.unit), ...model.opening.unitFacts.flatMap(longFactNodes)], ''),
    {
      unbreakable: true,
      stack: [
        heading(SECTION_TITLES.summary),
        paragraph([{ text: model.figures.asOf }]),
        figuresNode(model.figures),
      ],
    },
    { unbreakable: true, stack: [summaryNode(model.summary)] },
    ...(model.disagreement === null ? [] : [paragraph([{ text: model.disagreement }])]),
    ...(firstItem === undefined ? [] : itemNodes(firstItem, [heading(SECTION_TITLES.items)])),
    ...otherItems.flatMap((item) => itemNodes(item, [])),
    ...remarkNodes(model),
    closingNode({ ...model.closing, beside: distributionNode(model) }),
  ];
}
