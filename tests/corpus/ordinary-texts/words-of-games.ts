/** Ordinary school texts, ten for each word that advertisements of games for money use too; a text is a line. */
export const WORDS_OF_GAMES: Readonly<Record<string, string>> = {
  kèo: `
Chiều nay lớp em có kèo đá bóng với lớp bên cạnh ở sân sau nhà đa năng. Ai thua phải quét lá bàng cả tuần.
Hai bạn tổ trưởng lập kèo đọc sách: mười ngày xong một cuốn. Cô thủ thư làm trọng tài và ghi điểm lên bảng.
“Kèo này thơm đấy”, thầy thể dục cười khi nghe tin đội cầu lông nữ được xếp vào bảng nhẹ. Các em vẫn tập đủ bốn buổi.
Mẹ bảo chị Thu đừng kèo nài thêm tiền ăn vặt nữa. Chị đành tự rang lạc mang đi học.
Gia đình bác Sáu dùng kèo tre già buộc mái, đòn tay thẳng tắp. Bão số ba đi qua mà bếp không tốc tấm nào.
Nhóm chạy bộ của các thầy rủ nhau lên kèo sáng Chủ nhật quanh hồ. Ai đến muộn thì mua nước cho cả hội.
Trận giao hữu giữa cựu học sinh hai khóa bị hủy kèo vì mưa. Ban liên lạc hẹn sang thứ Bảy.
Thầy Hùng giải thích vì kèo và vì cột khác nhau ở chỗ nào trong nhà rường. Mô hình bằng que kem được bày ngay trên bục giảng.
Bố tôi và chú hàng xóm đánh cờ tướng, kèo trên thuộc về chú vì bố đang chấp một con xe. Rốt cuộc ván ấy hòa.
Đội robot của trường chỉ là kèo dưới khi gặp nhóm bạn đến từ Đà Nẵng. Thế mà các em lội ngược dòng ở lượt cuối.`,
  lô: `
Thư viện vừa nhận lô sách giáo khoa thứ hai, gồm bốn trăm cuốn. Cô Hạnh cùng học sinh khối chín dán nhãn suốt buổi chiều.
Khu đất trồng rau của trường chia làm sáu lô, mỗi khối chăm một lô. Khối bảy gieo cải ngọt, khối tám trồng cà chua.
Trạm y tế kiểm tra số lô và hạn dùng của vắc xin trước giờ tiêm. Phụ huynh ký vào phiếu rồi mới cho con vào phòng.
Công nhân cạo mủ ở lô cao su số mười hai dậy từ hai giờ sáng. Bài kí của bạn Điểu kể lại buổi theo ba mẹ đi làm.
Trong giờ Sinh, cô nhắc các lô thí nghiệm phải giống nhau trừ yếu tố cần đo. Lô đối chứng không bón phân.
Máy bay hạ cánh, phi công gọi đài “Lô 5 chờ lệnh”. Đó là câu mở đầu truyện ngắn của bạn Kiên lớp 8B.
Nhà thầu giao lô ghế mới thiếu ba chiếc. Tổ văn phòng đã lập biên bản, hẹn bổ sung trước lễ khai giảng.
Cây lô hội trong chậu trước phòng y tế mọc rất khỏe. Bạn nào bỏng nhẹ đều được cô bôi một lát mát rượi.
Bà ngoại bán lô khoai cuối vụ, gói ghém cho em mua chiếc xe đạp. Em hứa giữ xe sạch như lau.
Ô tô chở đoàn tham quan rẽ vào lô cốt cũ của Pháp trên đồi Thiên Văn. Hướng dẫn viên kể chuyện trận đánh năm 1953.`,
  đề: `
Đề Văn năm nay hỏi về lòng biết ơn, không bạn nào đoán trúng. Ra khỏi phòng, ai cũng bàn tán về câu nghị luận.
Cụ Đề Thám hiện lên trong bài Lịch sử như một con hùm thiêng. Lớp đóng vai buổi nghĩa quân họp ở Phồn Xương.
Sân đình có cây đề hơn ba trăm tuổi, rễ ôm lấy bậc đá. Chiều hè tụi nhỏ ngồi đó ôn bài.
Nhà trường đề xuất lùi giờ vào lớp mười lăm phút khi trời rét. Hội cha mẹ học sinh đồng tình.
Cô phát đề cương, dặn ba số đề đầu dễ, hai số đề sau dành cho bạn muốn điểm chín. Tối về cả tổ họp nhóm giải đề.
Sở yêu cầu niêm phong túi đề trước mặt hai thí sinh. Biên bản phải có chữ ký của giám thị hành lang.
Tập thơ của câu lạc bộ được thầy hiệu trưởng đề từ bằng bốn câu lục bát. Bìa do bạn Ngân vẽ.
Bạn Phúc ghi đề lên góc vở rồi mới vẽ hình. Cô khen thói quen ấy giúp đỡ sót dữ kiện.
Chủ đề của tuần lễ là “Nước sạch cho buôn làng”. Học sinh đo độ đục của bốn giếng quanh trường.
Ông nội bỏ số đề tài còn dở vào ngăn kéo, mai này cháu lớn sẽ viết tiếp. Em mở ra, thấy toàn chuyện về con đê.`,
  cá: `
Ao trường nuôi cá rô phi, cứ cuối tháng lại kéo lưới một lần. Bếp ăn nhờ vậy có thêm món canh chua.
Chú Tư bắt cá độ một tháng tuổi thả sang ruộng lúa. Bác khuyến nông dặn giữ nước sâu ba mươi phân.
Bạn nhỏ nhất lớp kể chuyện cá bống mẹ dắt con qua cầu ao. Cả lớp vỗ tay vì giọng kể ngộ nghĩnh.
Ngư dân Cát Hải ra khơi từ mờ sáng, chiều về cá đầy khoang. Tiết Địa lí, chúng em vẽ bản đồ ngư trường.
Bà nướng con cá chép úp chậu, mùi thơm len sang tận nhà hàng xóm. Cu Bi chạy sang xin ngay một miếng.
Thầy dạy cách làm mồi câu và luật chơi của hội thi câu cá cạn. Mỗi bạn mười lượt, câu được chữ cái nào thì ghép từ chữ ấy.
Bể cá thủy sinh trong sảnh được câu lạc bộ Sinh học thay nước hằng tuần. Nhiệt độ giữ ở hai mươi sáu độ.
Mùa nước nổi, cá linh về trắng đồng. Chị em Út Mén chèo xuồng hái bông điên điển nấu lẩu.
Đoàn trường ra quân nhặt rác bờ kè, gom được cả chiếc lưới cá rách. Lưới được giặt sạch làm khung thành.
Cá nhân và tập thể có thành tích được tuyên dương dưới cờ. Lớp 6A nhận cờ thi đua lần thứ ba liên tiếp.`,
  độ: `
Nhiệt kế ngoài hiên chỉ mười một độ, nhà trường cho học sinh tiểu học nghỉ. Phụ huynh nhớ giữ ấm cho con.
Anh Vinh độ lại chiếc xe đạp cũ thành máy bơm nước đạp chân. Sáng chế ấy được giải khuyến khích cấp tỉnh.
Cô dặn đo góc bằng thước, đọc đúng từng độ. Bạn Tùng đo tam giác cong nên tổng ra một trăm chín mươi.
Tháng ba, độ hoa gạo nở, sân đình đỏ rực. Tụi em nhặt hoa xâu vòng đội đầu.
Đức độ của thầy đồ làng Vân còn được nhắc tới giờ. Bia đá trước cổng khắc tên bốn mươi môn sinh.
Chiếc tàu đi từ vĩ độ 20 xuống vĩ độ 8 trong ba ngày. Nhật kí hành trình được đọc trong giờ chào cờ.
Độ ẩm phòng thiết bị lên tới 85 phần trăm. Bác bảo vệ phải đặt thêm hai túi vôi cục.
Trước khi nộp bài, em hãy xem độ dài đoạn văn đã đủ hai trăm chữ chưa. Viết quá dài cũng bị trừ điểm.
Mấy bạn nam bàn nhau độ giày đá bóng bằng cách khâu lại mũi. Cô chủ nhiệm bật cười, mang cho hộp kim chỉ.
Tốc độ gió giật cấp mười, lều trại được hạ xuống ngay trong đêm. Không bạn nào bị ướt chăn.`,
  nổ: `
Pháo hoa nổ trên bến Nhà Rồng lúc giao thừa, em được bố công kênh lên vai. Về đến nhà mắt vẫn còn sáng.
Ngô trong chảo nổ lách tách, chị cả vội đậy vung. Mùi bơ bay khắp gian bếp nhỏ.
Chuyện bác Ba Phi nổ đôm đốp: rắn hổ mây tát cá, ếch kéo xe bò. Lớp em diễn lại, thầy cười chảy nước mắt.
Cách mạng tháng Tám nổ ra khắp nơi, nhân dân giành chính quyền trong nửa tháng. Sơ đồ tư duy treo cuối lớp.
Lốp xe của cô Thủy nổ giữa dốc, ba học sinh lớp 9 xuống đẩy giúp. Cô kể lại chuyện ấy dưới cờ.
Bài thực hành Hóa: hỗn hợp hiđrô và oxi nổ khi đốt, nên phải thử độ tinh khiết trước. Ai cũng đeo kính.
Hàng xóm nổ máy bơm từ ba giờ sáng để chống úng. Nhờ vậy mạ nhà ai cũng cứu được.
Bà cụ mở hũ cải chua, khí dồn lâu ngày nổ cái bụp. Cả nhà giật mình rồi cười nghiêng ngả.
Tràng vỗ tay nổ giòn khi bé Na lớp Một đọc xong bài thơ về mẹ. Bé cúi chào quên cả bước xuống.
Nhà văn tuổi hoa tưởng tượng ngôi sao già nổ tung, bụi của nó thành hạt cát trên bãi biển Đồ Sơn. Truyện được in báo tường.`,
  hũ: `
Mỗi lớp có một hũ gạo tình thương đặt cạnh tủ sách. Sáng thứ Hai, bạn nào có thì góp một nắm.
Mẹ muối hũ cà pháo cho bữa cơm mùa hè. Em được giao nhiệm vụ xếp vỉ tre lên trên.
Truyện cổ kể anh nông dân đào được hũ vàng sau gốc khế nhưng trả lại chủ cũ. Chúng em tranh luận xem nên làm gì.
Hũ tiết kiệm bằng đất nung của lớp 4C nặng hơn hai cân. Đập ra, cả lớp mua tặng bạn Lụa bộ sách mới.
Trong giờ Mĩ thuật, thầy hướng dẫn nặn hũ gốm bằng cách cuộn đất. Sản phẩm được nung ở lò Dưỡng Động.
Chị Sương bán hũ sữa chua nếp cẩm trước cổng, giá năm nghìn. Cán bộ y tế đã xem giấy chứng nhận an toàn.
Bảo tàng trưng bày hũ sành chứa thóc cháy từ hai nghìn năm trước. Hạt thóc nhỏ và đen như vừng.
Trò chơi hũ điều ước: em viết một lời mong rồi thả vào. Cuối năm cô đọc lại, nhiều lời đã thành thật.
Ông lang để hũ rượu gừng trên gác bếp để xoa bóp chân. Cháu nội tò mò ngửi thử rồi hắt hơi liền ba cái.
Sau buổi dã ngoại, chúng em gom hũ nhựa làm chậu trồng sen đá. Ba mươi hũ xếp kín bậu cửa sổ.`,
  bài: `
Bài hát mới của cô nhạc có đoạn điệp khúc cao vút. Bạn Thiện vỡ giọng, hát tới đó thì im.
Bộ bài tam cúc của bà chỉ lấy ra ngày Tết, ai thua bị quệt nhọ nồi. Tiếng cười rộn cả nhà.
Làm hết bài tập rồi em mới được ra sân. Bố kiểm tra vở, chữ kí ngoằn ngoèo ở góc.
Giờ Xác suất, thầy xóc bộ bài 52 lá rồi hỏi khả năng rút được quân cơ. Lớp đáp là một phần tư.
Bài vị của cụ Tổ nghề được rước từ đình ra miếu. Đội trống của trường đi đầu đám rước.
Câu lạc bộ ảo thuật dạy cách tráo bài bằng hai ngón tay. Khán giả nhí đòi xem lại mãi.
Game bài học vui giúp em nhớ bảng cửu chương. Cô chiếu lên màn hình, hai dãy thi nhau bấm.
Bố cục bài văn gồm ba phần, bài nào thiếu kết cũng bị nhắc. Lần này em viết kết trước cho chắc.
Bác bảo vệ thuộc hết bài vè về các loài chim. Giờ ra chơi, lũ nhỏ xúm lại đòi bác đọc.
Người thầy thuốc già kê bài thuốc nam gồm tía tô và kinh giới. Mẹ hái ngay ở vườn sau.`,
  phỏm: `
Ngày giỗ, các bác ngồi chơi phỏm vui với nhau, chỉ phạt nhau uống nước lã. Tan cuộc lại xúm vào rửa bát.
Em tôi đọc “phỏm” thành “phổm” khiến cả xe phì cười. Từ đó ai cũng gọi em là cu Phổm.
Thầy Toán hỏi có bao nhiêu cách xếp phỏm ba lá cùng số từ một bộ bài. Bạn Đăng giơ tay trước tiên.
Quyển truyện tranh tả cảnh ông cháu chơi phỏm trên sàn tàu Thống Nhất. Ga nào dừng ông cũng mua cho cháu một món.
Nội quy kí túc xá: không tụ tập đánh phỏm ăn tiền, không đun nấu. Cô quản sinh dán ở từng tầng.
Tiết Tin học, nhóm ba viết chương trình nhận ra một bộ phỏm. Máy in kết quả sau đúng một giây.
Mưa ba ngày liền, trại hè chuyển sang chơi phỏm chữ: ghép ba thẻ thành một từ có nghĩa. Thẻ do các em tự cắt.
Bạn tôi chê phỏm khó hiểu hơn ô ăn quan. Chúng tôi bèn vẽ bàn ô ăn quan ngay trên sân gạch.
Nhà văn tả cái chợ chiều: bà hàng xén, mấy ông xe ôm chờ khách bên chiếu phỏm, con mèo ngủ trên thúng. Câu nào cũng có hồn.
“Ù phỏm chưa?”, bà trêu khi thấy cháu cầm ba quyển vở cùng màu. Cháu đáp tỉnh bơ rằng còn thiếu quyển Địa.`,
  sâm: `
Vườn thuốc nam của trường trồng thêm sâm đất và ngải cứu. Mỗi cây có biển tên bằng gỗ.
Mẹ hầm gà với sâm cho bà ngoại mới ốm dậy. Bà ăn hết bát rồi kể chuyện hồi xưa.
Dân bản Trà Linh giữ sâm Ngọc Linh như giữ của hồi môn. Bài kí sự của đoàn được chiếu tối thứ Sáu.
Bến Sầm Sơn và chùa Sâm là hai nơi lớp em tới trong chuyến đi. Nhật kí của Oanh chép lẫn tên hai nơi.
Nước sâm mía lau cô Bảy bán ngọt thanh, ly ba nghìn. Giờ tan trường, quán đông nghẹt.
Cô giáo Sâm dạy Sử đã hai mươi năm, học trò cũ về thăm chật nhà. Ai cũng nhớ giọng kể trận Bạch Đằng.
Hải sâm sống ở đáy biển, khi sợ thì nhả ruột ra. Bạn Dũng không tin, cô cho xem đoạn phim.
Trò chơi sâm của mấy anh lớp trên bị cô quản sinh nhắc vì ồn. Các anh chuyển sang cờ cá ngựa.
Ông nội ngâm củ sâm dây vào lọ thủy tinh để lên nóc tủ. Em tưởng là củ khoai nên xin đem luộc.
Khu bảo tồn đang nhân giống sâm Lai Châu bằng nuôi cấy mô. Nhóm nghiên cứu khối 11 xin được hai lọ mẫu.`,
};
