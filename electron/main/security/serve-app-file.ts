import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isAppUrl } from './app-url.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Stands in `index.html` where the nonce of the response goes. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Answers a request of the page with a file of `rootFolder`; anything else is 404. */
export async function serveAppFile(
  request: Pick<Request, 'method' | 'url'>,
  rootFolder: string,
): Promise<Response> {
  const file = request.method === 'GET' ? resolveAppFile(request.url, rootFolder) : null;
  const contentType = file === null ? undefined : CONTENT_TYPES[path.extname(file)];
  if (file === null || contentType === undefined) return notFound();
  try {
    const bytes = await readFile(file);
    return path.extname(file) === '.html'
      ? pageResponse(bytes.toString('utf8'))
      : fileResponse(bytes, contentType);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return notFound();
    throw error;
  }
}

/** The file that an address of the app means, or `null` when it would lie outside of `rootFolder`. */
export function resolveAppFile(url: string, rootFolder: string): string | null {
  if (!isAppUrl(url)) return null;
  const name = decodePath(new URL(url).pathname);
  if (name === null || /[\0\\:]/u.test(name)) return null;
  const file = path.resolve(rootFolder, `.${name}`);
  return file.startsWith(rootFolder + path.sep) ? file : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function pageResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

function fileResponse(bytes: Uint8Array<ArrayBuffer>, contentType: string): Response {
  return new Response(bytes, {
    headers: { 'Content-Type': contentType, 'X-Content-Type-Options': 'nosniff' },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
