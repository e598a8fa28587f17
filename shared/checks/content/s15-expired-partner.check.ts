import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { ForeignHost } from '../snapshot/site-snapshot.ts';
import { distinctTerms, greatestWeight, readText } from '../reading/page-terms.ts';

const rule: Rule = {
  id: 'S15',
  topic: 'content',
  severity: 'critical',
  title: 'Liên kết cũ nay dẫn tới website cờ bạc hoặc tên miền bỏ hoang',
  meaning: 'Website mà trường từng liên kết đã đổi chủ. Học sinh nhấn vào sẽ gặp nội dung không phù hợp.',
  steps: ['Gỡ liên kết này trên mọi trang.', 'Rà lại các liên kết cũ khác, nhất là phần đối tác và tài trợ.'],
  confirm: 'Tìm tên miền đó trên Google, không mở trực tiếp, để xem nay là trang gì.',
  actor: 'school',
  clause: 3,
  infection: 'proof',
  ground: 'links',
  isPlanted: false,
  needs: ['foreign-hosts'],
};

const MAX_SIGHTINGS = 20;
const PARKED =
  /domain (?:is |may be )?for sale|buy this domain|this domain (?:has )?expired|parked (?:free|domain)|sedo domain parking|tên miền (?:này )?(?:đang )?(?:được )?(?:rao )?bán|hugedomains|dan\.com/iu;

/** Hosts to which pages link and whose front page was seen once. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const documents = context.reading.documents();
    return snapshot.foreignHosts
      .flatMap((foreign): readonly Sighting[] => {
        const from = documents.find(({ content }) =>
          content.links.some(({ address }) => address?.host === foreign.host),
        );
        return hostSightings(foreign, from?.url ?? snapshot.site.href, context);
      })
      .slice(0, MAX_SIGHTINGS);
  },
};

function hostSightings(
  { host, front }: ForeignHost,
  page: string,
  { lexicon }: CheckContext,
): readonly Sighting[] {
  if (front === null) return [];
  const title = readText(front.title, lexicon);
  const body = readText(front.text, lexicon);
  const isSpam =
    greatestWeight(title.hits) >= 3 || (distinctTerms(body.hits, 4) >= 2 && distinctTerms(body.hits, 1) >= 4);
  const isParked = PARKED.test(`${front.title} ${front.text.slice(0, 2_000)}`);
  if (!isSpam && !isParked) return [];
  return [
    sighting(rule, {
      certainty: 'likely',
      ...(isSpam ? {} : { severity: 'medium', infection: 'none' }),
      page,
      seen: isSpam
        ? `Liên kết tới ${host} nay mở ra trang quảng cáo bị cấm.`
        : `Tên miền ${host} nay bỏ trống hoặc rao bán.`,
      ...plainExcerpt(front.title === '' ? front.text : front.title),
      subject: host,
    }),
  ];
}
