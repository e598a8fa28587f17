import { atEnd, type CorpusSite, isFromGoogle, isGooglebot, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

const SCHOOL = 'Trường THCS Ghềnh Đá Mới';

/** What a few visitors see, and what hangs behind it. */
export const sites: readonly CorpusSite[] = [
  (() => {
    const pages = schoolPages('wordpress', SCHOOL);
    return site(
      'infected',
      'links-of-robots-lead-to-doorways',
      'robots get links to own pages that only robots can open',
      {
        ...pages,
        '/': (request) => ({
          body: isGooglebot(request)
            ? atEnd(pages['/'], '<a href="/b/1">Tin 1</a><a href="/b/2">Tin 2</a><a href="/b/3">Tin 3</a>')
            : pages['/'],
        }),
        ...Object.fromEntries(
          ['1', '2', '3'].map((number) => [
            `/b/${number}`,
            (request: Parameters<typeof isGooglebot>[0]) =>
              isGooglebot(request)
                ? {
                    body: page('wordpress', {
                      school: SCHOOL,
                      title: `Link vào nhà cái số ${number}`,
                      main: '<h1>Link vào nhà cái uy tín nhất</h1><p>Cá cược bóng đá, tài xỉu, nổ hũ đổi thưởng, nạp rút 1-1.</p>',
                    }),
                  }
                : { status: 404, body: '<h1>Không tìm thấy trang</h1>' },
          ]),
        ),
      },
    );
  })(),
  (() => {
    const pages = schoolPages('joomla', 'Trường THPT Vịnh Xanh Mới');
    const plain = pages['/gioi-thieu'] ?? '';
    return site(
      'infected',
      'google-visitors-get-prize-box',
      'visitors from Google get a box with a prize on one page',
      {
        ...pages,
        '/gioi-thieu': (request) => ({
          body: isFromGoogle(request)
            ? atEnd(
                plain,
                '<div style="position:fixed;inset:0"><h2>Congratulations! You have been selected to win an iPhone</h2><a href="https://lucky-spin.click/w">Claim your prize</a></div>',
              )
            : plain,
        }),
      },
    );
  })(),
];
