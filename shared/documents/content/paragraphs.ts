import type { LabelledFact, Paragraph, Run } from '../model/document-model.ts';

/** A paragraph of one style or of several runs. */
export function paragraph(content: string | readonly Run[]): Paragraph {
  return {
    kind: 'paragraph',
    runs: typeof content === 'string' ? [{ text: content }] : content,
    isAnnouncing: false,
  };
}

/** A paragraph that stays with the block after it. */
export function announcement(content: string | readonly Run[]): Paragraph {
  return { ...paragraph(content), isAnnouncing: true };
}

/** A text with a full stop, unless its end is marked already; nothing stays nothing. */
function sentence(text: string): string {
  return text === '' || /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}

/** A fact on a line of its own, with dotted lines where the text is missing. */
export function fact(label: string, text: string, blankLines = 1): LabelledFact {
  return { kind: 'fact', label, text: sentence(text), blankLines };
}
