import { type CorpusSite, site } from '../corpus-site.ts';
import type { News } from '../school-news.ts';
import { schoolPages } from '../school-pages.ts';

const writing = (
  id: string,
  about: string,
  platform: Parameters<typeof schoolPages>[0],
  school: string,
  news: News,
): CorpusSite => site('benign', id, about, schoolPages(platform, school, [news]));

/** Healthy sites whose ordinary words become those of the trade when accents are dropped, or mean them elsewhere. */
export const sites: readonly CorpusSite[] = [
  writing('best-friend', 'an essay about a best friend', 'wordpress', 'Trường Tiểu học Bàng La Xanh', {
    slug: 'ban-than-cua-em',
    title: 'Bạn thân của em',
    paragraphs: [
      'Em có một người bạn thân tên là Minh. Đôi bạn thân chúng em cùng bàn, cùng lớp, cùng về trên con đường làng.',
      'Bạn thân là người biết lắng nghe. Em tự nhủ với bản thân sẽ giữ tình bạn thân thiết ấy mãi mãi.',
    ],
  }),
  writing('mourning-verse', 'a lesson about verses of mourning', 'joomla', 'Trường THPT Tràng Kênh Xanh', {
    slug: 'noi-tang-thuong-trong-tho',
    title: 'Nỗi tang thương trong thơ trung đại',
    paragraphs: [
      'Câu thơ “tang thương đến cả hoa kia cỏ này” nói về cảnh dâu bể. Nỗi tang thương ấy thấm vào từng chữ.',
      'Chiều nay lớp lên tầng thượng đọc thơ, nhà trường tặng thương binh trong xã một phần quà nhỏ.',
    ],
  }),
  writing('lit-stairs', 'a story in which a lamp lights the stairs', 'hand-made', 'Trường THCS An Lư Xanh', {
    slug: 'den-soi-cau-thang',
    title: 'Ngọn đèn soi cầu thang',
    paragraphs: [
      'Đêm mất điện, bà cầm đèn soi cầu thang cho cháu xuống bếp. Ánh đèn soi cầu thang gỗ, trăng soi cầu ao sau vườn.',
      'Con gái gọi mẹ, mẹ cười hiền. Cô gái gọi điện cho bạn kể chuyện đời thường, hình ảnh nông thôn hiện ra thân thương.',
    ],
  }),
  writing('dialect-story', 'a story in the dialect of Nghệ Tĩnh', 'nukeviet', 'Trường THCS Nhà Vườn Xanh', {
    slug: 've-qua-cu',
    title: 'Bên nhà cái Lan',
    paragraphs: [
      'Mệ bảo: “Nhà cái nớ ở mô rứa?” Tui thưa: “Nhà cái nớ ở cuối xóm, bên nhà cái Lan, trong nhà cái gì cũng có.”',
      'Chiều về, trong nhà cái bàn kê giữa, trước nhà cái ao đầy bèo, tui sang nhà cái Tí chơi ô ăn quan.',
    ],
  }),
];
