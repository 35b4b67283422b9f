import type { DemoArticle } from "../article-shape";

export const farming: DemoArticle[] = [
  {
    key: "ruong-bac-thang-mot-vu",
    section: "nong-nghiep-nong-thon-moi",
    kicker: "Phóng sự",
    headline: "Người giữ nước trên nghìn bậc thang",
    sapo: "Ruộng bậc thang ở xã Lưng Trời đẹp nhất vào tuần nước đổ, khi mỗi thửa là một mảnh gương. Để có tuần lễ ấy, có những người quanh năm chỉ làm một việc: đi dọc con mương, nghe tiếng nước và biết nó đang hụt ở đâu.",
    body: [
      {
        p: "Bốn giờ sáng, ông Chu Văn Nương thắp đèn, xắn quần, vác cuốc lên đầu nguồn. Ông 66 tuổi, làm “tạo nước” của bản Khe Vắt đã 31 năm. Chức ấy không có trong danh sách cán bộ nào, không phụ cấp, do các nhà bầu miệng mỗi mùa gieo mạ. Người được bầu phải hội đủ hai điều: tai thính và không thiên vị.",
      },
      {
        p: "Con mương dài 7,2 km bám vách đá, chỗ rộng nhất vừa sải tay. Nước từ khe Ông Tiên chảy qua đây rồi chia xuống hơn một nghìn thửa ruộng. Ông Nương dừng lại, gõ cán cuốc vào một khúc tre: “Nghe chưa? Kêu đục là rò, kêu trong là đủ”.",
      },
      { h2: "Luật của dòng nước" },
      {
        p: "Luật chia nước của Khe Vắt chỉ có ba câu, trẻ con trong bản đứa nào cũng thuộc: ruộng xa lấy trước, ruộng gần lấy sau; nhà có tang được lấy đêm; ai đắp trộm thì năm sau cả nhà đi phát mương.",
      },
      {
        p: "Câu thứ ba mới dùng một lần. Năm ấy hạn nặng, anh Vi Văn Vội ở cuối bản thức đêm khơi trộm một gang nước. Sáng ra anh tự đến nhà ông Nương nói trước. Năm sau cả nhà anh đi phát mương thật; đến bữa, các nhà khác mang cơm lên ăn cùng.",
      },
      {
        quote:
          "Nước không phải của tôi, cũng không phải của anh. Nước đang đi ngang, mình xin nó ghé lại thôi.",
      },
      { photo: 1 },
      { h2: "Một vụ hay hai vụ" },
      {
        p: "Ba năm trước, một dự án đưa máy bơm và giống ngắn ngày lên Lưng Trời, hứa hẹn hai vụ. Năm đầu thóc đầy bồ. Năm thứ hai đất bạc, nước thiếu, sạt 12 thửa. Bản họp ba tối, quyết định quay về một vụ lúa, vụ còn lại trồng cải, nuôi cá chép ruộng và để đất nghỉ.",
      },
      {
        p: "Kỹ sư Đoàn Thị Mầm của Trung tâm Khuyến nông tỉnh, người từng hướng dẫn dự án, không ngại kể lại chuyện ấy. “Chúng tôi tính được lượng nước theo giây, nhưng không tính được con mương phải thở. Bây giờ đo đạc gì tôi cũng hỏi ông Nương trước”, chị nói.",
      },
      {
        p: "Con số sau đó ủng hộ ông Nương: một vụ lúa nếp nương đặc sản bán được 46.000 đồng/kg, cá chép ruộng 180.000 đồng/kg; thu nhập trên một héc-ta cao hơn hai vụ lúa thường gần 1,7 lần. Xã Lưng Trời hiện có 214 hộ tham gia hợp tác xã, 83 héc-ta được cấp mã vùng trồng.",
      },
      { h2: "Người nghe nước tiếp theo" },
      {
        p: "Mùa này, đi sau ông Nương có thêm Chu Thị Rêu, cháu nội, 19 tuổi, vừa học xong trung cấp thủy lợi. Rêu gắn 16 cảm biến dọc mương, dữ liệu hiện lên điện thoại. Hôm máy báo rò ở đoạn 5, ông Nương đã ngồi ở đó từ trước, đang đắp đất.",
      },
      {
        p: "“Máy nhanh hơn ông hai phút”, Rêu bảo. “Ừ”, ông đáp, “nhưng tao đi từ tối qua”. Hai ông cháu cùng cười. Dưới chân họ, nước đã vào đến thửa cuối cùng, trời vừa rạng, cả sườn núi sáng lên từng bậc một.",
      },
    ],
    tags: ["Vùng cao", "Ruộng bậc thang", "Nông thôn mới", "Xã Lưng Trời"],
    daysAgo: 1,
    hour: 6,
    minute: 30,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "terraces",
        caption: "Ruộng bậc thang xã Lưng Trời trong tuần nước đổ.",
        credit: "Tốc Ký",
        alt: "Ruộng bậc thang loang loáng nước xếp tầng trên sườn núi lúc bình minh",
      },
      {
        picture: "terraces-3",
        portrait: true,
        caption: "Mỗi thửa ruộng ở Khe Vắt nhận nước theo lượt, ruộng xa lấy trước, ruộng gần lấy sau.",
        credit: "Tốc Ký",
        alt: "Các bậc ruộng uốn lượn nhìn từ trên cao, một người vác cuốc đi trên bờ",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv",
    publisher: "tkts",
  },
  {
    key: "che-co-thu-suoi-mo",
    section: "nong-nghiep-nong-thon-moi",
    headline: "Chè cổ thụ Suối Mơ có mã số cho từng cây",
    sapo: "Xã Suối Mơ hoàn thành định danh 4.820 cây chè cổ thụ. Quét mã trên gói chè, người mua biết lá được hái ở cây nào, sườn nào, ai hái và sao trong mẻ thứ mấy.",
    body: [
      {
        p: "Việc định danh do Hợp tác xã Chè Suối Mơ cùng Sở Nông nghiệp và Môi trường thực hiện trong 14 tháng. Mỗi cây được đo vanh, chụp ảnh, gắn thẻ nhôm bằng dây co giãn để không siết vào thân.",
      },
      {
        p: "“Trước đây chè nhà nào cũng tự nhận là cổ thụ”, Giám đốc Hợp tác xã Đào Thị Mầm Non nói. “Bây giờ cây trẻ cứ gọi là cây trẻ, bán đúng giá cây trẻ. Lạ là bán lại chạy hơn”.",
      },
      { photo: 1 },
      {
        p: "Giá thu mua búp tươi của cây trên 100 năm tuổi hiện ở mức 95.000-120.000 đồng/kg, cao gấp ba lần trước khi có mã. Đổi lại, mỗi cây chỉ được hái hai lứa một năm; cây nào có nấm phải nghỉ một vụ, xã viên góp quỹ bù cho chủ cây.",
      },
      {
        p: "Phó Chủ tịch UBND xã Suối Mơ Tống Văn Đong cho biết, địa phương không mở rộng diện tích mà tập trung ươm 10.000 cây con từ hạt của cây mẹ, trồng xen dưới tán rừng. “Chè này trồng cho đời cháu hái. Mình làm nhanh là hỏng”.",
      },
      {
        p: "Hợp tác xã đang hoàn thiện hồ sơ đăng ký chỉ dẫn địa lý; dự kiến nộp trong tháng {tháng+1}.",
      },
    ],
    tags: ["Nông thôn mới", "Chè cổ thụ", "Chuyển đổi số", "Xã Suối Mơ"],
    daysAgo: 5,
    hour: 8,
    minute: 15,
    bylines: [
      { displayName: "Vũ Cộng Tác", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "tea-hill",
        caption: "Đồi chè xã Suối Mơ nhìn từ đường lên bản Ngọn.",
        credit: "Thí Điểm",
        alt: "Những luống chè uốn theo sườn đồi, vài người đội nón hái búp",
      },
      {
        picture: "tea-hill-2",
        caption: "Xã viên Hợp tác xã Chè Suối Mơ hái búp trong buổi sớm.",
        credit: "Thí Điểm",
        alt: "Người hái chè đeo gùi giữa luống chè xanh, sương sau lưng",
      },
    ],
    author: "btv",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
];
