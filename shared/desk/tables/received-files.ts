import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { standingSentence } from '#shared/report/verification-sentences.ts';
import { adviceOn, SKIPPED_FILE } from '../advice.ts';
import type { PlacedFile } from '../collate.ts';
import type { UnreadFile } from '../reading.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';
import { momentText } from './overview.ts';

/**
 * Every file with its verdict on three axes and the next step; nothing that came in is left out. Unread ones
 * stand first, those in ZIP files and mails that were not looked at last.
 */
export function receivedFilesTable({ collation, unread, skipped }: WrittenView): DeskTable {
  return {
    id: 'tep-da-nhan',
    title: 'Tệp đã nhận',
    columns: [
      { label: 'Tệp', width: 50 },
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị ghi trong tệp', width: 40 },
      { label: 'Lần xuất', width: 10 },
      { label: 'Nhận lúc', width: 18 },
      { label: 'Nguyên vẹn?', width: 50 },
      { label: 'Của ai?', width: 50 },
      { label: 'Có tính không?', width: 44 },
      { label: 'Việc tiếp theo', width: 60 },
      { label: 'Mã khóa', width: 22 },
      { label: 'SHA-256 của tệp', width: 66 },
    ],
    rows: [...unread.map(unreadRow), ...collation.files.map(fileRow), ...skipped.map(skippedRow)],
  };
}

function unreadRow({ source, code }: UnreadFile): readonly Cell[] {
  const { whatHappened, whatToDo } = failureSentence(code);
  return notCounted(source, whatHappened, whatToDo);
}

function skippedRow(source: string): readonly Cell[] {
  return notCounted(source, SKIPPED_FILE.sentence, SKIPPED_FILE.nextStep);
}

function notCounted(source: string, sentence: string, nextStep: string): readonly Cell[] {
  return [source, '', '', '', '', sentence, '', 'Chưa tính vào số liệu.', nextStep, '', ''];
}

function fileRow(placed: PlacedFile): readonly Cell[] {
  const { file, standing } = placed;
  const { facts } = file;
  return [
    file.source,
    facts?.unitCode ?? '',
    facts?.unitName ?? '',
    facts?.sequence ?? '',
    momentText(file.receivedAt),
    file.integrity.sentence,
    [file.signer.sentence, ...file.signer.remarks].join(' '),
    standingSentence(standing).sentence,
    adviceOn(placed).nextStep,
    file.sealed?.keyFingerprint ?? '',
    file.fileSha256,
  ];
}
