import { describe, expect, it } from 'vitest';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { flawsOfVersion } from '#shared/checks/software/flaws-of-version.ts';
import { check as systems } from '#shared/checks/software/v01-old-system.check.ts';
import { check as libraries } from '#shared/checks/software/v02-old-libraries.check.ts';
import { check as servers } from '#shared/checks/software/v03-server-software.check.ts';
import { answered, SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, sightings } from '#tests/support/site-snapshot.ts';

/** The day of the check of all facts. */
const NOW = { now: '2026-11-28T00:00:00.000Z' };

function saidOfSystem(generator: string, facts = NOW): string {
  const snapshot = { pages: [page(SITE.href, { metas: [{ name: 'generator', content: generator }] })] };
  return sightings(systems, snapshot, facts)
    .map(({ seen }) => seen)
    .join('\n');
}

function saidOfScript(href: string): string {
  const script = { address: webAddress(href), code: '', decoded: '', type: '', hasIntegrity: false };
  return sightings(libraries, { pages: [page(SITE.href, { scripts: [script] })] }, NOW)
    .map(({ seen }) => seen)
    .join('\n');
}

function saidOfServer(headers: Readonly<Record<string, string>>): string {
  const snapshot = { pages: [page(SITE.href, {}, { exchange: answered(SITE.href, { headers }) })] };
  return sightings(servers, snapshot, NOW)
    .map(({ seen }) => seen)
    .join('\n');
}

describe('WordPress (endoflife.date a70eca33, 22/8/2026)', () => {
  it.each(['WordPress 5.9.16', 'WordPress 4.7.35', 'WordPress 5.7.17', 'WordPress 5.5.20'])(
    'is not accused when its branch got the repair of 12/8/2026: %s',
    (generator) => {
      expect(saidOfSystem(generator)).toBe('');
    },
  );

  it('of a branch without that repair is told, with the version that is mended', () => {
    expect(saidOfSystem('WordPress 4.6.30')).toContain('không còn được vá, bản đang được vá là 7.1.0');
  });

  it('is accused of CVE-2022-21661 only where its own branch had no repair (5.5 in 5.5.8)', () => {
    expect(saidOfSystem('WordPress 5.8.2')).toContain('CVE-2022-21661, đã vá ở bản 5.8.15');
    expect(saidOfSystem('WordPress 5.5.7')).toContain('CVE-2022-21661');
    expect(saidOfSystem('WordPress 5.5.8')).not.toContain('CVE');
  });

  it('knows repairs after 2022', () => {
    expect(saidOfSystem('WordPress 6.9.1')).toContain('bản vá 6.9.7 ngày 12/08/2026');
  });
});

describe('NukeViet (GHSA-84gf-rw24-pfqg)', () => {
  it('whose generator shows the branch alone is not accused but to be looked at', () => {
    expect(saidOfSystem('NukeViet v4.3')).toContain(
      'cần xem số bản đầy đủ: bản vá cho lỗ hổng CVE-2020-21808 là 4.3.08',
    );
  });

  it('is accused where every version of the branch has the flaw', () => {
    expect(saidOfSystem('NukeViet v4.2')).toContain('có lỗ hổng CVE-2020-21808');
  });

  it.each(['NukeViet v4.3.08', 'NukeViet v4.3.09', 'NukeViet v4.4', 'NukeViet v4.0.09', 'NukeViet v3.4'])(
    'is not accused: %s',
    (generator) => {
      expect(saidOfSystem(generator)).toBe('');
    },
  );
});

describe('Drupal, Joomla, Moodle (endoflife.date a70eca33, 22/8/2026)', () => {
  it('Drupal 10 ends on 9/12/2026 (drupal-lifecycle, 17/9/2026)', () => {
    expect(saidOfSystem('Drupal 10')).not.toContain('hết hỗ trợ');
    expect(saidOfSystem('Drupal 10.6.15', { now: '2026-12-10T00:00:00.000Z' })).toContain(
      'hết hỗ trợ từ 09/12/2026, bản đang được vá là 11.4.5',
    );
  });

  it('the repair of 20/5/2026 is asked for (PSA-2026-05-18)', () => {
    expect(saidOfSystem('Drupal 10')).toContain('PSA-2026-05-18');
    expect(saidOfSystem('Drupal 11.3.9')).toContain('11.3.10');
    expect(saidOfSystem('Drupal 11.3.10')).toBe('');
  });

  it.each([
    ['Drupal 9', '01/11/2023'],
    ['Joomla! 3.10.12', '17/08/2023'],
    ['Joomla! 4.4.14', '14/10/2025'],
    ['Moodle 5.0', '05/10/2026'],
    ['Moodle 4.4.12', '08/12/2025'],
  ])('%s ended on %s', (generator, day) => {
    expect(saidOfSystem(generator)).toContain(`hết hỗ trợ từ ${day}`);
  });

  it.each(['Joomla! 5.4.1', 'Joomla! 6.1.3', 'Moodle 4.5.13', 'Moodle 5.2', 'DotNetNuke 9.10.2'])(
    'is not called abandoned: %s',
    (generator) => {
      expect(saidOfSystem(generator)).toBe('');
    },
  );
});

describe('server software (endoflife.date a70eca33, 22/8/2026)', () => {
  it.each([
    ['PHP/7.0.33', '10/01/2019'],
    ['PHP/7.1.33', '01/12/2019'],
    ['PHP/7.2.34', '30/11/2020'],
    ['PHP/7.3.33', '06/12/2021'],
    ['PHP/5.3.29', '14/08/2014'],
    ['PHP/5.4.45', '14/09/2015'],
    ['PHP/5.5.38', '21/07/2016'],
    ['PHP/5.6.40', '31/12/2018'],
    ['PHP/8.1.2', '31/12/2025'],
    ['Microsoft-IIS/6.0', '14/07/2015'],
    ['Microsoft-IIS/7.5', '14/01/2020'],
    ['Microsoft-IIS/8.5', '10/10/2023'],
    ['Apache/1.3.42', '03/02/2010'],
    ['Apache/2.0.65', '10/07/2013'],
    ['Apache/2.2.34', '11/07/2017'],
    ['nginx/1.18.0', '20/04/2021'],
  ])('%s ended on %s', (server, day) => {
    expect(saidOfServer({ server })).toContain(`hết hỗ trợ từ ${day} (theo dữ liệu ngày 22/08/2026)`);
  });

  it.each([
    'PHP/8.2.1',
    'PHP/8.5.0',
    'Microsoft-IIS/10.0',
    'Apache/2.4.6',
    'Apache',
    'nginx/1.30.0',
    'nginx',
  ])('is not called abandoned: %s', (server) => {
    expect(saidOfServer({ server })).toBe('');
  });

  it('the header of CLR 2.0 and 4.0 is that of supported .NET Framework too (dotnetfx: 3.5 SP1 to 9/1/2029)', () => {
    expect(saidOfServer({ 'x-aspnet-version': '2.0.50727' })).toBe('');
    expect(saidOfServer({ 'x-aspnet-version': '4.0.30319' })).toBe('');
    expect(saidOfServer({ 'x-aspnet-version': '1.1.4322' })).toContain('không còn được hỗ trợ');
  });

  it('counts less where the system’s makers build and mend it themselves', () => {
    const snapshot = (server: string) => ({
      pages: [page(SITE.href, {}, { exchange: answered(SITE.href, { headers: { server } }) })],
    });
    expect(sightings(servers, snapshot('nginx/1.18.0 (Ubuntu)'), NOW)).toMatchObject([{ severity: 'low' }]);
  });
});

describe('script libraries (retire.js fd8df0d6, 22/8/2026)', () => {
  it.each([
    ['jquery-1.12.4.min.js', 'CVE-2020-11023; đã vá ở bản 3.5.0'],
    ['bootstrap-3.4.1.min.js', 'CVE-2024-6485; không có bản vá cho nhánh này, bản đang được hỗ trợ là 5.3.8'],
    ['bootstrap-4.6.2.min.js', 'hết hỗ trợ từ 01/01/2023'],
    ['lodash-4.17.21.min.js', 'CVE-2026-4800; đã vá ở bản 4.18.0'],
    ['handlebars-4.7.8.min.js', 'CVE-2026-33937; đã vá ở bản 4.7.9'],
    ['swiper-11.0.5.min.js', 'CVE-2026-27212; đã vá ở bản 12.1.2'],
    ['underscore-1.13.7.js', 'CVE-2026-27601; đã vá ở bản 1.13.8'],
    ['angular-1.8.3.min.js', 'không có bản vá cho nhánh này, cần thay bằng thư viện khác'],
    ['jquery.prettyPhoto-3.1.4.js', 'prettyPhoto 3.1.4, có lỗi CVE-2013-6837; đã vá ở bản 3.1.5'],
  ])('%s: %s', (file, words) => {
    expect(saidOfScript(`https://cdn.example/${file}`)).toContain(words);
  });

  it.each([
    'jquery.prettyPhoto-3.1.5.js',
    'jquery.fancybox-1.3.4.js',
    'jquery.fancybox-1.3.4.pack.js',
    'bootstrap-5.3.8.min.js',
    'lodash-4.18.0.js',
    'swiper-12.1.2.js',
  ])('says nothing against %s', (file) => {
    expect(saidOfScript(`https://cdn.example/${file}`)).toBe('');
  });

  it.each(['1.12.0', '1.12.1', '1.12.2', '2.2.0', '2.2.1'])(
    'jQuery %s has flaws, but not CVE-2015-9251',
    (version) => {
      const ids = flawsOfVersion(builtInFacts, 'jquery', version).map(({ id }) => id);
      expect(ids).toContain('CVE-2020-11023');
      expect(ids).not.toContain('CVE-2015-9251');
    },
  );

  it('Bootstrap before 2.3.0 lacks CVE-2018-14042', () => {
    expect(flawsOfVersion(builtInFacts, 'bootstrap', '2.2.2').map(({ id }) => id)).not.toContain(
      'CVE-2018-14042',
    );
    expect(flawsOfVersion(builtInFacts, 'bootstrap', '2.3.0').map(({ id }) => id)).toContain(
      'CVE-2018-14042',
    );
  });
});
