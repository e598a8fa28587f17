import type { Directive } from '../directives/directive.ts';
import { placeInWords } from './place-in-words.ts';
import type { PackFacts, PackReading, PackVerdict } from './pack-verdict.ts';

/** The packs that are at hand when another one is offered. */
export interface PacksAtHand {
  readonly builtIn: readonly Directive[];
  readonly imported: readonly PackFacts[];
}

/**
 * Whether a pack file may be used beside the packs at hand. A pack that comes with the app cannot be replaced by a
 * file: whoever wants other criteria gives the pack another id.
 */
export function judgePack(fileName: string, reading: PackReading, atHand: PacksAtHand): PackVerdict {
  if (reading.status === 'unsound') return { status: 'refused', fileName, faults: reading.faults };
  const { id } = reading.pack.directive;
  if (atHand.builtIn.some((directive) => directive.id === id)) {
    const message = `Mã “${id}” là của bộ tiêu chí có sẵn trong chương trình. Bộ có sẵn không thể bị thay bằng tệp.`;
    const fault = { code: 'id_is_built_in', path: 'id', place: placeInWords(['id']), message };
    return { status: 'refused', fileName, faults: [fault] };
  }
  const present = atHand.imported.find(({ directive }) => directive.id === id) ?? null;
  return { status: 'acceptable', fileName, pack: reading.pack, present };
}
