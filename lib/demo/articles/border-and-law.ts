import type { DemoArticle } from "../article-shape";

export const borderAndLaw: DemoArticle[] = [
  {
    key: "don-bien-phong-lung-troi",
    section: "bien-gioi-bien-dao",
    headline: "Đồn Biên phòng Lưng Trời và lớp học xóa mù chữ bên bếp lửa",
    sapo: "Bảy giờ tối, khi gà đã lên chuồng, 27 học viên từ 31 đến 68 tuổi đến nhà văn hóa bản Khe Vắt. Thầy giáo là bộ đội biên phòng; bài đầu tiên là viết tên mình, bài thứ hai là đọc hạn dùng trên gói thuốc trừ sâu.",
    body: [
      {
        p: "Lớp học do Đồn Biên phòng Lưng Trời phối hợp với xã mở từ ba năm trước. Đại úy Mạc Văn Giới, người đứng lớp nhiều buổi nhất, soạn giáo án từ chính những thứ bà con cầm hằng ngày: tờ lịch, hóa đơn tiền điện, sổ tiết kiệm, bảng giá thu mua chè.",
      },
      {
        p: "“Học chữ để thi thì bà con ngại. Học chữ để khỏi bị cân thiếu thì bà con đi đủ”, anh nói. Từ khi có lớp, bản Khe Vắt lập được tổ bán hàng chung, người cầm sổ là bà Vi Thị Nấm, 58 tuổi, học viên khóa đầu.",
      },
      { photo: 1 },
      {
        p: "Ngoài dạy chữ, đồn nhận đỡ đầu 14 học sinh, tuần tra chung với dân quân trên 32 km đường biên và giữ một tủ thuốc ở bản. Ba năm qua địa bàn không phát sinh vụ việc phức tạp về an ninh trật tự.",
      },
      {
        p: "Với thành tích trong xây dựng nền biên phòng toàn dân, Đồn Biên phòng Lưng Trời được Chủ tịch UBND tỉnh tặng bằng khen; Bộ Chỉ huy Bộ đội Biên phòng tỉnh tặng giấy khen cho 06 tập thể, 06 cá nhân thuộc bốn xã biên giới.",
      },
      { awardBox: true },
      {
        p: "Buổi học kết thúc bằng việc từng người lên bảng viết một dòng tự chọn. Bà Nấm viết chậm, rất rõ: “Tôi biết đọc rồi, đừng đọc hộ”. Cả lớp vỗ tay.",
      },
    ],
    tags: ["Biên giới", "Vùng cao", "Khen thưởng", "Xã Lưng Trời"],
    daysAgo: 10,
    hour: 19,
    minute: 20,
    eventDaysAgo: 11,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "border-post",
        caption: "Đồn Biên phòng Lưng Trời trong buổi chào cờ sớm.",
        credit: "Minh Họa",
        alt: "Đồn biên phòng trên sườn núi, cột cờ cao giữa sân, bộ đội xếp hàng",
      },
      {
        picture: "classroom-2",
        caption: "Một buổi học của lớp xóa mù chữ bản Khe Vắt.",
        credit: "Minh Họa",
        alt: "Người lớn ngồi học trong lớp, thầy giáo đứng cạnh bảng",
      },
    ],
    awards: [
      {
        formCode: "bang_khen",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [{ kind: "collective", name: "Đồn Biên phòng Lưng Trời" }],
        decision: { number: "1198/QĐ-UBND", signedOn: "{iso-13}" },
        achievement: "có thành tích xuất sắc trong xây dựng nền biên phòng toàn dân",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        recipients: [
          { kind: "collective", isAggregate: true, count: 6 },
          { kind: "individual", isAggregate: true, count: 6 },
        ],
        achievement: "có thành tích trong phong trào quần chúng tham gia tự quản đường biên, cột mốc",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
  {
    key: "canh-bao-lua-dao-giong-noi",
    section: "phap-luat",
    headline: "Cảnh báo thủ đoạn giả giọng người thân vay tiền: Hỏi lại bằng “câu chỉ nhà mình biết”",
    sapo: "Công an tỉnh Trường Sơn khuyến cáo người dân cảnh giác với các cuộc gọi giả giọng người thân nhờ chuyển tiền gấp. Trong một tháng, cơ quan chức năng tiếp nhận 19 tin báo, ngăn chặn kịp 7 vụ.",
    body: [
      {
        p: "Thủ đoạn chung là thu thập đoạn ghi âm, hình ảnh trên mạng xã hội, dùng phần mềm tạo giọng nói rồi gọi trong vài chục giây với lý do tai nạn, đóng viện phí, mất điện thoại. Đối tượng thường tắt máy ngay khi bị hỏi thêm.",
      },
      {
        p: "Tại phường Đồi Thông, bà N.T.H. (72 tuổi) đã đến quầy giao dịch định chuyển 85 triệu đồng thì giao dịch viên đề nghị bà gọi lại cho con trai theo số đã lưu. Người con lúc ấy đang ngồi sửa xe cách quầy 200 mét.",
      },
      {
        p: "Cơ quan công an khuyến nghị:",
      },
      {
        list: [
          [{ b: "Dừng lại" }, " ít nhất năm phút trước mọi yêu cầu chuyển tiền gấp."],
          [{ b: "Gọi lại" }, " theo số đã lưu, không gọi lại số vừa gọi đến."],
          [{ b: "Hỏi một câu" }, " chỉ người trong nhà biết: tên con mèo đầu tiên, món bà nội hay nấu."],
          [{ b: "Báo tin" }, " cho công an xã, phường nơi gần nhất, kể cả khi chưa mất tiền."],
        ],
      },
      {
        p: "Từ ngày {ngày+5}, 64 xã, phường, đặc khu phát bản tin cảnh báo qua loa truyền thanh hai buổi mỗi ngày, bằng cả tiếng phổ thông và tiếng đồng bào.",
      },
    ],
    tags: ["Pháp luật", "Lừa đảo trực tuyến"],
    daysAgo: 4,
    hour: 8,
    minute: 50,
    bylines: [{ displayName: "Tốc Ký", role: "tong_hop" }],
    photos: [],
    author: "phongvien2",
    state: "published",
    editor: "tkts",
    publisher: "tbt",
  },
];
