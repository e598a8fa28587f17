import parse from 'css-tree/parser';
import type { CssNode, Declaration, List } from 'css-tree';
import type { Declarations } from './hiding-style.ts';

/** What a rule says of its own elements. */
interface OwnDeclarations {
  readonly declared: Declarations;
  /** Whether a declaration stands against later ones, by `!important`. */
  readonly isImportant: boolean;
}

/**
 * What the block of a rule declares itself. css-tree knows a nested rule by its `&` alone: without it, as browsers allow,
 * it takes the nested rule and the declaration behind it for one piece that it does not read, or for a declaration.
 */
export function declarationsOf(block: List<CssNode>): OwnDeclarations {
  const declared = new Map<string, string>();
  let isImportant = false;
  const take = ({ property, value, important }: Declaration): void => {
    if (value.type !== 'Raw') return;
    declared.set(property.toLowerCase(), value.value.trim().toLowerCase());
    isImportant ||= important !== false;
  };
  block.forEach((node) => {
    const swallowed = textWithNestedRule(node);
    if (swallowed !== null) declarationsBehindRules(swallowed).forEach(take);
    else if (node.type === 'Declaration') take(node);
  });
  return { declared, isImportant };
}

/** The text of a piece that holds a nested rule, such as `.y{color:red}display:none`; `null` for any other. */
function textWithNestedRule(node: CssNode): string | null {
  if (node.type === 'Raw') return node.value.includes('{') ? node.value : null;
  if (node.type !== 'Declaration' || node.value.type !== 'Raw') return null;
  const { property, value, important } = node;
  // a property of one's own may hold anything in braces
  if (property.startsWith('--') || !value.value.includes('{')) return null;
  return `${property}:${value.value}${important === false ? '' : '!important'}`;
}

function declarationsBehindRules(text: string): readonly Declaration[] {
  const sheet = parse(text, { parseValue: false, parseCustomProperty: false, positions: true });
  if (sheet.type !== 'StyleSheet') return [];
  const end = sheet.children
    .toArray()
    .reduce((reached, { type, loc }) => (type === 'Raw' ? reached : (loc?.end.offset ?? reached)), 0);
  const list = parse(text.slice(end), { context: 'declarationList', parseValue: false });
  if (list.type !== 'DeclarationList') return [];
  return list.children.toArray().filter((node) => node.type === 'Declaration');
}
