/** Who was honoured this year: conferences, a storm, businesses, and two decisions taken back. */
import type { DemoArticle } from "../article-shape";
import { body, group, household, person } from "../honoured";

const chair = "Chủ tịch UBND tỉnh Trường Sơn";
const chairSigned = { signerName: "Quách Văn Thước", signerTitle: "Chủ tịch UBND tỉnh" };
const committee = "Ban Thường vụ Tỉnh ủy";
const primeMinister = "Thủ tướng Chính phủ";
const fiveYears = { from: "{năm-5}-01-01", to: "{năm-1}-12-31" };

export const honours: DemoArticle[] = [
  {
    key: "hoi-nghi-dien-hinh",
    section: "tin-trong-tinh",
    headline: "Hội nghị điển hình tiên tiến năm năm: chín lượt khen, bảy phút cho mỗi câu chuyện",
    sapo: "Tỉnh Trường Sơn biểu dương những tập thể, cá nhân tiêu biểu trong phong trào thi đua yêu nước năm năm qua. Ban tổ chức bỏ phần đọc báo cáo, để người được khen tự kể việc mình làm; ai quá bảy phút thì đèn trên bục nhấp nháy.",
    body: [
      {
        p: "Mở đầu hội nghị ngày {ngày}, Trường Phổ thông Nội trú Suối Mơ được Chủ tịch nước tặng Huân chương Lao động hạng Nhì; bác sĩ Ninh Văn Mạch, Giám đốc Bệnh viện Đa khoa Bến Gió, nhận Huân chương Lao động hạng Ba; ông Cầm Văn Khèn ở bản Sương Giăng được phong tặng danh hiệu Nghệ nhân ưu tú.",
      },
      { photo: 1 },
      {
        p: "Thủ tướng Chính phủ tặng danh hiệu Chiến sĩ thi đua toàn quốc cho cô Kim Thị Thước, Hiệu trưởng Trường Phổ thông Nội trú Suối Mơ; tặng bằng khen cho Đồn Biên phòng Lưng Trời và bà Hà Thị Sợi, làng dệt Thung Bông.",
      },
      {
        p: "Chủ tịch UBND tỉnh Quách Văn Thước trao cờ thi đua cho xã Mây Ngàn và phường Bến Gió, tặng bằng khen cho 12 tập thể và 34 cá nhân. Ban Thường vụ Tỉnh ủy tặng bằng khen cho Chi bộ bản Sương Giăng và nhiều đảng viên. Hơn 40 người gắn bó lâu năm với ngành y tế được nhận kỷ niệm chương của Bộ trưởng Bộ Y tế.",
      },
      {
        quote:
          "Tôi chỉ biết thổi khèn và dạy cháu thổi khèn. Hôm nay mới biết việc ấy cũng có tên gọi trong văn bản.",
      },
      {
        p: "Đến lượt mình, ông Khèn kể trong bốn phút rồi thổi một bài ba phút. Đèn không nhấp nháy.",
      },
      { awardBox: true },
    ],
    tags: ["Thi đua yêu nước", "Khen thưởng", "Điển hình tiên tiến"],
    daysAgo: 38,
    hour: 16,
    minute: 30,
    eventDaysAgo: 38,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "award-ceremony-2",
        caption: "Lãnh đạo tỉnh trao thưởng cho các tập thể, cá nhân tiêu biểu tại hội nghị.",
        credit: "Minh Họa",
        alt: "Những người đứng thành hàng trên sân khấu, tay cầm hoa và bằng",
      },
      {
        picture: "stage",
        caption: "Ông Cầm Văn Khèn thổi khèn sau khi nhận danh hiệu Nghệ nhân ưu tú.",
        credit: "Minh Họa",
        alt: "Một người biểu diễn giữa sân khấu dưới ánh đèn",
      },
    ],
    awards: [
      {
        formCode: "huan_chuong_lao_dong",
        grade: "hạng Nhì",
        authority: "Chủ tịch nước",
        recipients: [body("Trường Phổ thông Nội trú Suối Mơ")],
        achievement: "có thành tích xuất sắc trong sự nghiệp giáo dục vùng cao",
        period: fiveYears,
        decision: { number: "871/QĐ-CTN", signedOn: "{iso-21}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huan_chuong_lao_dong",
        grade: "hạng Ba",
        authority: "Chủ tịch nước",
        recipients: [person("Ninh Văn Mạch", "Bệnh viện Đa khoa Bến Gió", "Giám đốc")],
        achievement: "có thành tích xuất sắc trong chăm sóc sức khỏe nhân dân",
        period: fiveYears,
        decision: { number: "871/QĐ-CTN", signedOn: "{iso-21}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "nghe_nhan_uu_tu",
        action: "phong_tang",
        authority: "Chủ tịch nước",
        recipients: [person("Cầm Văn Khèn", "Bản Sương Giăng, xã Mây Ngàn")],
        achievement: "giữ gìn và truyền dạy nghệ thuật khèn",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "chien_si_thi_dua_toan_quoc",
        authority: primeMinister,
        recipients: [person("Kim Thị Thước", "Trường Phổ thông Nội trú Suối Mơ", "Hiệu trưởng")],
        decision: { number: "1204/QĐ-TTg", signedOn: "{iso-30}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: primeMinister,
        recipients: [
          body("Đồn Biên phòng Lưng Trời"),
          person("Hà Thị Sợi", "Làng dệt Thung Bông, xã Mây Ngàn"),
        ],
        period: fiveYears,
        decision: { number: "1204/QĐ-TTg", signedOn: "{iso-30}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "co_thi_dua",
        authority: chair,
        recipients: [body("Xã Mây Ngàn"), body("Phường Bến Gió")],
        achievement: "đơn vị dẫn đầu khối thi đua các xã, phường",
        decision: { number: "2088/QĐ-UBND", signedOn: "{iso-10}", ...chairSigned },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: chair,
        recipients: [group("collective", null, 12), group("individual", null, 34)],
        achievement: "có thành tích xuất sắc trong phong trào thi đua yêu nước",
        period: fiveYears,
        decision: { number: "2089/QĐ-UBND", signedOn: "{iso-10}", ...chairSigned },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: committee,
        recipients: [body("Chi bộ bản Sương Giăng", "Đảng bộ xã Mây Ngàn"), group("individual", "nhiều")],
        achievement: "hoàn thành xuất sắc nhiệm vụ năm năm liền",
        decision: { number: "402-QĐ/TU", signedOn: "{iso-8}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "ky_niem_chuong",
        authority: "Bộ trưởng Bộ Y tế",
        recipients: [group("individual", "hơn", 40)],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
  {
    key: "khen-sau-bao",
    section: "tin-trong-tinh",
    headline: "Sau bão, tuyên dương những người ở lại đến phút cuối",
    sapo: "Bảy lượt khen thưởng được trao tại hội trường xã Đồng Thơm, nơi vết nước còn in trên tường. Người được nhắc đến đầu tiên không có mặt: anh Vi Văn Sóng đã hy sinh khi quay lại đón hai cụ già.",
    body: [
      {
        p: "Chủ tịch nước truy tặng Huân chương Dũng cảm cho anh Vi Văn Sóng, Đội trưởng Đội xung kích xã Đồng Thơm. Vợ anh, chị Lường Thị Bến, thay mặt gia đình đón nhận.",
      },
      { photo: 1 },
      {
        p: "Thủ tướng Chính phủ tặng bằng khen cho Đội xung kích xã Đồng Thơm. Chủ tịch UBND tỉnh tặng bằng khen cho các ông, bà Lê Văn Bền, Lâm Thị Bước, Hà Văn Dây; Tổ thợ xây thôn Bờ Tre; hộ ông Bạch Văn Vữa và hộ bà Tô Thị Rào đã mở cửa cho 31 người trú bão.",
      },
      {
        p: "Ban Thường vụ Tỉnh ủy tặng bằng khen cho Đảng bộ xã Đồng Thơm. Chủ tịch UBND xã Đồng Thơm tặng giấy khen cho hơn 20 tập thể, nhiều cá nhân; Chủ tịch UBND xã An Lành tặng giấy khen cho 8 hộ gia đình. Giám đốc Công an tỉnh tặng giấy khen cho Tổ bảo vệ an ninh trật tự thôn Đê Cũ.",
      },
      {
        quote: "Anh ấy dặn tôi giữ cái còi. Còi tôi treo ở nhà văn hóa, ai trực thì đeo.",
      },
      {
        p: "Xã Đồng Thơm đề nghị được giữ lại vạch nước trên tường hội trường, kẻ thêm ngày tháng bằng sơn đỏ, để lần sau nhìn vào biết nước từng cao đến đâu.",
      },
      { awardBox: true },
    ],
    tags: ["Bão lũ", "Khen thưởng", "Xã Đồng Thơm"],
    daysAgo: 74,
    hour: 10,
    minute: 15,
    eventDaysAgo: 75,
    bylines: [
      { displayName: "Tốc Ký", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "meeting-hall-2",
        caption: "Quang cảnh lễ tuyên dương tại hội trường xã Đồng Thơm.",
        credit: "Thí Điểm",
        alt: "Hội trường với các hàng ghế hướng về bục phát biểu",
      },
      {
        picture: "medals",
        portrait: true,
        caption: "Huân chương Dũng cảm truy tặng anh Vi Văn Sóng.",
        credit: "Thí Điểm",
        alt: "Huân chương có dải lụa đặt trên vải nhung",
      },
    ],
    awards: [
      {
        formCode: "huan_chuong_dung_cam",
        action: "truy_tang",
        authority: "Chủ tịch nước",
        recipients: [
          { ...person("Vi Văn Sóng", "Đội xung kích xã Đồng Thơm", "Đội trưởng"), posthumous: true },
        ],
        achievement: "dũng cảm cứu người, hy sinh khi làm nhiệm vụ",
        decision: { number: "655/QĐ-CTN", signedOn: "{iso-5}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: primeMinister,
        recipients: [body("Đội xung kích xã Đồng Thơm")],
        achievement: "có thành tích xuất sắc trong phòng, chống và khắc phục hậu quả bão",
        decision: { number: "996/QĐ-TTg", signedOn: "{iso-3}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: chair,
        recipients: [
          person("Lê Văn Bền", "Trạm thủy văn Bến Gió", "Quan trắc viên"),
          person("Lâm Thị Bước"),
          person("Hà Văn Dây"),
          body("Tổ thợ xây thôn Bờ Tre"),
          household("Hộ ông Bạch Văn Vữa", "Thôn Bờ Tre, xã An Lành"),
          household("Hộ bà Tô Thị Rào", "Thôn Bờ Tre, xã An Lành"),
        ],
        achievement: "có thành tích xuất sắc trong phòng, chống và khắc phục hậu quả bão",
        decision: { number: "1755/QĐ-UBND", signedOn: "{iso-2}", ...chairSigned },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: committee,
        recipients: [body("Đảng bộ xã Đồng Thơm")],
        achievement: "lãnh đạo phòng, chống bão kịp thời, sát dân",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Chủ tịch UBND xã Đồng Thơm",
        recipients: [group("collective", "hơn", 20), group("individual", "nhiều")],
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Chủ tịch UBND xã An Lành",
        recipients: [group("household", null, 8)],
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Giám đốc Công an tỉnh",
        recipients: [body("Tổ bảo vệ an ninh trật tự thôn Đê Cũ", "Xã Đồng Thơm")],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "truongphong",
    publisher: "photbt",
  },
  {
    key: "huy-bo-khen-thuong",
    section: "tin-trong-tinh",
    headline: "Hủy bỏ hai quyết định khen thưởng vì kê khai sai thành tích",
    sapo: "Chủ tịch UBND tỉnh ký quyết định hủy bỏ, thu hồi bằng khen của một cá nhân và giấy khen của một tổ hợp tác, sau khi thanh tra kết luận số liệu trong hồ sơ không có thật.",
    body: [
      {
        p: "Theo quyết định ngày {ngày}, bằng khen của Chủ tịch UBND tỉnh tặng ông Tường Văn Vống bị hủy bỏ: trong 14 sáng kiến kê khai, thanh tra chỉ tìm thấy hai, một là của đồng nghiệp.",
      },
      {
        p: "Giấy khen của Giám đốc Sở Nông nghiệp và Môi trường tặng Tổ hợp tác Nuôi cá Vụng Thử cũng bị thu hồi, do sản lượng trong báo cáo lớn hơn diện tích mặt nước có thể nuôi. Tiền thưởng phải nộp lại trong 15 ngày.",
      },
      {
        p: "Sở Nội vụ cho biết từ nay hồ sơ khen thưởng cấp tỉnh phải công khai tại nơi làm việc mười ngày trước khi trình, có hòm thư góp ý. Báo Trường Sơn giữ nguyên hai lượt khen thưởng này trong sổ, ghi rõ đã bị hủy bỏ.",
      },
      { awardBox: true },
    ],
    tags: ["Khen thưởng", "Thanh tra"],
    daysAgo: 17,
    hour: 18,
    minute: 5,
    eventDaysAgo: 18,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [],
    awards: [
      {
        formCode: "bang_khen",
        status: "revoked",
        authority: chair,
        recipients: [person("Tường Văn Vống", "Trung tâm Thử nghiệm Giống tỉnh Trường Sơn")],
        decision: { number: "2210/QĐ-UBND", signedOn: "{iso}", ...chairSigned },
      },
      {
        formCode: "giay_khen",
        status: "revoked",
        authority: "Giám đốc Sở Nông nghiệp và Môi trường",
        recipients: [body("Tổ hợp tác Nuôi cá Vụng Thử", "Đặc khu Hòn Trăng")],
        decision: { number: "2211/QĐ-UBND", signedOn: "{iso}", ...chairSigned },
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
  {
    key: "doanh-nhan-lam-that",
    section: "tai-chinh-doanh-nghiep",
    headline: "Sáu lượt khen cho những xưởng nhỏ làm hàng thật",
    sapo: "Ngày Doanh nhân năm nay, tỉnh Trường Sơn khen cả doanh nghiệp chín người lẫn hợp tác xã ba trăm hộ. Điều kiện đầu tiên để được xét: không nợ lương, không nợ bảo hiểm.",
    body: [
      {
        p: "Bằng Lao động sáng tạo của Tổng Liên đoàn được trao cho chị Lâm Thị Bước, thợ cả Xưởng mây tre Nhịp Cầu, người chế ra khung uốn mây bằng hơi nước từ nồi luộc bánh chưng cũ.",
      },
      { photo: 1 },
      {
        p: "Chủ tịch UBND tỉnh tặng cờ thi đua cho Hợp tác xã Chè Sương Sớm; tặng bằng khen cho Công ty cổ phần Cầu đường Nhịp Nối, Hợp tác xã Chè Sương Sớm và bà Lường Thị Hái, Giám đốc hợp tác xã; công nhận Tổ cơ khí số 2 của Nhịp Nối là Tập thể lao động xuất sắc.",
      },
      {
        p: "Hội Nông dân tỉnh tặng bằng khen cho 15 hộ gia đình làm kinh tế giỏi. Giám đốc Sở Tài chính tặng giấy khen cho một số doanh nghiệp nộp thuế đúng hạn nhiều năm liền.",
      },
      {
        p: "Bà Hái nói ngắn gọn: lá chè không biết đọc bằng khen, nhưng người hái thì có.",
      },
      { awardBox: true },
    ],
    tags: ["Doanh nghiệp", "Hợp tác xã", "Khen thưởng"],
    daysAgo: 49,
    hour: 8,
    minute: 40,
    eventDaysAgo: 50,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "factory",
        caption: "Một ca làm việc tại Công ty cổ phần Cầu đường Nhịp Nối.",
        credit: "Minh Họa",
        alt: "Nhà xưởng sáng đèn với các hàng máy",
      },
      {
        picture: "tea-hill",
        caption: "Đồi chè của Hợp tác xã Chè Sương Sớm vào vụ.",
        credit: "Minh Họa",
        alt: "Những luống chè xanh chạy vòng theo sườn đồi",
      },
    ],
    awards: [
      {
        formCode: "bang_lao_dong_sang_tao",
        authority: "Tổng Liên đoàn Lao động Việt Nam",
        recipients: [person("Lâm Thị Bước", "Xưởng mây tre Nhịp Cầu", "Thợ cả")],
        achievement: "sáng kiến khung uốn mây bằng hơi nước",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "co_thi_dua",
        authority: chair,
        recipients: [body("Hợp tác xã Chè Sương Sớm")],
        decision: { number: "1990/QĐ-UBND", signedOn: "{iso-6}", ...chairSigned },
        period: { label: "năm {năm-1}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: chair,
        recipients: [
          body("Công ty cổ phần Cầu đường Nhịp Nối"),
          body("Hợp tác xã Chè Sương Sớm"),
          person("Lường Thị Hái", "Hợp tác xã Chè Sương Sớm", "Giám đốc"),
        ],
        achievement: "sản xuất, kinh doanh giỏi, chăm lo tốt đời sống người lao động",
        decision: { number: "1991/QĐ-UBND", signedOn: "{iso-6}", ...chairSigned },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "tap_the_lao_dong_xuat_sac",
        action: "cong_nhan",
        authority: chair,
        recipients: [body("Tổ cơ khí số 2", "Công ty cổ phần Cầu đường Nhịp Nối")],
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: "Ban Chấp hành Hội Nông dân tỉnh",
        recipients: [group("household", null, 15)],
        achievement: "sản xuất, kinh doanh giỏi",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Giám đốc Sở Tài chính",
        recipients: [group("collective", "một số")],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv",
    publisher: "tkts",
  },
];
