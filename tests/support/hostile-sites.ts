import type { Socket } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rawAnswer } from './raw-server.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const MEGABYTE = 1024 * 1024;

const zeros = Buffer.alloc(100 * MEGABYTE, 0x20);
const page = (body: string): string =>
  `<!doctype html><html lang="vi"><title>Trường</title><body>${body}</body></html>`;

type Answer = (path: string, socket: Socket) => void;

const send =
  (head: Readonly<Record<string, string>>, body: Uint8Array | string, status?: string): Answer =>
  (_path, socket) => {
    socket.write(rawAnswer({ ...HTML, ...head }, body, status));
  };

/** Keeps writing until the other side has had enough. */
function pour(socket: Socket, chunk: Uint8Array): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(text);
  }, 50);
}

const ENTITIES = Array.from({ length: 30 }, (_, index) =>
  index === 0
    ? '<!ENTITY e0 "ha">'
    : `<!ENTITY e${String(index)} "&e${String(index - 1)};&e${String(index - 1)};">`,
).join('');

/** A site that misbehaves, and the limit that its check has to name; `null` where nothing is cut. */
export interface HostileSite {
  readonly name: string;
  readonly answer: Answer;
  readonly limit: string | null;
}

const gzipBomb = gzipSync(Buffer.concat([Buffer.from(page('Trường')), zeros]));
const brotliBomb = brotliCompressSync(Buffer.concat([Buffer.from(page('Trường')), zeros]), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
});
const links = Array.from({ length: 100_000 }, (_, index) => `<a href="/p${String(index)}">x</a>`).join('');
const sitemap = `<?xml version="1.0"?><urlset>${'<url><loc>/a</loc></url>'.repeat(400_000)}</urlset>`;
const longLinks = gzipSync(
  Array.from({ length: 5_000 }, (_, index) => `<a href="${String(index)}${'đ'.repeat(320)}">x</a>`).join(''),
);
let made = 0;
/** A site that fills the memory: another folder at each request, so that no two pages share an address. */
export const newLinks: Answer = (_path, socket) => {
  made += 1;
  const menu = Array.from({ length: 60 }, (_, index) => `<a href="/p${String(index)}">x</a>`).join('');
  const start = gzipSync(`<!doctype html><title>Trường</title>${menu}<base href="/${String(made)}/">`);
  socket.write(rawAnswer({ ...HTML, 'content-encoding': 'gzip' }, Buffer.concat([start, longLinks])));
};
const cookies = Array.from({ length: 1_000 }, (_, index) => `set-cookie: c${String(index)}=1; path=/`).join(
  '\r\n',
);

/** Servers that want to hang, fill or break whoever reads them. */
export const hostileSites: readonly HostileSite[] = [
  {
    name: 'endless redirects',
    answer: (path, socket) => {
      socket.write(rawAnswer({ location: `/r${String(Number(path.slice(2)) + 1)}` }, '', '302 Found'));
    },
    limit: 'redirects',
  },
  {
    name: 'a redirect loop',
    answer: (path, socket) => {
      socket.write(rawAnswer({ location: path === '/a' ? '/b' : '/a' }, '', '302 Found'));
    },
    limit: null,
  },
  {
    name: 'redirects to the metadata service',
    answer: send({ location: 'http://169.254.169.254/latest/meta-data/' }, '', '302 Found'),
    limit: null,
  },
  { name: 'a gzip bomb', answer: send({ 'content-encoding': 'gzip' }, gzipBomb), limit: 'decoded-bytes' },
  {
    name: 'a gzip bomb within a gzip bomb',
    answer: send({ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipBomb)),
    limit: 'decoded-bytes',
  },
  { name: 'a brotli bomb', answer: send({ 'content-encoding': 'br' }, brotliBomb), limit: 'decoded-bytes' },
  {
    name: 'an endless body',
    answer: (_path, socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n');
      pour(socket, Buffer.alloc(65_536, 'trường '));
    },
    limit: 'body-bytes',
  },
  {
    name: 'a dripping body',
    answer: (_path, socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>Trường');
      drip(socket, 'x');
    },
    limit: 'request-time',
  },
  {
    name: 'dripping headers',
    answer: (_path, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      drip(socket, 'x-more: 1\r\n');
    },
    limit: 'request-time',
  },
  {
    name: 'ten megabytes of headers',
    answer: (_path, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      pour(socket, Buffer.from(`x-more: ${'y'.repeat(4_000)}\r\n`));
    },
    limit: 'headers',
  },
  {
    name: 'thousands of cookies',
    answer: (_path, socket) => {
      const body = page('Trường');
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n${cookies}\r\n\r\n${body}`,
      );
    },
    limit: 'cookies',
  },
  {
    name: 'ten thousand cookies',
    answer: (_path, socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${`${cookies}\r\n`.repeat(10)}\r\n`);
    },
    limit: 'headers',
  },
  {
    name: 'a hundred thousand nested elements',
    answer: send({}, page(`${'<div>'.repeat(100_000)}Trường${'</div>'.repeat(100_000)}`)),
    limit: 'html-depth',
  },
  {
    name: 'a hundred thousand nested elements that close others',
    answer: send({}, page(`${'<b><i>'.repeat(50_000)}${'</u></i>'.repeat(50_000)}`)),
    limit: 'html-depth',
  },
  { name: 'a hundred thousand links', answer: send({}, page(links)), limit: null },
  {
    name: 'a body shorter than it says',
    answer: (_path, socket) => {
      socket.end(rawAnswer({ ...HTML, 'content-length': '9000' }, page('Trường')));
    },
    limit: null,
  },
  {
    name: 'a body longer than it says',
    answer: (_path, socket) => {
      socket.write(rawAnswer({ ...HTML, 'content-length': '20' }, page('Trường'.repeat(100))));
    },
    limit: null,
  },
  {
    name: 'garbage instead of HTTP',
    answer: (_path, socket) => {
      socket.end(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256)));
    },
    limit: null,
  },
  {
    name: 'garbage instead of HTML',
    answer: send({}, Buffer.alloc(2 * MEGABYTE, '\0<\xff&#x;')),
    limit: null,
  },
  { name: 'two megabytes of opened tags', answer: send({}, '<a href="'.repeat(220_000)), limit: null },
  { name: 'comments without end', answer: send({}, '<!--'.repeat(500_000)), limit: null },
  {
    name: 'a script of two megabytes',
    answer: send({}, page(`<script>document.write('${'\\x3c'.repeat(500_000)}`)),
    limit: null,
  },
  {
    name: 'a style of two megabytes',
    answer: send({}, page(`<style>${'.a{'.repeat(600_000)}`)),
    limit: null,
  },
  { name: 'silence', answer: () => undefined, limit: 'request-time' },
  {
    name: 'a sitemap of ten megabytes',
    answer: (path, socket) => {
      const isList = path === '/sitemap.xml';
      const head = isList ? { 'content-type': 'application/xml' } : HTML;
      socket.write(rawAnswer(head, isList ? sitemap : page('Trường')));
    },
    limit: 'body-bytes',
  },
  {
    name: 'a body in pieces of one byte',
    answer: (_path, socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n');
      pour(socket, Buffer.from('1\r\nx\r\n'.repeat(10_000)));
    },
    limit: 'body-bytes',
  },
  {
    name: 'entities that double',
    answer: (path, socket) => {
      const isList = path === '/sitemap.xml';
      const xml = `<?xml version="1.0"?><!DOCTYPE urlset [${ENTITIES}]><urlset><url><loc>/&e29;</loc></url></urlset>`;
      socket.write(
        rawAnswer(isList ? { 'content-type': 'application/xml' } : HTML, isList ? xml : page('Trường')),
      );
    },
    limit: null,
  },
];

/** A site that does nothing wrong. */
export const honestAnswer: Answer = (path, socket) => {
  const body = page(
    `<h1>Trường THCS Mẫu</h1>${'<p>Nhà trường thông báo lịch học và lịch họp cha mẹ học sinh.</p>'.repeat(10)}<a href="/tin">Tin</a>`,
  );
  const isKnown = path === '/' || path === '/tin';
  socket.write(isKnown ? rawAnswer(HTML, body) : rawAnswer(HTML, page('Không có'), '404 Not Found'));
};
