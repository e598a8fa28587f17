/**
 * What the page may do: run its own files and nothing else. `<style>` elements that the component library makes carry
 * the nonce of the response; there is no `unsafe-inline`, no `unsafe-eval` and nowhere to connect to.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
