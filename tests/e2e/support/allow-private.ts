import { test } from '@playwright/test';

const VARIABLE = 'TU_KIEM_ATTT_ALLOW_PRIVATE_SITES';

/** Lets the app check sites of this PC during the tests of a file; the packaged app ignores it. */
export function allowSitesOfThisPc(): void {
  test.beforeEach(() => {
    process.env[VARIABLE] = '1';
  });
  test.afterEach(forbidSitesOfThisPc);
}

/** As everywhere but in tests; for apps that are started from then on. */
export function forbidSitesOfThisPc(): void {
  Reflect.deleteProperty(process.env, VARIABLE);
}
