import { shorten } from '../base/vietnamese-text.ts';
import { SKILLS } from './content/awareness-texts.ts';
import { fieldText } from './content/field-text.ts';
import { paragraph } from './content/paragraphs.ts';
import { unitName } from './content/unit-texts.ts';
import type { DocumentKind } from './model/document-kind.ts';

/** The poster is one page: this is the room for a name. */
const MAX_NAME = 90;

/** One page for the notice board: six things to do, in black and white, read from two steps away. */
export const documentKind: DocumentKind = {
  id: 'awareness-poster',
  title: 'Áp phích an toàn trên mạng',
  usefulWhen: 'Khi cần một trang A4 dán ở bảng tin, lớp học; in đen trắng vẫn rõ.',
  recordKindIds: [],
  aboutRowOf: null,
  build: (request) => {
    const { unit } = request.input;
    const receiver = shorten(fieldText(request, 'report-to'), MAX_NAME);
    const phone = unit.contact.phone;
    return {
      title: 'An toàn trên mạng',
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            {
              kind: 'card-heading',
              title: 'An toàn trên mạng',
              subtitle: 'Sáu việc ai cũng làm được',
              unitName: shorten(unitName(unit), MAX_NAME),
            },
            { kind: 'card-steps', steps: SKILLS, isLarge: true },
            { kind: 'centred-line', text: 'Thấy điều lạ, hãy báo' },
            { kind: 'fact', label: 'Người nhận tin của đơn vị', text: receiver, blankLines: 1 },
            { kind: 'fact', label: 'Điện thoại', text: phone, blankLines: 1 },
            paragraph([
              { text: 'Chụp lại màn hình trước. Không gửi tiếp vào nhóm đông người.', isItalic: true },
            ]),
          ],
        },
      ],
    };
  },
};
