/** Health and jobs. */
import type { DemoArticle } from "../article-shape";

export const healthAndWork: DemoArticle[] = [
  {
    key: "huan-chuong-benh-vien-ben-gio",
    section: "y-te",
    headline: "Bệnh viện Đa khoa Bến Gió đón nhận Huân chương Lao động hạng Ba",
    sapo: "Ghi nhận thành tích trong công tác từ năm {năm-5} đến năm {năm-1}, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Bệnh viện Đa khoa Bến Gió. Cùng dịp, một bác sĩ và một điều dưỡng của bệnh viện nhận bằng khen của Bộ trưởng Bộ Y tế.",
    body: [
      {
        p: "Phát biểu tại lễ đón nhận ngày {ngày}, Giám đốc Sở Y tế Kiều Văn Đơn nhấn mạnh thay đổi lớn nhất của bệnh viện không nằm ở máy móc mà ở thời gian chờ: từ lúc lấy số đến khi gặp bác sĩ giảm từ 94 phút còn 21 phút.",
      },
      {
        p: "Cách làm khá giản dị. Bệnh viện đẩy giờ lấy máu xuống 5 giờ 30, phát cháo miễn phí cho người phải nhịn ăn xét nghiệm; trả kết quả qua tin nhắn; bố trí 12 điều dưỡng đứng ở sảnh chỉ để hỏi: “Bác đi khám gì, con dẫn bác đi”.",
      },
      { photo: 1 },
      {
        p: "Năm năm qua, bệnh viện tiếp nhận 1,24 triệu lượt khám, làm chủ 212 kỹ thuật mới; tỷ lệ chuyển tuyến giảm còn 2,7%. Đội cấp cứu ngoại viện dùng cả xuồng máy để đến các bản ven hồ Gương Trời, ca xa nhất mất 1 giờ 50 phút, sinh được một bé gái ngay trên xuồng, bố mẹ đặt tên là Lan Sóng.",
      },
      {
        quote: "Tấm huân chương này treo ở sảnh, cạnh quầy phát cháo, để ai cũng thấy mình có phần trong đó.",
      },
      {
        p: "Đó là lời Giám đốc Bệnh viện, bác sĩ Ninh Văn Mạch. Ông và điều dưỡng trưởng Khoa Khám bệnh Sầm Thị Bông cùng được tặng bằng khen của Bộ trưởng Bộ Y tế dịp này. Mục tiêu năm năm tới của bệnh viện là đưa thời gian chờ xuống dưới 15 phút và mở phòng khám tâm lý cho thanh thiếu niên.",
      },
      { awardBox: true },
    ],
    tags: ["Y tế", "Khen thưởng", "Phường Bến Gió"],
    daysAgo: 4,
    hour: 16,
    minute: 0,
    eventDaysAgo: 4,
    bylines: [
      { displayName: "Tốc Ký", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "clinic",
        caption: "Sảnh tiếp đón Bệnh viện Đa khoa Bến Gió.",
        credit: "Thí Điểm",
        alt: "Bác sĩ và điều dưỡng áo trắng trong phòng khám sáng, bên cửa sổ lớn",
      },
      {
        picture: "medals-2",
        caption: "Huân chương Lao động hạng Ba tại lễ đón nhận.",
        credit: "Thí Điểm",
        alt: "Những tấm huân chương vàng trên nền nhung, ánh sáng hắt nghiêng",
      },
    ],
    awards: [
      {
        formCode: "huan_chuong_lao_dong",
        grade: "hạng Ba",
        authority: "Chủ tịch nước",
        recipients: [
          { kind: "collective", name: "Bệnh viện Đa khoa Bến Gió", unit: "Sở Y tế tỉnh Trường Sơn" },
        ],
        decision: { number: "902/QĐ-CTN", signedOn: "{iso-34}" },
        period: { from: "{năm-5}-01-01", to: "{năm-1}-12-31", label: "từ năm {năm-5} đến năm {năm-1}" },
        achievement:
          "có thành tích xuất sắc trong công tác khám bệnh, chữa bệnh, góp phần vào sự nghiệp chăm sóc sức khỏe nhân dân",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "bang_khen",
        authority: "Bộ trưởng Bộ Y tế",
        recipients: [
          { kind: "individual", name: "Ninh Văn Mạch", title: "Giám đốc", unit: "Bệnh viện Đa khoa Bến Gió" },
          { kind: "individual", name: "Sầm Thị Bông", title: "Điều dưỡng trưởng", unit: "Khoa Khám bệnh" },
        ],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
  {
    key: "phien-giao-dich-viec-lam",
    section: "lao-dong-viec-lam",
    headline: "Phiên giao dịch việc làm không tiếp người mặc vest",
    sapo: "Nhà tuyển dụng mặc đồ bảo hộ, ứng viên thử việc ngay tại chỗ: phiên giao dịch việc làm lưu động ở xã Đồng Thơm kết nối 1.146 lao động, 402 người ký hợp đồng trong ngày.",
    body: [
      {
        p: "Thay cho bàn tư vấn, Trung tâm Dịch vụ việc làm tỉnh yêu cầu 38 doanh nghiệp mang theo máy thật: máy may, bàn hàn, xe nâng, quầy lễ tân. Người tìm việc làm thử 20 phút, đôi bên chấm điểm cho nhau.",
      },
      {
        p: "Anh Khuất Văn Đinh, 34 tuổi, vừa nghỉ việc ở phía nam về quê, thử hàn ba mối rồi được nhận với mức lương 11,5 triệu đồng/tháng, cách nhà 9 km. “Ít hơn chỗ cũ hai triệu, nhưng tối được ăn cơm với con”, anh nói.",
      },
      {
        p: "Theo thống kê tại chỗ, 6 trong 10 người đến phiên là lao động trở về từ tỉnh khác. Nhu cầu lớn nhất thuộc về cơ khí, may, chăm sóc người cao tuổi; nghề được hỏi nhiều nhưng thiếu chỗ tuyển là lái máy bay không người lái phun thuốc.",
      },
      {
        p: "Giám đốc Trung tâm Dịch vụ việc làm tỉnh Âu Thị Tuyển cho biết, phiên tiếp theo tổ chức ngày {ngày+14} tại xã Suối Mơ, có xe đón từ 11 bản. Ứng viên không cần mang hồ sơ, chỉ cần mang đôi giày đi làm.",
      },
    ],
    tags: ["Việc làm", "Xã Đồng Thơm"],
    daysAgo: 13,
    hour: 10,
    minute: 45,
    eventDaysAgo: 14,
    bylines: [
      { displayName: "Đường Xa", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "job-fair",
        caption: "Người lao động trao đổi với nhà tuyển dụng tại phiên giao dịch việc làm xã Đồng Thơm.",
        credit: "Thí Điểm",
        alt: "Những gian bàn dưới mái che nhiều màu, từng nhóm người đứng trò chuyện",
      },
    ],
    author: "btv2",
    state: "published",
    editor: "tkts",
    publisher: "tbt",
  },
];
