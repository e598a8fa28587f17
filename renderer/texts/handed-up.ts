import type { HandUpCounts } from '#shared/desk/hand-up-counts.ts';

function count(number: number): string {
  return number.toLocaleString('vi');
}

/** How much a file for the desk above holds. */
function amounts({ units, reporting, reports, decisions }: HandUpCounts): string {
  const more = reports > reporting ? ', kể cả bản cũ và bản chưa tính được' : '';
  return `${count(units)} đơn vị, trong đó ${count(reporting)} đơn vị có báo cáo; ${count(reports)} báo cáo${more}; ${count(decisions)} quyết định`;
}

/** Words of two levels of receiving desks: what one hands up, and what the other takes in. */
export const handedUpTexts = {
  up: {
    title: 'Nộp lên cấp trên',
    text: 'Một tệp ZIP có niêm phong, gồm báo cáo gốc, đơn vị, khóa đã duyệt, quyết định và giờ nhận.',
    commune: 'Xã, phường, đặc khu mà nơi nhận phụ trách',
    communeMissing: 'Ghi tên xã, phường hoặc đặc khu.',
    deskName: 'Tên nơi nhận',
    deskNameMissing: 'Ghi tên nơi nhận, ít nhất 3 ký tự.',
    person: 'Người lập tệp',
    personMissing: 'Ghi tên người lập tệp.',
    holds: (counts: HandUpCounts) => `Tệp sẽ gồm ${amounts(counts)}.`,
    outside: (units: number) =>
      `Không có trong tệp: báo cáo của ${count(units)} đơn vị ngoài danh sách hoặc thuộc nơi khác.`,
    decrypted:
      'Có báo cáo được gửi ở dạng mã hóa. Trong tệp này các báo cáo đó không còn mã hóa; nên gửi qua đường an toàn.',
    notBelow:
      'Không có trong tệp: giờ nhận, khóa đã duyệt, quyết định của nơi nhận cấp dưới. Thầy/Cô gửi kèm các tệp nơi đó đã nộp.',
    deletedBefore: (time: string) =>
      `Đợt này đã xóa trên máy này lúc ${time}: quyết định, giờ nhận trước đó không có trong tệp. Đã nộp lên rồi thì không lập lại.`,
    refusals: {
      'no-units': 'Danh sách không có đơn vị nào thuộc nơi này, nên chưa lập được tệp.',
      'no-reports': 'Chưa có báo cáo nào của đơn vị thuộc nơi này để nộp lên.',
      'too-many': 'Có quá nhiều báo cáo hoặc đơn vị cho một tệp.',
    },
    placesInRegister: (names: readonly string[], more: number) =>
      `Danh sách ghi: ${names.join('; ')}${more === 0 ? '' : ` và ${count(more)} nơi khác`}. Ghi đúng như vậy.`,
    open: 'Lập tệp nộp lên…',
    action: 'Lưu tệp nộp lên…',
    close: 'Đóng',
    saved: (fileName: string, folder: string) => `Đã lưu ${fileName} vào ${folder}.`,
    savedHolds: (counts: HandUpCounts) => `Trong tệp: ${amounts(counts)}.`,
    savedNext: 'Phần mềm không tự gửi gì đi. Thầy/Cô gửi tệp này lên cấp trên, giữ nguyên tên và nội dung.',
    show: 'Mở thư mục',
    last: (time: string, fileName: string, folder: string) =>
      `Lập gần nhất lúc ${time}: ${fileName}, lưu vào ${folder}.`,
    changedSince: 'Từ đó số đơn vị, báo cáo hoặc quyết định đã khác. Thầy/Cô lập lại tệp để nộp.',
    lastNext: 'Có thêm báo cáo hoặc quyết định thì lập lại. Cấp trên tính tệp lập sau cùng.',
    keyTitle: 'Mã khóa của nơi nhận này',
    keyLead: 'Lần đầu, cấp trên sẽ gọi để so mã khóa này. Đọc đủ bốn nhóm cho cấp trên.',
    keyDamaged:
      'Khóa niêm phong trên máy này bị hỏng nên chưa lập được tệp. Mở màn hình xuất báo cáo để tạo khóa mới.',
  },
  below: {
    title: 'Tệp nơi nhận cấp dưới nộp lên',
    lead: 'Bản kê chỉ được tính sau khi Thầy/Cô so mã khóa của nơi gửi. Đơn vị nộp đúng hạn ở đó không bị coi là nộp sau hạn.',
    waiting: (number: number) => `Có ${count(number)} tệp nơi nhận cấp dưới nộp lên chưa được tính.`,
    waitingLead:
      'Xem phần “Nguồn dữ liệu” để so mã khóa hoặc biết vì sao. Các báo cáo trong tệp đã được đọc.',
    claims: 'Tên nơi nhận, theo lời tệp',
    commune: 'Xã, phường, theo lời tệp',
    campaign: 'Đợt',
    madeAt: 'Lập lúc, theo đồng hồ nơi gửi',
    madeBy: 'Người lập, theo lời tệp',
    holds: 'Trong tệp',
    holdsOf: (units: number, reports: number) => `${count(units)} đơn vị, ${count(reports)} báo cáo`,
    decided: 'Quyết định',
    decidedOf: (received: number, returned: number) =>
      `${count(received)} đã nhận, ${count(returned)} trả lại`,
    keys: 'Khóa đã duyệt',
    keysOf: (number: number) => `${count(number)} mã khóa`,
    code: 'Mã khóa của nơi gửi, do phần mềm tính ra',
    deskName: 'Tên nơi nhận mà Thầy/Cô đã gọi',
    deskCommune: 'Xã, phường, đặc khu của nơi nhận đó',
    relation: 'Xã, phường này đã có khóa. Khóa mới này là:',
    relationLead: 'Hỏi luôn trong lần gọi đó. Chọn sai thì một đơn vị có thể bị tính theo hai bản kê.',
    replacesKey: (desk: string, fingerprint: string) => `Khóa mới của ${desk}, thay khóa ${fingerprint}`,
    replacesLead: 'Máy hỏng, mất hoặc cài lại. Chỉ bản kê niêm phong bằng khóa mới được tính khi có cả hai.',
    beside: 'Khóa của một nơi nhận khác trong cùng xã, phường',
    besideLead: 'Bản kê của cả hai nơi đều được tính.',
    compared: 'Đã gọi và so đủ bốn nhóm ký tự, khớp với nơi gửi',
    approve: 'Ghi nhận khóa của nơi nhận cấp dưới',
    known: 'Nơi nhận cấp dưới đã ghi nhận',
    knownAs: (name: string, commune: string) => `${name} (${commune})`,
    renewedAs: (desk: string, commune: string, fingerprint: string) =>
      `${desk} (${commune}), đã thay bằng khóa ${fingerprint}`,
    withdraw: 'Bỏ ghi nhận',
    withdrawFor: (name: string, fingerprint: string) => `Bỏ ghi nhận khóa ${fingerprint} của ${name}`,
  },
  unit: {
    title: 'Theo nơi nhận cấp dưới',
    contested: (desks: readonly string[]) =>
      `Nhiều nơi cùng kê đơn vị này: ${desks.join('; ')}. Thầy/Cô hỏi lại đơn vị thuộc nơi nào.`,
    receivedAt: (desk: string, sequence: number, time: string) =>
      `${desk} nhận bản lần ${String(sequence)} lúc ${time}, theo đồng hồ của nơi đó.`,
    decision: (desk: string, decision: string, person: string, time: string) =>
      `${desk}: ${decision} (${person}, lúc ${time}).`,
    reason: (text: string) => `Lý do: ${text}`,
    key: (fingerprint: string, desk: string, day: string) =>
      `Mã khóa ${fingerprint} do ${desk} duyệt, gửi lên ngày ${day}.`,
    inTable: (decision: string, isOneOfSeveral: boolean) =>
      `Cấp dưới: ${decision}${isOneOfSeveral ? '; còn quyết định của nơi khác' : ''}`,
  },
} as const;
