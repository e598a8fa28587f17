import { ok } from '#shared/base/result.ts';
import type { FakeAnswers } from './fake-bridge.ts';
import type { EvidenceIntake } from '#shared/evidence/stored-evidence.ts';

const STORED_TYPES = { png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf' } as const;

/** What main makes of an offered file: pictures and PDFs are stored, under a name that follows from the bytes. */
function takeIn(originalName: string, content: Uint8Array): EvidenceIntake {
  const extension = originalName.split('.').at(-1);
  if (extension !== 'png' && extension !== 'jpg' && extension !== 'pdf') {
    return {
      status: 'refused',
      originalName,
      failure: { code: 'evidence-type-refused', detail: extension ?? '' },
    };
  }
  const sum = content.reduce((total, byte) => total + byte, content.length);
  const file = `${sum.toString(16).padStart(64, '0')}.${extension}`;
  return {
    status: 'stored',
    evidence: { file, originalName, mediaType: STORED_TYPES[extension], sizeBytes: content.length },
  };
}

/** What main answers about evidence; `chosen` is what the user picks in the file dialog. */
export function evidenceAnswers(chosen: readonly EvidenceIntake[] = []): FakeAnswers {
  return {
    'evidence:add': ({ originalName, content }) => ok(takeIn(originalName, content)),
    'evidence:choose': () => ok([...chosen]),
    'evidence:thumbnail': () => ok({ jpeg: new Uint8Array([0xff, 0xd8]) }),
    'evidence:open': () => ok({}),
  };
}
