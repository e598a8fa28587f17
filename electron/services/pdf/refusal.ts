import type { IntegrityCause } from '#shared/report/verification.ts';

/**
 * Ends the verification of one file. Inside this folder it is thrown from deep within hostile bytes and caught in
 * one place, `judgeReportFile`; callers from outside never see it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Exclude<IntegrityCause, 'intact'>;

  /** `detail` is for IT staff: the object, the offset, the name. */
  constructor(reason: Exclude<IntegrityCause, 'intact'>, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Refuses a file whose PDF structure cannot be read in exactly one way. */
export function damaged(detail: string): never {
  throw new Refusal('damaged-pdf', detail);
}
