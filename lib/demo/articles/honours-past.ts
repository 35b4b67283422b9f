/** Honours of earlier years: badges, teachers, soldiers' mothers, the press. */
import type { DemoArticle } from "../article-shape";
import { body, group, person } from "../honoured";

const committee = "Ban Thường vụ Tỉnh ủy";
const wardOf = (street: string) => `Chi bộ tổ dân phố ${street}, Đảng bộ phường Bến Gió`;

export const honoursPast: DemoArticle[] = [
  {
    key: "huy-hieu-dot-truoc",
    section: "xay-dung-dang",
    headline: "Trao Huy hiệu Đảng tại nhà cho những đảng viên không còn đi họp được",
    sapo: "Sáu lượt Huy hiệu Đảng đợt này được trao ở ba nơi: hội trường phường, bệnh viện và đầu giường bệnh. Người trao cúi xuống đọc quyết định thật chậm, theo đề nghị của người nhận.",
    body: [
      {
        p: "Sáng {ngày}, đoàn của Ban Thường vụ Tỉnh ủy đến tận nhà trao Huy hiệu 70 năm tuổi Đảng cho đồng chí Đàm Thị Hậu; Huy hiệu 65 năm tuổi Đảng cho hai đồng chí Bùi Văn Thuyền, Lê Văn Bãi. Đồng chí Đoàn Văn Lái được truy tặng Huy hiệu 55 năm tuổi Đảng.",
      },
      { photo: 1 },
      {
        p: "Tại hội trường phường Bến Gió, 5 đồng chí nhận Huy hiệu 45 năm, 11 đồng chí nhận Huy hiệu 40 năm tuổi Đảng và nhiều đồng chí nhận Huy hiệu 30 năm tuổi Đảng.",
      },
      {
        p: "Bà Hậu, 92 tuổi, giữ tờ quyết định bên gối. Bà bảo con gái đọc lại lần nữa, đến chỗ ghi tên thì dừng, để bà tự đọc.",
      },
      { awardBox: true },
    ],
    tags: ["Xây dựng Đảng", "Huy hiệu Đảng", "Phường Bến Gió", "Khen thưởng"],
    daysAgo: 402,
    hour: 15,
    minute: 20,
    eventDaysAgo: 402,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "award-ceremony-3",
        caption: "Lễ trao Huy hiệu Đảng tại hội trường phường Bến Gió.",
        credit: "Tốc Ký",
        alt: "Hàng người đứng trên sân khấu nhận hoa và bằng",
      },
      {
        picture: "medals",
        portrait: true,
        caption: "Huy hiệu 70 năm tuổi Đảng của đồng chí Đàm Thị Hậu.",
        credit: "Tốc Ký",
        alt: "Ba chiếc huy hiệu vàng có dải lụa đặt trên vải nhung",
      },
    ],
    awards: [
      {
        formCode: "huy_hieu_dang",
        badgeYears: 70,
        authority: committee,
        recipients: [person("Đàm Thị Hậu", wardOf("Hàng Dừa"))],
        decision: {
          number: "77-QĐ/TU",
          signedOn: "{iso-12}",
          signerName: "Hoàng Minh Chứng",
          signerTitle: "Bí thư Tỉnh ủy",
        },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 65,
        authority: committee,
        recipients: [person("Bùi Văn Thuyền", wardOf("Cầu Đá")), person("Lê Văn Bãi", wardOf("Bến Đò"))],
        decision: { number: "77-QĐ/TU", signedOn: "{iso-12}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 55,
        action: "truy_tang",
        authority: committee,
        recipients: [{ ...person("Đoàn Văn Lái", wardOf("Bến Đò")), posthumous: true }],
        decision: { number: "79-QĐ/TU", signedOn: "{iso-10}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 45,
        authority: committee,
        recipients: [group("individual", null, 5)],
        decision: { number: "77-QĐ/TU", signedOn: "{iso-12}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 40,
        authority: committee,
        recipients: [group("individual", null, 11)],
        decision: { number: "77-QĐ/TU", signedOn: "{iso-12}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 30,
        authority: committee,
        recipients: [group("individual", "nhiều")],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "truongphong",
    publisher: "photbt",
  },
  {
    key: "thay-co-vung-cao",
    section: "giao-duc",
    headline: "Bảy lượt khen dành cho thầy cô dạy lớp ghép",
    sapo: "Một thầy dạy ba lớp trong một phòng, bảng chia làm ba bằng vạch phấn. Ngày Nhà giáo, ngành giáo dục Trường Sơn khen trước hết những lớp như thế.",
    body: [
      {
        p: "Chủ tịch nước phong tặng danh hiệu Nhà giáo ưu tú cho cô Kim Thị Thước và thầy Lò Văn Chữ. Bộ trưởng Bộ Giáo dục và Đào tạo tặng bằng khen cho Điểm trường Lưng Mây; tặng Kỷ niệm chương cho 27 thầy cô.",
      },
      { photo: 1 },
      {
        p: "Chủ tịch UBND tỉnh công nhận thầy Lê Văn Bền, giáo viên Trường THCS Đồng Thơm, là Chiến sĩ thi đua cấp tỉnh. Thầy trùng tên với bác Lê Văn Bền, người gác kho ở Bến Đò; hai người chưa từng gặp nhau.",
      },
      {
        p: "Giám đốc Sở Giáo dục và Đào tạo tặng giấy khen cho cô Sa Thị Bến, thầy Lê Văn Bến và một số giáo viên khác; công nhận Trường Phổ thông Nội trú Suối Mơ là Tập thể lao động tiên tiến. UBND xã Mây Ngàn tặng giấy khen cho nhiều tập thể phụ huynh đã cõng bàn ghế lên điểm trường.",
      },
      {
        quote: "Dạy lớp ghép thì khi em lớp ba làm tính, em lớp một cũng nghe. Năm sau các em học nhanh hơn.",
      },
      { awardBox: true },
    ],
    tags: ["Giáo dục", "Nhà giáo", "Khen thưởng"],
    daysAgo: 376,
    hour: 9,
    minute: 30,
    eventDaysAgo: 377,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "classroom",
        caption: "Một lớp ghép ở Điểm trường Lưng Mây.",
        credit: "Minh Họa",
        alt: "Lớp học với bảng đen và các dãy bàn",
      },
      {
        picture: "school-yard",
        caption: "Sân Trường Phổ thông Nội trú Suối Mơ trong lễ tri ân.",
        credit: "Minh Họa",
        alt: "Sân trường có hàng cây và học sinh xếp hàng",
      },
    ],
    awards: [
      {
        formCode: "nha_giao_uu_tu",
        action: "phong_tang",
        authority: "Chủ tịch nước",
        recipients: [
          person("Kim Thị Thước", "Trường Phổ thông Nội trú Suối Mơ", "Hiệu trưởng"),
          person("Lò Văn Chữ", "Điểm trường Lưng Mây"),
        ],
        decision: { number: "1320/QĐ-CTN", signedOn: "{iso-9}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: "Bộ trưởng Bộ Giáo dục và Đào tạo",
        recipients: [body("Điểm trường Lưng Mây", "Trường Tiểu học Mây Ngàn")],
        achievement: "duy trì lớp ghép không có học sinh bỏ học",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "ky_niem_chuong",
        authority: "Bộ trưởng Bộ Giáo dục và Đào tạo",
        recipients: [group("individual", null, 27)],
        ceremonyOn: "{iso}",
      },
      {
        formCode: "chien_si_thi_dua_cap_tinh",
        action: "cong_nhan",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [person("Lê Văn Bền", "Trường THCS Đồng Thơm", "Giáo viên")],
        decision: { number: "1888/QĐ-UBND", signedOn: "{iso-15}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Giám đốc Sở Giáo dục và Đào tạo",
        recipients: [
          person("Sa Thị Bến", "Trường Mầm non Khe Lụa"),
          person("Lê Văn Bến", "Trường Tiểu học Mây Ngàn"),
          group("individual", "một số"),
        ],
        ceremonyOn: "{iso}",
      },
      {
        formCode: "tap_the_lao_dong_tien_tien",
        action: "cong_nhan",
        authority: "Giám đốc Sở Giáo dục và Đào tạo",
        recipients: [body("Trường Phổ thông Nội trú Suối Mơ")],
        period: { label: "năm học {năm-1}-{năm}" },
        decision: { number: "341/QĐ-SGDĐT", signedOn: "{iso-15}" },
      },
      {
        formCode: "giay_khen",
        authority: "UBND xã Mây Ngàn",
        recipients: [group("collective", "nhiều")],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv2",
    publisher: "photbt",
  },
  {
    key: "giai-bao-chi-tinh",
    section: "tin-trong-tinh",
    headline: "Giải báo chí tỉnh: giải A cho loạt bài về những cây cầu không tên",
    sapo: "Hội Nhà báo tỉnh trao giải báo chí thường niên. Ban giám khảo chấm mù, tên tác giả che bằng giấy dán; giải A gỡ ra có năm cái tên.",
    body: [
      {
        p: "Chiều {ngày}, Hội Nhà báo tỉnh trao giải A cho Nhóm phóng viên Báo Trường Sơn với loạt bài “Những cây cầu không tên”; giải B cho tác giả Mai Tản Văn; giải khuyến khích cho 6 tác giả.",
      },
      {
        p: "Dịp này, Chủ tịch UBND tỉnh tặng bằng khen cho Nhóm phóng viên Báo Trường Sơn. Ban Tuyên giáo và Dân vận Tỉnh ủy tặng giấy khen cho nhiều cộng tác viên.",
      },
      {
        p: "Sau loạt bài, 11 trong 14 cây cầu đã có biển tên; ba cây còn lại đang chờ dân bản chọn, vì mỗi bên bờ gọi một kiểu.",
      },
      { awardBox: true },
    ],
    tags: ["Báo chí", "Khen thưởng"],
    daysAgo: 530,
    hour: 17,
    minute: 0,
    eventDaysAgo: 530,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [],
    awards: [
      {
        formCode: "giai_bao_chi",
        authority: "Hội Nhà báo tỉnh Trường Sơn",
        recipients: [body("Nhóm phóng viên Báo Trường Sơn")],
        achievement: "giải A, loạt bài “Những cây cầu không tên”",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giai_bao_chi",
        authority: "Hội Nhà báo tỉnh Trường Sơn",
        recipients: [person("Mai Tản Văn")],
        achievement: "giải B",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giai_bao_chi",
        authority: "Hội Nhà báo tỉnh Trường Sơn",
        recipients: [group("individual", null, 6)],
        achievement: "giải khuyến khích",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [body("Nhóm phóng viên Báo Trường Sơn")],
        decision: { number: "905/QĐ-UBND", signedOn: "{iso-4}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        recipients: [group("individual", "nhiều")],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
];
