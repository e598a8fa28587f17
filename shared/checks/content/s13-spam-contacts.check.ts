import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { excerptAround } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import { greatestWeight } from '../reading/page-terms.ts';
import { firstOfEach } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S13',
  topic: 'content',
  severity: 'critical',
  title: 'Có tài khoản nhắn tin của nhà cái hoặc người rao bán hàng cấm',
  meaning: 'Người xem được mời liên hệ với kẻ xấu qua Telegram, Zalo hoặc điện thoại.',
  steps: ['Chụp màn hình rồi gỡ nội dung chứa tài khoản này.', 'Tìm cách nội dung lọt vào và bịt lại.'],
  confirm: 'Xem tài khoản có phải của trường hoặc của cơ quan cảnh báo không.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'words',
  isPlanted: false,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 10;
const MESSENGER = /\/\/(?:t|telegram|zalo)\.me\//iu;
const HANDLE =
  /(?:(?:t|telegram)\.me\/|zalo\.me\/|telegram\s{0,2}:?\s{0,2}@?|tele\s{0,2}:\s{0,2}@?|zalo\s{0,2}:\s{0,2}@?)(?<handle>[a-z][a-z0-9_]{3,31})/giu;

/** Handles of messengers that name the trade, in the words and links of pages that do not warn. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading.documents().flatMap((document) => handleSightings(document, context)),
      MAX_SIGHTINGS,
    ),
};

function handleSightings(document: SiteDocument, { lexicon, reading }: CheckContext): readonly Sighting[] {
  if (reading.termsOf(document.content).isWarning) return [];
  const hrefs = document.content.links.map(({ href }) => href).filter((href) => MESSENGER.test(href));
  const texts = [document.content.text, ...hrefs];
  return texts.flatMap((text) =>
    [...text.matchAll(HANDLE)].flatMap((match): readonly Sighting[] => {
      const handle = match.groups?.['handle'] ?? '';
      const weight = greatestWeight(lexicon.scanHost(`${handle.replaceAll('_', '-').toLowerCase()}.me`));
      if (weight < 4) return [];
      return [
        sighting(rule, {
          certainty: weight >= 5 ? 'certain' : 'possible',
          ...(weight >= 5 ? {} : { severity: 'high', infection: 'hint' }),
          page: document.url,
          seen: `Trang nêu tài khoản ${handle}.`,
          ...excerptAround(text, match.index, match.index + match[0].length),
          subject: handle.toLowerCase(),
        }),
      ];
    }),
  );
}
