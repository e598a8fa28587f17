import type { TermGroup } from '../term-group.ts';

/** Drugs and medicines that are sold against the law. */
export const groups: readonly TermGroup[] = [
  {
    class: 'drugs',
    weight: 5,
    terms: [
      'thuốc kích dục',
      'bán thuốc mê',
      'mua thuốc mê',
      'thuốc kích dục nữ',
      'bán cần sa',
      'mua cần sa',
      'buy viagra',
      'cheap viagra',
      'generic viagra',
      'viagra online',
      'buy cialis',
      'generic cialis',
      'cialis online',
      'buy tramadol',
      'buy xanax',
      'buy adderall',
      'buy weed online',
    ],
  },
  {
    class: 'drugs',
    weight: 4,
    terms: [
      'viagra',
      'cialis',
      'levitra',
      'thuốc cường dương',
      'thuốc phá thai',
      'shop bóng cười',
      'bán bóng cười',
      'online pharmacy',
      'canadian pharmacy',
      'kamagra',
    ],
  },
  { class: 'drugs', weight: 3, terms: ['sildenafil', 'tadalafil', 'nấm thức thần', 'bán ma túy'] },
  { class: 'drugs', weight: 2, terms: ['cần sa', 'thuốc lắc', 'ketamine', 'bóng cười'] },
];
