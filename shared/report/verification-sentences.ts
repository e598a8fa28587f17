import { formatDateTime, toVietnamTime } from '../base/dates.ts';
import { countText, type VerdictSentence } from './integrity-sentences.ts';
import type { IntegrityRemark, SignatureFault, Verification } from './verification.ts';

const SIGNER: Readonly<Record<Verification['signer']['status'], VerdictSentence>> = {
  'known-unit-key': {
    sentence: 'Niêm phong hoặc ký bằng khóa đã ghi nhận của đơn vị.',
    nextStep: 'Có thể nhận tệp này.',
  },
  'known-issuer': {
    sentence: 'Ký bằng chứng thư số của nơi cấp có trong danh sách của phần mềm.',
    nextStep: 'So tên trong chứng thư với đơn vị. Phần mềm chưa hỏi được chứng thư có bị thu hồi hay không.',
  },
  'unknown-certificate': {
    sentence:
      'Ký bằng chứng thư số mà phần mềm chưa biết nơi cấp. Ai cũng tự tạo được chứng thư mang tên bất kỳ.',
    nextStep:
      'Gọi cho đơn vị theo số đã biết từ trước, hỏi số chứng thư và nơi cấp, rồi đối chiếu với phần chi tiết.',
  },
  'unknown-key': {
    sentence: 'Khóa niêm phong chưa được so với đơn vị. Tên đơn vị trong tệp là do người gửi tự khai.',
    nextStep:
      'Gọi cho đơn vị theo số đã biết từ trước, không theo số ghi trong tệp. Đơn vị đọc mã khóa ở màn hình “Dữ liệu của tôi” của mình. So đủ bốn nhóm ký tự với mã khóa phần mềm tính từ tệp. Khớp thì nhận; không khớp thì không dùng tệp.',
  },
  'other-unit-key': {
    sentence: 'Tệp mang mã khóa của đơn vị khác, không phải của đơn vị ghi trong báo cáo.',
    nextStep:
      'Không ghi nhận tệp này. Gọi cho cả hai đơn vị theo số đã biết từ trước để hỏi rõ. Đơn vị đã sáp nhập hoặc đổi mã thì bỏ ghi nhận khóa ở mã cũ, rồi ghi nhận lại cho mã mới.',
  },
  none: {
    sentence: 'Chưa xác định được tệp của ai.',
    nextStep: 'Xem phần nguyên vẹn trước.',
  },
};

const STANDING: Readonly<Record<Verification['standing']['status'], VerdictSentence>> = {
  latest: { sentence: 'Đây là báo cáo được tính của đơn vị.', nextStep: 'Ghi nhận báo cáo này.' },
  superseded: {
    sentence: 'Đơn vị có báo cáo khác được tính thay cho tệp này.',
    nextStep: 'Dùng báo cáo được tính, giữ tệp này để lưu hồ sơ.',
  },
  duplicate: { sentence: 'Tệp này đã được nhận trước đó.', nextStep: 'Không cần nhận lại.' },
  'other-campaign': {
    sentence: 'Báo cáo thuộc đợt khác.',
    nextStep: 'Chuyển sang đúng đợt rồi nhận lại tệp.',
  },
  late: {
    sentence: 'Đây là báo cáo được tính của đơn vị, nhận sau hạn.',
    nextStep:
      'Ghi nhận báo cáo này. Đơn vị có bản khác đến đúng hạn thì không bị coi là nộp sau hạn: xem bảng đơn vị.',
  },
  'unit-not-in-register': {
    sentence: 'Đơn vị chưa có trong danh sách.',
    nextStep:
      'Kiểm tra mã đơn vị: danh sách có thể đã mất số 0 ở đầu mã. Nếu đúng là đơn vị mới thì bổ sung vào danh sách.',
  },
  'key-in-dispute': {
    sentence: 'Đơn vị này có báo cáo dưới nhiều khóa khác nhau. Tệp này chưa được tính.',
    nextStep:
      'Gọi cho đơn vị theo số đã biết từ trước để so mã khóa. Ghi mã khóa đúng vào bảng đơn vị rồi tổng hợp lại.',
  },
  'not-compared': {
    sentence: 'Phần mềm không có danh sách đơn vị và báo cáo khác để so.',
    nextStep: 'Nhiều tệp cùng mã khóa, cùng mã đơn vị, cùng đợt thì chỉ nhận tệp có lần xuất lớn nhất.',
  },
  'not-considered': {
    sentence: 'Chưa xét, vì tệp chưa dùng được.',
    nextStep: 'Xem các phần trên trước.',
  },
};

/** The words for what a whole file carries beside what was sealed; `count` is in bytes. */
export function additionSentence(
  kind: Exclude<IntegrityRemark['kind'], 'time-stamp' | 'signature-does-not-count' | 'decrypted-here'>,
  count: number,
): VerdictSentence {
  if (kind === 'validation-data') {
    return {
      sentence: 'Tệp được thêm dữ liệu để kiểm tra chữ ký số về sau. Nội dung báo cáo không thay đổi.',
      nextStep: 'Không cần làm gì thêm.',
    };
  }
  const place = kind === 'bytes-before' ? 'trước' : 'sau';
  return {
    sentence: `Có ${countText(count)} byte được thêm vào ${place} báo cáo, thường do hệ thống thư điện tử. Phần đã niêm phong vẫn đủ.`,
    nextStep: 'Phần thêm vào không thuộc báo cáo. Lưu riêng phần đã niêm phong để dùng và lưu hồ sơ.',
  };
}

/** That a file was encrypted on its way and has been opened here. */
export function decryptedSentence(): VerdictSentence {
  return {
    sentence: 'Tệp được mã hóa khi gửi, đã giải mã bằng khóa của máy này.',
    nextStep: 'Bản đã giải mã chưa được ghi vào đâu. Lưu báo cáo nếu cần mở hoặc giữ hồ sơ.',
  };
}

const SIGNATURE_FAULT_SENTENCES: Readonly<Record<SignatureFault, string>> = {
  'algorithm-not-allowed':
    'Một chữ ký số thêm vào không được tính vì dùng thuật toán hoặc khóa không đủ an toàn.',
  'signature-mismatch': 'Một chữ ký số thêm vào không được tính vì không đúng với khóa của người ký.',
  'certificate-mismatch': 'Một chữ ký số thêm vào không được tính vì chứng thư không khớp với chữ ký.',
  'signature-malformed': 'Một chữ ký số thêm vào không được tính vì bị hỏng hoặc phần mềm không đọc được.',
};

/** Why a signature beside the seal does not count. */
export function signatureFaultSentence(fault: SignatureFault): VerdictSentence {
  return {
    sentence: `${SIGNATURE_FAULT_SENTENCES[fault]} Niêm phong của báo cáo vẫn nguyên vẹn.`,
    nextStep: 'Nếu cần chữ ký số này, đề nghị đơn vị ký lại bằng chứng thư số còn hiệu lực, với SHA-256.',
  };
}

/** When a time stamp says that the file was there; `time` in ISO 8601. */
export function timeStampSentence(time: string): VerdictSentence {
  return {
    sentence: `Tệp có dấu thời gian ${formatDateTime(toVietnamTime(new Date(time)))}. Nội dung báo cáo không thay đổi.`,
    nextStep: 'Phần mềm chưa kiểm tra được nơi cấp dấu thời gian. Nếu cần, hỏi nơi cấp.',
  };
}

/** Whose is it? */
export function signerSentence(status: Verification['signer']['status']): VerdictSentence {
  return SIGNER[status];
}

/** Does it count? */
export function standingSentence(status: Verification['standing']['status']): VerdictSentence {
  return STANDING[status];
}

const FINDINGS: Readonly<Record<Verification['findings']['status'], string>> = {
  agree: 'Nhận định của phần mềm trong báo cáo khớp với số liệu của chính báo cáo.',
  differ:
    'Nhận định ghi trong báo cáo khác với kết quả tính lại từ số liệu của báo cáo. Hai phiên bản phần mềm khác nhau cũng có thể gây ra điều này. Khi xét, dựa vào số liệu và minh chứng.',
  'not-checked': 'Chưa đối chiếu được nhận định của phần mềm với số liệu trong báo cáo.',
};

/** Are the findings of the app in the report what its records give? */
export function findingsSentence(status: Verification['findings']['status']): string {
  return FINDINGS[status];
}
