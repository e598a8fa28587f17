import { describe, expect, it } from 'vitest';
import { check as secretFiles } from '#shared/checks/exposed-files/e01-secret-files.check.ts';
import { check as serverPages } from '#shared/checks/exposed-files/e04-server-pages.check.ts';
import { check as listings } from '#shared/checks/exposed-files/e05-directory-listing.check.ts';
import { exposedPaths } from '#shared/checks/exposed-files/exposed-paths.ts';
import type { ExposedFileProbe } from '#shared/checks/snapshot/site-snapshot.ts';
import { answered, hop, SITE, SITE_HOST } from '#tests/support/site-exchanges.ts';
import { link, page, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

function probe(path: string, head: string, status = 200): ExposedFileProbe {
  return { path, head, exchange: answered(`https://${SITE_HOST}${path}`, { status }) };
}

const ERROR_PAGE =
  '<!DOCTYPE html><html><head><title>Không tìm thấy</title></head><body>Trang chủ</body></html>';

describe('the list of paths', () => {
  it('asks for 25 at most, each once', () => {
    const paths = exposedPaths(`www.${SITE_HOST}`).map(({ path }) => path);
    expect(paths.length).toBeLessThanOrEqual(25);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('/thcs-mau.zip');
  });
});

const proven: readonly (readonly [string, string, string])[] = [
  ['E01', '/.git/HEAD', 'ref: refs/heads/master\n'],
  ['E02', '/.env', 'APP_NAME=***\nAPP_KEY=***\nDB_PASSWORD=***\n'],
  ['E03', '/backup.zip', 'PK\u0003\u0004\u0014\u0000'],
  ['E03', '/db.sql', '-- MySQL dump 10.13  Distrib 8.0\n'],
  ['E06', '/.svn/entries', '12\n'],
  ['E06', '/.DS_Store', '\u0000\u0000\u0000\u0001Bud1'],
  ['E07', '/wp-config.php.bak', "<?php\ndefine( 'DB_NAME', '***' );\n"],
  ['E07', '/web.config.bak', '<?xml version="1.0"?>\n<configuration>\n  <connectionStrings>\n'],
];

describe('E01, E02, E03, E06, E07: files', () => {
  it.each(proven)('%s: %s', (rule, path, head) => {
    expect(sightings(secretFiles, { exposedFiles: [probe(path, head)] })).toMatchObject([
      { rule, subject: path, excerpt: '' },
    ]);
  });

  it.each(proven)(
    'not %s for an error page with 200 at %s, a refusal, or a redirect',
    (_rule, path, head) => {
      const elsewhere = {
        ...probe(path, head),
        exchange: answered(`https://${SITE_HOST}${path}`, { hops: [hop(SITE.href, SITE.href)] }),
      };
      const exposedFiles = [
        probe(path, ERROR_PAGE),
        probe(path, head, 404),
        probe(path, head, 403),
        elsewhere,
      ];
      expect(rulesSeen(secretFiles, { exposedFiles })).toEqual([]);
    },
  );

  it('takes a page of PHP source without passwords, and one line with an equals sign, for no configuration', () => {
    const exposedFiles = [probe('/wp-config.php.bak', '<?php echo 1;'), probe('/.env', 'A=1\n')];
    expect(rulesSeen(secretFiles, { exposedFiles })).toEqual([]);
  });
});

const pages: readonly (readonly [string, string, string])[] = [
  ['E04', '/phpinfo.php', '<!DOCTYPE html><html><head><title>PHP 8.2.1 - phpinfo()</title>'],
  ['E09', '/wp-admin/install.php', '<html><head><title>WordPress &rsaquo; Installation</title>'],
  ['E09', '/installation/index.php', '<title>Joomla! Web Installer</title>'],
  ['E10', '/phpmyadmin/', '<html><head><title>phpMyAdmin</title>'],
  ['E10', '/adminer.php', '<html><title>Login - Adminer</title>'],
  ['E11', '/server-status', '<html><head><title>Apache Status</title>'],
  [
    'E12',
    '/wp-json/wp/v2/users',
    '[{"id":1,"name":"Quản trị","url":"","description":"","link":"","slug":"quan-tri"}]',
  ],
];

describe('E04, E09, E10, E11, E12: pages for administrators', () => {
  it.each(pages)('%s: %s', (rule, path, head) => {
    expect(rulesSeen(serverPages, { exposedFiles: [probe(path, head)] })).toEqual([rule]);
  });

  it.each(pages)('not %s for an error page at %s', (_rule, path) => {
    expect(rulesSeen(serverPages, { exposedFiles: [probe(path, ERROR_PAGE)] })).toEqual([]);
  });

  it('knows when the installer says that all is done, and an empty list of accounts', () => {
    const done = '<title>WordPress &rsaquo; Installation</title><h1>Already Installed</h1>';
    const exposedFiles = [probe('/wp-admin/install.php', done), probe('/wp-json/wp/v2/users', '[]')];
    expect(rulesSeen(serverPages, { exposedFiles })).toEqual([]);
    expect(rulesSeen(serverPages)).toEqual([]);
  });
});

describe('E05: directory listings', () => {
  it('speaks of an asked folder and of a seen page, each once', () => {
    const folder = probe('/uploads/', '<html><head><title>Index of /uploads/</title></head>');
    const seen = page(`https://${SITE_HOST}/uploads/`, {
      title: 'Index of /uploads/',
      links: [link('../', '../')],
    });
    expect(
      sightings(listings, { exposedFiles: [folder], pages: [seen] }).map(({ subject }) => subject),
    ).toEqual(['/uploads/']);
  });

  it('leaves an article alone that is only called so', () => {
    expect(
      rulesSeen(listings, { pages: [page(SITE.href, { title: 'Index of /teaching materials' })] }),
    ).toEqual([]);
    expect(rulesSeen(listings)).toEqual([]);
  });
});

describe('E08: messages for programmers', () => {
  it.each([
    'Warning: include(a.php): failed to open stream in /home/truong/public_html/index.php on line 12',
    "Server Error in '/' Application. Object reference not set. Stack Trace: [NullReferenceException]",
    'Traceback (most recent call last): File "/srv/web/app.py", line 3, in <module>',
  ])('speaks of %s', (text) => {
    expect(rulesSeen(listings, { pages: [page(SITE.href, { text })] })).toEqual(['E08']);
  });

  it('is silent for a lesson about warnings', () => {
    const text = 'Bài 7: Khi gặp Warning hoặc Fatal error trong PHP, em hãy đọc số dòng.';
    expect(rulesSeen(listings, { pages: [page(SITE.href, { text })] })).toEqual([]);
  });
});
