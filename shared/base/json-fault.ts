/** What the reader of a JSON text waits for. */
type Wanted = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'comma' | 'end';

const WANTED_WORDS: Readonly<Record<Wanted, string>> = {
  value: 'chỗ này phải là một giá trị',
  'first-item': 'chỗ này phải là một giá trị hoặc dấu ]',
  'first-key': 'chỗ này phải là tên mục trong nháy kép hoặc dấu }',
  key: 'chỗ này phải là tên mục trong nháy kép',
  colon: 'thiếu dấu hai chấm sau tên mục',
  comma: 'thiếu dấu phẩy hoặc dấu đóng ngoặc',
  end: 'thừa nội dung sau phần đã kết thúc',
};

/** A string, a number, a word or a sign of JSON; what does not match is a fault. */
const TOKEN =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:]/uy;
const BLANKS = /[ \t\n\r]*/uy;
const CURLY_QUOTES = /[“”„‟«»]/u;

interface Fault {
  readonly position: number;
  readonly words: string;
}

/**
 * Where a text stops being JSON, for a person who looks for it in an editor: line, character in the line (both from 1) and
 * what is wrong. The text has to be one that `JSON.parse` refuses.
 */
export function jsonFaultSentence(text: string): string {
  const { position, words } = findFault(text);
  const before = text.slice(0, position).split(/\r\n|\n|\r/u);
  const column = Array.from(before.at(-1) ?? '').length + 1;
  return `Tệp sai cú pháp JSON ở dòng ${String(before.length)}, ký tự ${String(column)}: ${words}.`;
}

function findFault(text: string): Fault {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let position = 0;
  for (;;) {
    position = skipBlanks(text, position);
    if (position >= text.length) return { position, words: endWords(open, wanted) };
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return { position, words: unreadable(text, position, wanted) };
    const next = stepOf(token, wanted, open);
    if (next === null) return { position, words: misplaced(token, text, position, wanted) };
    wanted = next;
    position += token.length;
  }
}

function skipBlanks(text: string, position: number): number {
  BLANKS.lastIndex = position;
  return position + (BLANKS.exec(text)?.[0].length ?? 0);
}

/** What is wanted behind a token; `null` when it does not belong there. */
function stepOf(token: string, wanted: Wanted, open: string[]): Wanted | null {
  if (token === '{' || token === '[') return begin(token, wanted, open);
  if (token === '}' || token === ']') return close(token, wanted, open);
  if (token === ':') return wanted === 'colon' ? 'value' : null;
  if (token === ',') return wanted === 'comma' ? afterComma(open) : null;
  if (token.startsWith('"') && isKeyWanted(wanted)) return 'colon';
  return isValueWanted(wanted) ? afterValue(open) : null;
}

function isKeyWanted(wanted: Wanted): boolean {
  return wanted === 'key' || wanted === 'first-key';
}

function isValueWanted(wanted: Wanted): boolean {
  return wanted === 'value' || wanted === 'first-item';
}

function begin(token: '{' | '[', wanted: Wanted, open: string[]): Wanted | null {
  if (!isValueWanted(wanted)) return null;
  open.push(token);
  return token === '{' ? 'first-key' : 'first-item';
}

function afterComma(open: readonly string[]): Wanted {
  return open.at(-1) === '{' ? 'key' : 'value';
}

function close(token: string, wanted: Wanted, open: string[]): Wanted | null {
  const isOwn = open.at(-1) === (token === '}' ? '{' : '[');
  const isAllowed = wanted === 'comma' || wanted === (token === '}' ? 'first-key' : 'first-item');
  if (!isOwn || !isAllowed) return null;
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'end' : 'comma';
}

function endWords(open: readonly string[], wanted: Wanted): string {
  if (open.length === 0 && wanted === 'value') return 'tệp không có nội dung';
  return `tệp kết thúc giữa chừng, thiếu dấu ${open.at(-1) === '[' ? ']' : '}'}`;
}

function misplaced(token: string, text: string, position: number, wanted: Wanted): string {
  const isClosing = token === '}' || token === ']';
  const isAfterComma = /,[ \t\n\r]*$/u.test(text.slice(Math.max(0, position - 1_000), position));
  return isClosing && isAfterComma ? `thừa dấu phẩy trước dấu ${token}` : WANTED_WORDS[wanted];
}

function unreadable(text: string, position: number, wanted: Wanted): string {
  const character = text.charAt(position);
  if (CURLY_QUOTES.test(character)) return 'nháy cong, cần đổi thành nháy kép thẳng';
  if (character === "'") return 'nháy đơn, cần đổi thành nháy kép';
  if (character === '"') return 'chuỗi chữ chưa đóng nháy kép, hoặc có ký tự không được phép';
  if (text.startsWith('//', position) || text.startsWith('/*', position)) return 'không được ghi chú thích';
  return WANTED_WORDS[wanted];
}
