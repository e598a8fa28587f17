import { describe, expect, it } from 'vitest';
import {
  FINDINGS_STATUSES,
  INTEGRITY_CAUSES,
  SIGNER_STATUSES,
  STANDING_STATUSES,
} from '#shared/report/verification.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { findingsSentence, signerSentence, standingSentence } from '#shared/report/verification-sentences.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';

describe('the words of a verdict', () => {
  it.each([
    ...INTEGRITY_CAUSES.map((cause) => [cause, integritySentence(cause)] as const),
    ...SIGNER_STATUSES.map((status) => [status, signerSentence(status)] as const),
    ...STANDING_STATUSES.map((status) => [status, standingSentence(status)] as const),
  ])('for %s are plain Vietnamese sentences', (_code, { sentence, nextStep }) => {
    expect([...sentenceFaults(sentence, '.'), ...sentenceFaults(nextStep, '.')]).toEqual([]);
  });

  it.each([...FINDINGS_STATUSES])('for findings that %s are plain Vietnamese sentences', (status) => {
    expect(sentenceFaults(findingsSentence(status), '.')).toEqual([]);
  });

  it('send nobody to a code on the pages, which a forger can print as well', () => {
    const { nextStep } = signerSentence('unknown-key');
    expect(nextStep).not.toMatch(/trang 1|in ở|in trên/iu);
    expect(nextStep).toContain('bốn nhóm');
    expect(nextStep).toContain('phần mềm tính từ tệp');
  });

  it('let nobody drop the report of one campaign for a later number of another', () => {
    expect(standingSentence('not-compared').nextStep).toContain('cùng đợt');
  });

  it('differ from cause to cause', () => {
    const sentences = INTEGRITY_CAUSES.map((cause) => integritySentence(cause).sentence);
    expect(new Set(sentences).size).toBe(INTEGRITY_CAUSES.length);
  });
});
