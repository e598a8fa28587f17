import type { FailureCode } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { PASSPHRASE_VARIABLE } from './passphrase.ts';

type Sentences = ReturnType<typeof failureSentence>;

/** Where the window's words name a cause or a remedy that a command does not have. */
const OF_COMMANDS: Readonly<Partial<Record<FailureCode, Sentences>>> = {
  // in the window it is the app's own key; here it may be any file, and nobody should make a new key for a wrong name
  'key-file-damaged': {
    whatHappened: 'Tệp này không phải tệp khóa niêm phong, hoặc đã hỏng. Chưa có tệp nào được ghi.',
    whatToDo: 'Ghi đúng tệp khóa, hoặc lấy lại tệp khóa từ bản sao.',
  },
  'key-protection-unavailable': {
    whatHappened: 'Khóa này chỉ mở được bằng chương trình, trên máy đã tạo ra nó.',
    whatToDo: 'Dùng tệp khóa có mật khẩu.',
  },
  'passphrase-needed': {
    whatHappened: 'Tệp khóa được bảo vệ bằng mật khẩu.',
    whatToDo: `Ghi --passphrase-file, hoặc đặt biến môi trường ${PASSPHRASE_VARIABLE}.`,
  },
  'target-gone': {
    whatHappened: 'Không thấy thư mục để ghi tệp. Chưa có tệp nào bị thay.',
    whatToDo: 'Kiểm tra lại đường dẫn rồi chạy lại.',
  },
};

/** What a command says of a failure. */
export function commandSentence(code: FailureCode): Sentences {
  return OF_COMMANDS[code] ?? failureSentence(code);
}
