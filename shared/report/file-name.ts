import { slugify } from '../base/vietnamese-text.ts';

/**
 * The short ASCII name of a report file, safe on every file system and in every mail program:
 * `BC-ATTT_truong-tieu-hoc-hoa-sen_hoa-phuong-do-2024_01.pdf`.
 */
export function reportFileName(unitName: string, campaignTag: string, sequence: number): string {
  return `BC-ATTT_${slugify(unitName, 40, 'don-vi')}_${campaignTag}_${String(sequence).padStart(2, '0')}.pdf`;
}
