import { describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { foreignWords } from '#tests/support/sentence-style.ts';

const textFiles = import.meta.glob<Readonly<Record<string, unknown>>>('/renderer/texts/*.ts', {
  eager: true,
});
const mainSources = import.meta.glob<string>('/electron/main/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** What stands for a name, a number or a list where words are made from one. */
const FILLERS: readonly unknown[] = [2, 'Mai', ['Mai'], { length: 2 }];

/** Every text that can be reached from a value; what is made by a function is made with each of the fillers. */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (depth > 6) return [];
  if (typeof value === 'function')
    return FILLERS.flatMap((filler) => textsIn(tryToMake(value, filler), depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => (name === 'id' ? [] : textsIn(part, depth + 1)));
  }
  return [];
}

function tryToMake(make: unknown, filler: unknown): unknown {
  try {
    return (make as (...args: unknown[]) => unknown)(filler, filler, filler, filler);
  } catch (error) {
    // It wants something else than this filler.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Programs, keys of the keyboard and endings of file names, as the user sees them elsewhere. */
const NAMES = /^(?:ctrl|enter|excel|hosts|json|microsoft|onedrive|pfx|shift|tab|word)$/u;

function faultsOf(text: string): readonly string[] {
  return foreignWords(text.replaceAll(/\n/gu, ' ')).filter((word) => !NAMES.test(word));
}

/** Names of errors in the program, and codes of the system. */
const CLASS_NAMES = /\b\w+(?:Error|Exception)\b|\bE[A-Z]{3,}\b(?=.*Error)/u;
/** What comes out where a filler was not what the words are made from. */
const WRONG_FILLER = /\[object|undefined|NaN|Invalid/u;

/** Other words for what docs/thuat-ngu.md calls "Hủy", "Hoàn tác", "Xóa câu trả lời" and "hạn nhận" everywhere. */
const OTHER_WORDS = /^(?:Thôi|Không dùng|Dừng lại|Lùi một bước|Bỏ chọn)$|hạn nộp/iu;

/** A text of a dialog or a menu, as it stands in the source. */
const SHOWN = /(?:title|message|detail|label|buttonLabel): '([^'\n]*[À-ỹ][^'\n]*)'/gu;

const BUTTONS = /buttons: \[([^\]]*)\]/gu;
const QUOTED = /'([^'\n]*)'/gu;

function shownIn(source: string): string[] {
  const shown: string[] = [];
  for (const [, text = ''] of source.matchAll(SHOWN)) shown.push(text.replaceAll('&', ''));
  for (const [, buttons = ''] of source.matchAll(BUTTONS))
    for (const [, text = ''] of buttons.matchAll(QUOTED)) shown.push(text);
  return shown;
}

describe('what stands on the screen has no English and no name that the program gives its errors', () => {
  it.each(Object.entries(textFiles).map(([file, texts]) => ({ file, texts })))('$file', ({ texts }) => {
    const all = textsIn(texts).filter((text) => !WRONG_FILLER.test(text));
    expect(all.flatMap((text) => faultsOf(text).map((word) => `${word}: ${text}`))).toEqual([]);
    expect(all.filter((text) => CLASS_NAMES.test(text) || OTHER_WORDS.test(text))).toEqual([]);
  });

  it('the sentences of failures', () => {
    const all = FAILURE_CODES.flatMap((code): readonly string[] => {
      const { whatHappened, whatToDo } = failureSentence(code);
      return [whatHappened, whatToDo];
    });
    expect(all.flatMap(faultsOf)).toEqual([]);
  });

  it('the dialogs and menus of main, which never show what an error says', () => {
    const shown = Object.values(mainSources).flatMap(shownIn);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.flatMap((text) => faultsOf(text).map((word) => `${word}: ${text}`))).toEqual([]);
    expect(shown.filter((text) => OTHER_WORDS.test(text))).toEqual([]);
    const telling = Object.entries(mainSources).filter(([, source]) =>
      /show(?:ErrorBox|MessageBox)\([^;]*\b(?:error|cause|reason)\b/u.test(source),
    );
    expect(telling.map(([file]) => file)).toEqual([]);
  });
});

it('no screen draws what an error or the detail of a failure says', () => {
  const screens = import.meta.glob<string>('/renderer/**/*.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const drawing = Object.entries(screens).filter(([, source]) =>
    /(?:error|cause|reason|failure|integrity)\.(?:message|detail|stack)\b/u.test(source),
  );
  expect(drawing.map(([file]) => file)).toEqual([]);
});
