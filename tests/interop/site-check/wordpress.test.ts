import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { checkSites } from '#tests/support/check-local-sites.ts';
import { startWordPress, type WordPressSite } from '#tests/support/wordpress-site.ts';

let site: WordPressSite | null = null;

beforeAll(async () => {
  site = await startWordPress();
});

afterAll(async () => {
  await site?.stop();
});

function wordPress(): WordPressSite {
  if (site === null) throw new Error('WordPress does not run');
  return site;
}

async function checkIt(): Promise<SiteCheckResult> {
  const [result] = await checkSites([wordPress().url], { ratePerSecond: 50 });
  if (result === undefined) throw new Error('no result');
  return result;
}

const FOOTER_PLUGIN = 'wp-content/mu-plugins/cache-helper.php';
const DOORWAY = 'tin-khuyen-mai/index.html';

const LINK_FARM = `<?php
add_action('wp_footer', function () {
  echo '<div style="position:absolute;left:-9999px">'
    . '<a href="https://nhacai-uytin.example/">nhà cái uy tín</a> <a href="https://xoilac-truc-tiep.example/">xoilac tv</a>'
    . '<a href="https://kubet-dangnhap.example/">kubet đăng nhập</a> <a href="https://taixiu-online.example/">tài xỉu online</a>'
    . '<a href="/tin-khuyen-mai/">khuyến mãi</a></div>';
});
`;

const DOORWAY_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Nhà cái KUBET - Link vào KUBET mới nhất, khuyến mãi 100%</title></head><body>
<h1>KUBET - nhà cái cá cược bóng đá hàng đầu</h1>
${'<p>Đăng ký nhà cái để cá cược bóng đá, đánh bài đổi thưởng, tài xỉu, nổ hũ, rút tiền nhanh.</p>'.repeat(10)}
<a href="https://kubet-dangnhap.example/">Đăng ký ngay</a></body></html>`;

describe('a real WordPress', () => {
  it('that is clean is not called infected, and nothing on it is critical', async () => {
    const result = await checkIt();
    expect(result.findings.filter(({ severity }) => severity === 'critical')).toEqual([]);
    // the only grave thing that can be said of it: its log-in is not encrypted here
    expect(result.findings.filter(({ severity }) => severity === 'high').map(({ rule }) => rule)).toEqual([
      'T14',
    ]);
    expect(
      result.findings.filter(({ key }) => /^V02\b.*jquery/iu.test(key)),
      'jquery-migrate is no jQuery',
    ).toEqual([]);
    expect([result.status, result.reachable, result.infected]).toEqual(['checked', true, false]);
    expect(result.pagesSeen).toBeGreaterThanOrEqual(5);
  });

  it('with a link farm in its footer is found', async () => {
    wordPress().write(FOOTER_PLUGIN, LINK_FARM);
    const result = await checkIt();
    wordPress().remove(FOOTER_PLUGIN);
    expect(result.infected).toBe(true);
    expect(
      result.findings.some(
        ({ excerpt }) => excerpt.includes('nhacai-uytin.example') || excerpt.includes('nhà cái uy tín'),
      ),
    ).toBe(true);
  });

  it('with a doorway folder that only the sitemap knows is found, with the page', async () => {
    const at = wordPress();
    at.write(DOORWAY, DOORWAY_PAGE);
    at.write(
      'sitemap.xml',
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${at.url}tin-khuyen-mai/</loc></url></urlset>`,
    );
    const result = await checkIt();
    at.remove('tin-khuyen-mai');
    at.remove('sitemap.xml');
    expect(result.infected).toBe(true);
    expect(
      result.findings.filter(({ page }) => page.includes('/tin-khuyen-mai/')).map(({ rule }) => rule),
    ).toContain('S01');
  });

  it('that was cleaned is in order again', async () => {
    expect((await checkIt()).infected).toBe(false);
  });
});
