/**
 * The host name in what a user typed as an address: lower case, without scheme, `www.`, port, path and final dot.
 * `https://www.thhoasen.edu.vn:8080/tin-tuc` -> `thhoasen.edu.vn`; `''` when there is none.
 */
export function hostName(address: string): string {
  const [host = ''] = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .split(/[/?#:\s]/u);
  return host.replace(/^www\./u, '').replace(/\.$/u, '');
}

/** Whether an address is a host name alone, not one page of a host that may belong to somebody else (`violet.vn/…`). */
export function isWholeHost(address: string): boolean {
  return !/[/?#]./u.test(address.trim().replace(/^[a-z]+:\/\//iu, ''));
}
