import { standingSentence } from '#shared/report/verification-sentences.ts';
import { adviceOn } from '../advice.ts';
import type { DeskTable, DeskView } from './desk-table.ts';
import { momentText } from './overview.ts';

/** Every file with its verdict on three axes and the next step; nothing that came in is left out. */
export function receivedFilesTable({ collation }: DeskView): DeskTable {
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
    rows: collation.files.map((placed) => {
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
    }),
  };
}
