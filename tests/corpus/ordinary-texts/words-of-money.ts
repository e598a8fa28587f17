/** Ordinary school texts, ten for each word that advertisements of loans, shops and games use too; a text is a line. */
export const WORDS_OF_MONEY: Readonly<Record<string, string>> = {
  'bạn thân': `
Bạn thân của em ngồi ngay bàn dưới, tên là Thảo Vy. Hai đứa dùng chung một hộp màu.
Chuyển trường giữa năm, tôi mất cả tháng mới có bạn thân mới. Người ấy dạy tôi đi cà kheo.
Nhóm bạn thân lớp 12 hẹn nhau mười năm sau trồng lại cây phượng. Lá thư được chôn dưới gốc.
Thư gửi bạn thân ở Trường Sa được viết trên giấy kẻ ô. Chú bộ đội hồi âm bằng một vỏ ốc.
Cô tư vấn hỏi vì sao em giận bạn thân. Em kể hết, nhẹ lòng, chiều về xin lỗi bạn.
Cún Mực là bạn thân nhất của cu Tí, đi học về là quấn chân. Mẹ phải dọn thêm chiếc chiếu ngoài hiên.
Đề tài “Bạn thân là người thế nào” thu hút bốn mươi bức thư dự thi. Giải nhất thuộc về một bạn khiếm thị.
Ngày bạn thân mổ ruột thừa, cả tổ chép bài giúp. Quyển vở chuyền tay có bảy nét chữ.
Hai ông cụ là bạn thân từ thời mặc chung manh áo, nay chống gậy sang thăm nhau. Chuyện cũ kể hoài không hết.
Trong vở kịch, Dế Mèn nhận ra Dế Trũi mới là bạn thân thật sự. Đạo cụ làm từ bìa các tông.`,
  tài: `
Tài năng nhí của quận hội tụ ở nhà thiếu nhi tối qua. Tiết mục múa rối nước được vỗ tay lâu nhất.
Bác tài đưa đón học sinh vùng lũ suốt mười hai năm. Xe cũ nhưng chưa trễ buổi nào.
Tài liệu ôn tập đã đăng ở mục Học tập. Các em tải về, in hai mặt cho đỡ tốn giấy.
Cụ Nguyễn Tài Thu chữa bệnh bằng những cây kim nhỏ. Chúng em xem phim tư liệu về cụ.
Phòng tài vụ nghỉ trưa từ mười một rưỡi. Phụ huynh nộp học phí xin đến trước giờ ấy.
Chữ tài liền với chữ tai một vần, cô hỏi Nguyễn Du muốn nói điều gì. Bốn cánh tay giơ lên.
Tài nguyên rừng cạn dần vì nương rẫy. Bản đồ vệ tinh hai mươi năm được đặt cạnh nhau.
Hội khuyến học tài trợ sáu suất học bổng cho học sinh giỏi Toán. Danh sách dán ở bảng tin.
Kẻ xỉu người tài, ông đồ cười bảo sĩ tử nào cũng run khi vào trường thi. Vở chèo diễn ở sân đình.
Nhân tài đất Việt xưa được khắc tên trên bia Văn Miếu. Lớp em chép lại mười tên quê ở Hải Dương.`,
  xỉu: `
Nắng quá, bạn Quỳnh suýt xỉu giữa giờ chào cờ. Cô y tế cho uống nước chanh muối.
Tập xong năm vòng sân, ai nấy mệt xỉu. Thầy cho nghỉ mười phút dưới bóng cây.
Nghe tin đậu đội tuyển, mẹ cười muốn xỉu. Ba thì gọi điện khoe khắp họ.
Bé Bo ăn liền sáu cái xíu mại rồi kêu no xỉu. Bà lấy dầu xoa bụng cho cháu.
Màn kịch câm khiến khán giả cười xỉu lên xỉu xuống. Đạo diễn là cô bé lớp Năm.
Chú mèo hoang đói xỉu trước cổng, câu lạc bộ Yêu động vật đem về chăm. Giờ nó béo tròn.
Hiến máu lần đầu, anh Khang lo mình xỉu nên ăn sáng thật no. Xong xuôi còn xin thêm hộp sữa.
Sơ cứu khi có người xỉu: đặt nằm ngang, nới cổ áo, kê cao chân. Lớp thực hành theo từng cặp.
Giọng thuyết minh buồn ngủ muốn xỉu, nhưng phần hỏi đáp lại rôm rả. Bảo tàng nên để chúng em tự kể.
Đi rừng ba tiếng không nước, tôi tưởng xỉu tại chỗ. May gặp con suối cạn còn một vũng trong.`,
  bank: `
Chị Ngân tập làm giao dịch viên ở quầy bank giả trong ngày hướng nghiệp. Tiền giấy do lớp tự vẽ.
Từ “bank” trong tiếng Anh vừa là ngân hàng vừa là bờ sông. Cô cho ví dụ: a house on the river bank.
Quỹ lớp được bank chuyển khoản nhầm hai lần, cô thủ quỹ đã hoàn lại cho phụ huynh. Sổ thu chi đính kèm.
Nhóm Kinh tế viết báo cáo về food bank ở Nhật. Mỗi siêu thị góp rau củ còn tốt.
Nhà trường nhận học phí qua bank hoặc tại phòng kế toán. Nội dung ghi rõ tên con và lớp.
Piggy bank của em là con heo đất sứt tai. Đập heo được bốn trăm nghìn, em mua đèn học.
Bài đọc Unit 7 kể về Grameen Bank cho phụ nữ nghèo mượn vốn nuôi bò. Học sinh tóm tắt trong năm câu.
Bố bank tiền ăn tuần này hơi muộn, em vay tạm bạn cùng phòng hai chục. Chiều chủ nhật trả đủ.
Question bank gồm sáu trăm câu do tổ Lí soạn. Giáo viên đăng nhập bằng tài khoản của trường.
Seed bank là nơi giữ hạt giống quý ở xứ lạnh. Bạn Hoài vẽ một hầm băng có cánh cửa thép.`,
  slot: `
Còn hai slot tham gia trại khoa học, bạn nào muốn đi báo lớp trưởng trước thứ Tư. Phí ăn ở do nhà tài trợ lo.
Bo mạch có bốn slot cắm RAM, máy cũ mới dùng hai. Thầy Tin tháo ra cho cả lớp xem.
Teachers open slot A at nine o'clock and slot B after lunch. Please bring your child's portfolio.
Đội tuyển còn một slot dự bị cho môn cờ vua. Ba bạn đấu vòng loại chiều mai.
Lịch phòng máy chia theo slot bốn mươi phút. Lớp nào đổi giờ ghi vào sổ treo cửa.
Slot of time nghĩa là gì, cô hỏi. Bạn Khôi đáp: khe thời gian, tức khoảng trống trong lịch.
Xe về quê hết slot, mấy anh em nằm trên võng chờ chuyến khuya. Bến xe thơm mùi ngô nướng.
Chương trình đổi trao sinh viên dành năm slot cho khoa Sư phạm Tiểu học. Hồ sơ gồm thư tay và bảng điểm.
Khe slot trên tường gạch để chim sẻ làm tổ, thầy Sinh bảo đừng bịt. Tháng tư có bốn quả trứng.
Buổi chụp kỉ yếu mỗi lớp một slot, lớp đến sau mượn áo lớp đến trước. Thợ ảnh cười suốt.`,
  game: `
Game show “Rung chuông vàng” của khối 5 diễn ra sáng nay. Câu cuối hỏi tên vị vua dời đô.
Em chơi game hai mươi phút rồi tự tắt, đúng như bản cam kết với mẹ. Tờ giấy dán cạnh máy tính.
Nhóm ba làm game rắn săn mồi bằng Scratch. Con rắn ăn chữ cái, ghép thành từ tiếng Anh.
Game over, chữ hiện lên, em Nghĩa ôm đầu tiếc rẻ. Trò do chính anh trai em lập trình.
Tiết học dùng game đố chữ khiến bạn ít nói nhất lớp cũng giơ tay. Cô ghi vào sổ dự giờ.
SEA Games về Việt Nam, tụi em xin chữ kí chị vận động viên bơi. Tờ lịch cũ đầy chữ nguệch ngoạc.
Bản tin tâm lí: nghiện game khác thích game ở chỗ nào. Bác sĩ trả lời ba câu hỏi của phụ huynh.
Board game về bảo vệ rùa biển được câu lạc bộ bán gây quỹ. Mỗi hộp có sáu mươi thẻ vẽ tay.
Thầy cho chơi game ném bóng vào rổ theo nhịp đếm số nguyên tố. Sai thì nhảy lò cò một vòng.
Mấy đứa nhỏ bỏ game điện tử, ra bãi thả diều. Gió nồm làm con diều sáo kêu cả đêm.`,
  vay: `
Bạn Lành vay em cây thước, hôm sau trả kèm một viên kẹo. Từ đó hai đứa chơi với nhau.
Sinh viên nghèo được vay vốn tín dụng chính sách, ra trường đi làm mới phải trả. Phòng Công tác sinh viên có mẫu đơn.
Có vay có trả mới thỏa lòng nhau, bà hay dặn thế. Em mượn gì cũng ghi vào mẩu giấy.
Bài toán: bác An vay ngân hàng 50 triệu, lãi 6 phần trăm một năm. Hỏi sau hai năm bác trả bao nhiêu?
Từ vay mượn gốc Hán và gốc Pháp được chia làm hai cột. Xà phòng, ga, ghi đông nằm cột phải.
Hợp tác xã cho xã viên vay phân bón đầu vụ, gặt xong trả bằng thóc. Cách làm ấy bà con ưng cái bụng.
Truyện “Đồng hào có ma” kể chuyện người đàn bà quê đi vay để kiện. Lớp đọc phân vai rất hay.
Mẹ vay hàng xóm chén gạo nếp gói bánh ú. Chiều đem trả kèm hai chiếc bánh còn nóng.
Thư viện cho vay sách liên trường trong mười bốn ngày. Trễ hạn thì nhắn tin nhắc, không phạt tiền.
Thương vay khóc mướn là câu mẹ trêu khi em sụt sùi vì phim. Em chống chế rằng bụi bay vào mắt.`,
  bằng: `
Bằng tốt nghiệp trung học cơ sở được phát tại phòng số hai. Người nhận thay phải có giấy ủy quyền.
Cây cầu khỉ làm bằng ba thân tre, qua lại phải vịn. Đoàn thanh niên sẽ thay bằng cầu bê tông.
Hai vế bằng nhau thì chuyển vế nhớ đổi dấu, thầy viết to lên bảng. Dưới lớp vẫn có bạn quên.
Bố thi bằng lái mô tô ở tuổi năm mươi, run hơn con đi thi. Về nhà khoe tấm thẻ nhựa mới tinh.
Cao Bằng mùa này hoa tam giác mạch tím đồi. Lớp trưởng gửi về ba tấm bưu thiếp.
Văn phòng hỗ trợ làm lại bằng bị mất: nộp đơn, ảnh thẻ và bản sao khai sinh. Trả kết quả sau mười ngày.
Nói bằng ánh mắt, cô bé câm kể được cả câu chuyện. Giám khảo lặng đi một lúc.
Bằng lăng nở tím con đường tới trường, tháng năm sắp hết. Áo trắng chuyền nhau kí tên.
Người xưa đo ruộng bằng sào, bằng mẫu, bằng bước chân. Nhóm em đổi ra mét vuông cho dễ so.
Bằng khen của Thủ tướng được treo giữa phòng truyền thống. Khung gỗ do các chú cựu học sinh đóng.`,
  nóng: `
Trời nóng ba mươi chín độ, trường chuyển giờ thể dục sang sáng sớm. Quạt trần đã sửa xong.
Bánh mì nóng giòn đây, tiếng rao quen làm cả xóm thức. Chị bán bánh từng là học sinh của mẹ.
Tin nóng từ hội khỏe: chạy tiếp sức nữ phá kỉ lục trường. Cả bốn bạn đều học lớp 8.
Hình ảnh nóng hổi của đêm trung thu đã lên trang Đoàn. Bạn nào nhận ra mình thì bình luận.
Cha tôi nóng tính mà mau nguôi. Mắng xong lại gắp cho con miếng cá ngon nhất.
Nhôm dẫn nhiệt tốt nên quai nồi mau nóng, phải lót gỗ. Thí nghiệm dùng ba thìa khác chất.
Đường dây nóng của nhà trường nhận phản ánh về bữa ăn bán trú. Phụ huynh gọi trong giờ hành chính.
Hàng nóng mới ra lò của tổ bếp hôm nay là bánh bao nhân đậu. Bốn chục chiếc hết veo.
Suối nóng Kim Bôi bốc hơi mờ cả lối đi. Bạn nào cũng luộc thử một quả trứng cút.
Nóng lòng chờ kết quả, em đi ra đi vào bảy lần. Đến tối cô gọi, giọng cô còn run hơn em.`,
  cầu: `
Cầu Rào 2 thắp đèn, lớp em đứng trên bờ vẽ kí họa. Gió sông lật tung giấy vẽ.
Thang máy hỏng, thầy soi cầu thang bằng đèn pin dẫn học sinh xuống. Không ai chen lấn.
Cầu lông nam nữ phối hợp thắng hai ván trắng. Quả cầu lông ngỗng bung cả lông.
Nhu cầu học bơi tăng, trường mở thêm hai lớp hè. Phụ huynh đăng kí ở phòng Đội.
Cung và cầu gặp nhau ở đâu thì giá đứng ở đó, cô dạy Kinh tế vẽ hai đường cong. Bạn Lộc lấy ví dụ quả vải.
Bà cầu cho mưa thuận gió hòa, thắp ba nén hương trước sân. Hôm sau mưa thật.
Quả địa cầu trong tủ kính đã bạc màu, nước Liên Xô vẫn còn. Thầy giữ lại làm kỉ vật.
Cầu vồng bắc qua núi Đèo sau cơn giông. Cả lớp bỏ bài, thầy cũng bỏ phấn ra xem.
Ngọn đèn dầu trong thơ soi cầu ao, soi bậu cửa, soi mái tóc mẹ. Em học thuộc từ năm lớp bốn.
Đá cầu là môn bé Thương thích nhất, tâng được trăm quả. Đôi dép đứt quai phải buộc dây thun.`,
  nạp: `
Nạp mực vào bút máy phải nghiêng tay, cô Một chỉ từng bạn. Bàn nào cũng có vết xanh.
Thẻ xe buýt học sinh nạp tại quầy bến Tam Bạc, mỗi tháng năm mươi lăm nghìn. Nhớ mang ảnh thẻ.
Buổi sáng cần nạp đủ năng lượng: cơm nắm, trứng, chuối. Bạn bỏ bữa hay mệt ở tiết ba.
Thầy dặn nạp chương trình vào vi điều khiển rồi mới cắm động cơ. Xe robot chạy lùi vì cắm ngược dây.
Lễ nạp tài trong đám cưới xưa được cô kể bằng tranh Đông Hồ. Bạn trai nào cũng ngồi nghe.
Hộp thư nạp hồ sơ của trường mở tới hai mươi tháng sáu. Quá hạn hệ thống sẽ khóa.
Pin mặt trời trên mái nạp đầy bình ắc quy trong năm giờ nắng. Tối đến sân bóng vẫn sáng đèn.
Đại bác thời Nguyễn nạp đạn từ đầu nòng. Bạn Cường chui hẳn vào để xem, bị bác bảo vệ nhắc.
Em đã nạp bài cho cô, chữ nghiêng vì viết trên xe. Cô chấm bảy, ghi thêm một dòng hỏi han.
Quỹ nước lọc lớp nạp lại mỗi tháng, ai khó khăn thì miễn. Tháng này dư mười hai nghìn.`,
};
