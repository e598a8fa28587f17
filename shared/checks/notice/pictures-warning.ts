/** What stands before the first picture of a website's page, on whatever paper it is shown: nobody meets it unawares. */
export const PICTURES_WARNING =
  'Dưới đây là ảnh chụp trang web lúc kiểm tra. Ảnh có thể chứa nội dung không phù hợp.';
