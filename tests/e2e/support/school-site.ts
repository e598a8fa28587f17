import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

/** What the site of the made-up school shows; `unreadable`: a frame that only a script would fill. */
export type SiteState = 'clean' | 'infected' | 'unreadable';

const MENU = ['gioi-thieu', 'tin-tuc', 'thong-bao', 'lien-he'];

const PARAGRAPHS = [
  'Sáng nay, nhà trường tổ chức lễ chào cờ đầu tuần và sinh hoạt dưới cờ về an toàn giao thông.',
  'Thầy và trò cùng chuẩn bị cho hội thi văn nghệ chào mừng ngày Nhà giáo Việt Nam.',
  'Kế hoạch năm học được công khai để cha mẹ học sinh tiện theo dõi và góp ý.',
  'Thư viện mở cửa các buổi chiều trong tuần, học sinh mang theo thẻ khi đến mượn sách.',
];

const PLANTED = `<div style="position:absolute;left:-9999px">${['nhacai-vidu.example', 'bet88-vidu.example']
  .map((host) => `<a href="https://${host}/">nhà cái uy tín, cá cược bóng đá, tài xỉu online</a>`)
  .join(' ')}</div>`;

const FRAME =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Hoa Sen</title><script src="/khong-co.js"></script></head><body><div id="root"></div></body></html>';

function page(path: string, state: SiteState): string {
  if (state === 'unreadable') return FRAME;
  const links = MENU.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Hoa Sen ${path}</title></head>
<body><h1>Trường THPT Hoa Sen</h1><ul>${links}</ul>${text}${state === 'infected' ? PLANTED : ''}</body></html>`;
}

/** The site of the made-up school on this PC, whose content a test can change. */
export interface SchoolSite {
  readonly address: string;
  readonly shows: (state: SiteState) => void;
  /** Answers only after so many milliseconds. */
  readonly becomesSlow: (delayMs: number) => void;
  /** How many requests have reached it. */
  readonly requestCount: () => number;
  readonly close: () => Promise<void>;
}

/** Serves the site on a free port of this PC. */
export async function openSchoolSite(state: SiteState = 'clean'): Promise<SchoolSite> {
  let shown = state;
  let delayMs = 0;
  let requestCount = 0;
  const paths = new Set(['/', ...MENU.map((name) => `/${name}`)]);
  const server: Server = createServer(({ url = '/' }, response) => {
    requestCount += 1;
    const isPage = paths.has(url);
    const answer = () => {
      response.writeHead(isPage ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      response.end(isPage ? page(url, shown) : '<title>Không tìm thấy</title><p>Không tìm thấy trang.</p>');
    };
    setTimeout(answer, delayMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    address: `http://127.0.0.1:${String(address.port)}`,
    shows: (next) => {
      shown = next;
    },
    becomesSlow: (milliseconds) => {
      delayMs = milliseconds;
    },
    requestCount: () => requestCount,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
