import { type DeskWork, deskWorkSchema } from '#shared/desk-work/desk-work.ts';
import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { sampleDecision } from './sample-receipt.ts';

/** A made-up code of a key, by one letter. */
export function keyCode(letter: string): string {
  return Array.from({ length: 4 }, () => letter.repeat(4)).join('-');
}

/** A decision about the report of a made-up school, each number with a content of its own. */
export function decisionAbout(number: number, changes: Partial<DeskDecision> = {}): DeskDecision {
  const { report } = sampleDecision();
  const signedContentSha256 = String(number).padStart(64, '0');
  return sampleDecision({
    key: `${signedContentSha256} ${report.keyFingerprint}`,
    report: {
      ...report,
      unitCode: `HP-${String(number)}`,
      unitName: `Trường ${String(number)}`,
      signedContentSha256,
    },
    ...changes,
  });
}

/** A key of a made-up school that was compared by telephone. */
export function approvedFor(number: number, letter: string): ApprovedKey {
  const code = `HP-${String(number)}`;
  const approvedAt = '2026-12-01T01:00:00.000Z';
  return { code, name: `Trường ${String(number)}`, fingerprint: keyCode(letter), approvedAt };
}

/** The work of another desk, as a file brings it. */
export function sampleDeskWork(changes: Partial<DeskWork> = {}): DeskWork {
  return deskWorkSchema.parse({
    givenBy: 'Trần Văn Mẫu',
    deskName: 'Sở Mẫu',
    decisions: [],
    receipts: [],
    approved: [],
    lowerDesks: [],
    ...changes,
  });
}

/** What a desk holds before anything was done. */
export function sampleHeldDesk(changes: Partial<HeldDesk> = {}): HeldDesk {
  return {
    decisions: [],
    receipts: [],
    approved: [],
    lowerDesks: [],
    register: [],
    withdrawn: {},
    closed: [],
    ...changes,
  };
}
