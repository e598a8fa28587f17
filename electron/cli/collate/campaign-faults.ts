/** Why a call has to name a campaign, with the files that could not be read. */
export function campaignFault(
  found: readonly string[],
  unread: readonly { readonly file: string }[],
): string {
  const lost = unread.length === 0 ? '' : `Không đọc được ${unread.map(({ file }) => file).join(', ')}. `;
  return found.length === 0
    ? `${lost}Không có báo cáo nào còn nguyên vẹn. Ghi --campaign MÃ để vẫn lập danh sách chưa nộp.`
    : `Các báo cáo thuộc nhiều đợt: ${found.join(', ')}. Ghi --campaign MÃ để chọn một đợt.`;
}

/** What was read belongs to other campaigns: the code was mistyped, most likely. */
export function unheardOf(campaign: string, others: readonly string[]): string {
  return `Không báo cáo nào và không bộ tiêu chí nào ở đây mang mã đợt ${campaign}. Các báo cáo thuộc đợt: ${others.join(', ')}. Ghi lại --campaign, hoặc ghi --pack TỆP có bộ tiêu chí của đợt. Chưa ghi tệp nào.`;
}

/** Nothing that was read tells whether there is such a campaign. */
export function noWordOf(campaign: string): string {
  return `Chưa có báo cáo nào và không có bộ tiêu chí nào mang mã đợt ${campaign}. Kiểm tra lại mã; nếu mã đúng thì ghi thêm --pack TỆP có bộ tiêu chí của đợt.`;
}
