/** A page of somebody unrelated that always answers the same: shows whether this PC's own connection works. */
export interface ControlPage {
  readonly name: string;
  readonly href: string;
  /** The status and the beginning of the body by which a login page in between is told apart; `null` for any answer. */
  readonly expected: { readonly status: number; readonly body: string } | null;
}

/**
 * Two pages that exist for this purpose, over plain http, and three unrelated hosts over https. Each is asked once per
 * run, without cookies and without anything about the school.
 */
export const CONTROL_PAGES: readonly ControlPage[] = [
  {
    name: 'connectivitycheck.gstatic.com',
    href: 'http://connectivitycheck.gstatic.com/generate_204',
    expected: { status: 204, body: '' },
  },
  {
    name: 'www.msftconnecttest.com',
    href: 'http://www.msftconnecttest.com/connecttest.txt',
    expected: { status: 200, body: 'Microsoft Connect Test' },
  },
  { name: 'www.google.com', href: 'https://www.google.com/generate_204', expected: null },
  { name: 'one.one.one.one', href: 'https://one.one.one.one/', expected: null },
  { name: 'chinhphu.vn', href: 'https://chinhphu.vn/', expected: null },
];
