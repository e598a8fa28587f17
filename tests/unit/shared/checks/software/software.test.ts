import { describe, expect, it } from 'vitest';
import { check as systems } from '#shared/checks/software/v01-old-system.check.ts';
import { check as libraries } from '#shared/checks/software/v02-old-libraries.check.ts';
import { check as servers } from '#shared/checks/software/v03-server-software.check.ts';
import { check as abandoned } from '#shared/checks/software/v04-abandoned.check.ts';
import { isBefore } from '#shared/checks/software/version.ts';
import { answered, SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

describe('V01: the system', () => {
  const made = (generator: string) => ({
    pages: [page(SITE.href, { metas: [{ name: 'generator', content: generator }] })],
  });

  it.each(['NukeViet v4.3.07', 'WordPress 4.7.1', 'Joomla! 3.4.5', 'DotNetNuke 8.0.0'])(
    'is told: %s',
    (generator) => {
      expect(sightings(systems, made(generator))).toMatchObject([{ rule: 'V01', certainty: 'possible' }]);
    },
  );

  it.each([
    'NukeViet v4.5.02',
    'WordPress 6.6.7',
    'WordPress 9.9.9',
    'Joomla! - Open Source Content Management',
    'Mobirise v5',
    '',
  ])('is fine or unknown: %s', (generator) => {
    expect(rulesSeen(systems, made(generator))).toEqual([]);
  });

  it('is told of a repair of its own branch, with the day of the table', () => {
    expect(sightings(systems, made('WordPress 5.7.16'))[0]?.seen).toBe(
      'Website có thể dùng WordPress 5.7.16; nhánh này đã có bản vá 5.7.17 ngày 12/08/2026 (theo dữ liệu ngày 22/08/2026).',
    );
  });

  it('is told that the table is old when it is older than a year', () => {
    const now = '2027-09-01T00:00:00.000Z';
    expect(sightings(systems, made('Joomla! 3.10.12'), { now })[0]?.seen).toContain(
      '(theo dữ liệu ngày 22/08/2026, đã cũ hơn một năm)',
    );
  });

  it('reads the whole number of Drupal behind the files of its core', () => {
    const withCore = (version: string) => {
      const address = webAddress(`${SITE.href}core/misc/drupal.js?v=${version}`);
      const metas = [{ name: 'generator', content: 'Drupal 11 (https://www.drupal.org)' }];
      return { pages: [page(SITE.href, { metas, resources: [{ element: 'script', address }] })] };
    };
    expect(sightings(systems, withCore('11.3.9'))).toMatchObject([
      { severity: 'high', certainty: 'likely', seen: expect.stringContaining('11.3.10') as unknown },
    ]);
    expect(rulesSeen(systems, withCore('11.3.10'))).toEqual([]);
  });

  it('is surer when a file of the core bears the same number', () => {
    const address = webAddress(`${SITE.href}wp-includes/js/a.js?ver=4.7.1`);
    const metas = [{ name: 'generator', content: 'WordPress 4.7.1' }];
    const snapshot = { pages: [page(SITE.href, { metas, resources: [{ element: 'script', address }] })] };
    expect(sightings(systems, snapshot)).toMatchObject([{ certainty: 'likely' }]);
  });
});

describe('V02: libraries', () => {
  const loads = (href: string) => ({
    pages: [
      page(SITE.href, {
        scripts: [{ address: webAddress(href), code: '', decoded: '', type: '', hasIntegrity: false }],
      }),
    ],
  });

  it.each([
    ['https://code.jquery.com/jquery-1.12.4.min.js', 'jQuery 1.12.4'],
    ['https://cdn.example/ajax/libs/jquery/3.3.1/jquery.min.js', 'jQuery 3.3.1'],
    ['https://cdn.example/npm/bootstrap@3.3.7/dist/js/bootstrap.min.js', 'Bootstrap 3.3.7'],
    ['https://code.jquery.com/ui/1.11.4/jquery-ui.min.js', 'jQuery UI 1.11.4'],
    ['https://cdn.example/jquery-1.9.1/jquery.min.js', 'jQuery 1.9.1'],
    ['https://cdn.example/lib/jquery1.8.3.js', 'jQuery 1.8.3'],
    ['https://cdn.example/js/jquery-ui-1.10.4.custom.min.js', 'jQuery UI 1.10.4'],
    ['https://cdn.example/npm/bootstrap@4.6.2/dist/js/bootstrap.bundle.min.js', 'Bootstrap 4.6.2'],
    [`${SITE.href}wp-includes/js/jquery/jquery.js?ver=1.12.4`, 'jQuery 1.12.4'],
  ])('are told: %s', (href, subject) => {
    expect(sightings(libraries, loads(href))).toMatchObject([{ rule: 'V02', subject }]);
  });

  it.each([
    'https://code.jquery.com/jquery-3.7.1.min.js',
    `${SITE.href}jquery.min.js`,
    `${SITE.href}theme/jquery.js?ver=1.0.0`,
    'https://cdn.example/jquery-migrate-1.4.1.min.js',
    'https://cdn.example/theme-2.1.0/js/jquery.min.js',
    'https://cdn.example/js/jquery.cookie-1.4.1.min.js',
    'https://cdn.example/js/jquery.easing.1.3.js',
    'https://cdn.example/jquery/plugins/1.4.2/jquery.min.js',
    'https://cdn.example/bootstrap-datepicker-1.6.4.min.js',
    'https://cdn.example/angular-animate-1.5.0.min.js',
  ])('are fine: %s', (href) => {
    expect(rulesSeen(libraries, loads(href))).toEqual([]);
  });
});

describe('V03: the server', () => {
  const says = (headers: Readonly<Record<string, string>>) => ({
    pages: [page(SITE.href, {}, { exchange: answered(SITE.href, { headers }) })],
  });

  it('is told when its makers have stopped', () => {
    expect(rulesSeen(servers, says({ server: 'Microsoft-IIS/8.5', 'x-powered-by': 'PHP/7.4.33' }))).toEqual([
      'V03',
      'V03',
    ]);
    expect(
      rulesSeen(servers, says({ 'x-powered-by': 'PHP/8.2.1' }), { now: '2027-01-02T00:00:00.000Z' }),
    ).toEqual(['V03']);
  });

  it('is fine before that day and without a version', () => {
    expect(rulesSeen(servers, says({ 'x-powered-by': 'PHP/8.2.1', server: 'nginx' }))).toEqual([]);
  });
});

describe('V04: sites that nobody keeps', () => {
  const dated = (...dates: readonly string[]) => ({
    pages: [page(SITE.href, { text: `Tin ngày ${dates.join(', ')}` })],
  });

  it('are told by their newest date', () => {
    expect(sightings(abandoned, dated('05/09/2023', '20-11-2023', '2024-01-02'))[0]?.seen).toContain(
      '02/01/2024',
    );
  });

  it('are alive with a date of this year, or without enough of them', () => {
    expect(rulesSeen(abandoned, dated('05/09/2023', '20/11/2023', '01/05/2026'))).toEqual([]);
    expect(rulesSeen(abandoned, dated('05/09/2023'))).toEqual([]);
  });
});

it('compares versions by their numbers', () => {
  expect(isBefore('4.3.08', '4.3.10')).toBe(true);
  expect(isBefore('10.0', '9.5')).toBe(false);
  expect(isBefore('3.5', '3.5.0')).toBe(false);
});
