import { atEnd, type CorpusSite, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

/** Shapes of planted content that hacked pages in public collections have. */
export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'links-into-hacked-offices',
    'a hidden list of links deep into schools of another country, where others have planted pages',
    schoolPages('joomla', 'Trường THCS Đồi Trăng', [], (html) =>
      insertBefore(
        html,
        '</body>',
        '<ul style="display:none"><li><a href="https://arsip.uni-satu.ac.id/img/-/jaya-satu/">https://arsip.uni-satu.ac.id/img/-/jaya-satu/</a></li><li><a href="https://kelas.uni-dua.ac.id/b34/-/naik-dua/">https://kelas.uni-dua.ac.id/b34/-/naik-dua/</a></li><li><a href="https://jurnal.uni-tiga.ac.id/classes/-/ramai/">jurnal</a></li></ul>',
      ),
    ),
  ),
  site('infected', 'name-left-twice', 'a bare page with the name of somebody in its title and its text', {
    '/': '<html><head><title>Touched By Kz0ne</title></head><body style="background:#000"><div class="t">Touched By ./Kz0ne</div><div>aku hanya lewat sebentar</div></body></html>',
  }),
  site(
    'infected',
    'cover-in-pinned-box',
    'a pinned box covers the page with a frame that fills it',
    schoolPages('nukeviet', 'Trường THCS Đồi Mây', [], (html) =>
      atEnd(
        html,
        '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:99999"><iframe src="https://vao-ngay.click/" width="100%" height="100%"></iframe></div>',
      ),
    ),
  ),
];
