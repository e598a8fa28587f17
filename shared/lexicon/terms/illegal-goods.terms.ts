import type { TermGroup } from '../term-group.ts';

/** Weapons, fireworks, forged money, counterfeit goods, crime for hire. */
export const groups: readonly TermGroup[] = [
  {
    class: 'illegal-goods',
    weight: 5,
    terms: [
      'bán tiền giả',
      'mua tiền giả',
      'tiền giả polymer',
      'đổi tiền giả',
      'thuê tài khoản ngân hàng',
      'thuê mở tài khoản ngân hàng',
      'mua tài khoản ngân hàng',
      'mua bán súng',
      'mua súng ngắn',
      'bán súng ngắn',
      'súng bắn đạn chì',
      'mua pháo nổ',
      'bán pháo nổ',
      'replica watches',
      'rolex replica',
      'replica rolex',
      'スーパーコピー',
      'ブランドコピー',
      'counterfeit money',
    ],
  },
  {
    class: 'illegal-goods',
    weight: 4,
    terms: [
      'đòi nợ thuê',
      'bán thận',
      'hàng super fake',
      'dùi cui điện',
      'louis vuitton outlet',
      'cheap nike',
      'cheap jerseys',
      'michael kors outlet',
      '激安',
    ],
  },
  {
    class: 'illegal-goods',
    weight: 4,
    needsAccents: true,
    terms: ['bán pháo', 'mua pháo', 'bán súng', 'mua súng'],
  },
  {
    class: 'illegal-goods',
    weight: 3,
    terms: ['送料無料', '最安値', '格安', 'súng hơi', 'roi điện', 'cho thuê sát thủ'],
  },
  { class: 'illegal-goods', weight: 2, terms: ['tiền giả', 'pháo nổ', '通販', '中古', '新品'] },
];
