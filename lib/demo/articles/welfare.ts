/** Homes and gratitude. */
import type { DemoArticle } from "../article-shape";

export const welfare: DemoArticle[] = [
  {
    key: "xoa-nha-tam",
    section: "an-sinh",
    headline: "Ngôi nhà thứ 1.000 lợp mái trước mùa mưa",
    sapo: "Ngôi nhà của bà Hà Thị Giậu ở thôn Bờ Tre, xã An Lành là căn thứ 1.000 được hoàn thành trong chương trình xóa nhà tạm của tỉnh. Bà chỉ xin giữ lại một cây cột cũ để làm then cửa.",
    body: [
      {
        p: "Sau 18 tháng, chương trình đã huy động 63 tỷ đồng và hơn 41.000 ngày công. Mỗi nhà nhận từ 60 đến 80 triệu đồng, phần còn lại do họ hàng, hàng xóm góp cát, góp gạo, góp tay.",
      },
      {
        p: "Nhà bà Giậu rộng 42 m², nền cao hơn mức lũ lịch sử 60 cm. Bản vẽ do sinh viên Trường Cao đẳng Nghề Trường Sơn làm miễn phí theo ba mẫu; bà chọn mẫu có hiên, “để còn có chỗ mời khách ngồi”.",
      },
      { photo: 1 },
      {
        p: "Thôn Bờ Tre có tám thợ xây thì cả tám đến làm nhà cho bà, thay phiên theo buổi. Ông Bạch Văn Vữa, thợ cả, kể: “Hôm đổ mái trời sắp mưa, cả thôn chạy ra. Người không biết xây thì đứng che ô cho mẻ vữa”.",
      },
      {
        p: "Tại lễ bàn giao, Chủ tịch UBND xã An Lành tặng giấy khen cho Tổ thợ xây thôn Bờ Tre; hộ ông Bạch Văn Vữa và hộ bà Tô Thị Rào đã hiến đất mở lối vào; cùng nhiều hộ gia đình khác có đóng góp cho chương trình.",
      },
      { awardBox: true },
      {
        p: "Toàn tỉnh còn 268 hộ đang ở nhà tạm. Ủy ban Mặt trận Tổ quốc tỉnh đặt mục tiêu hoàn thành trong bảy tháng tới; danh sách và tiến độ từng căn được dán ở nhà văn hóa thôn.",
      },
    ],
    tags: ["An sinh", "Xóa nhà tạm", "Xã An Lành", "Khen thưởng"],
    daysAgo: 7,
    hour: 9,
    minute: 10,
    eventDaysAgo: 8,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "stilt-house",
        caption: "Một ngôi nhà mới trong chương trình xóa nhà tạm ở xã An Lành.",
        credit: "Minh Họa",
        alt: "Ngôi nhà có hiên giữa vườn cau, núi xanh phía xa",
      },
      {
        picture: "kitchen-2",
        caption: "Góc bếp trong ngôi nhà mới của bà Hà Thị Giậu.",
        credit: "Minh Họa",
        alt: "Bếp lửa với nồi nước bốc hơi, nắng xiên qua cửa sổ",
      },
    ],
    awards: [
      {
        formCode: "giay_khen",
        authority: "Chủ tịch UBND xã An Lành",
        recipients: [
          { kind: "collective", name: "Tổ thợ xây thôn Bờ Tre" },
          { kind: "household", name: "Hộ ông Bạch Văn Vữa", unit: "Thôn Bờ Tre" },
          { kind: "household", name: "Hộ bà Tô Thị Rào", unit: "Thôn Bờ Tre" },
          { kind: "household", isAggregate: true, quantifier: "nhiều" },
        ],
        achievement: "có đóng góp tích cực trong chương trình xóa nhà tạm",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv2",
    publisher: "photbt",
  },
  {
    key: "phong-tang-me-viet-nam-anh-hung",
    section: "an-sinh",
    headline: "Trường Sơn tổ chức lễ phong tặng, truy tặng danh hiệu Bà mẹ Việt Nam anh hùng",
    sapo: "Ba mẹ của ba làng ven sông Nhớ được Chủ tịch nước phong tặng, truy tặng danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”. Trong hội trường, một chiếc ghế hàng đầu được để trống có phủ khăn trắng.",
    body: [
      {
        p: "Buổi lễ do Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam tỉnh Trường Sơn tổ chức sáng {ngày}. Thừa ủy quyền của Chủ tịch nước, đồng chí Hoàng Minh Chứng, Bí thư Tỉnh ủy trao bằng và huy hiệu cho mẹ Nguyễn Thị Đợi và thân nhân hai mẹ đã khuất.",
      },
      {
        p: "Mẹ Đợi năm nay 101 tuổi, ở thôn Bờ Tre, xã An Lành. Hai người con trai của mẹ ra đi cùng một mùa nước nổi. Mẹ không còn nghe rõ, nhưng khi người dẫn chương trình đọc tên hai anh, mẹ đặt tay lên ngực áo.",
      },
      {
        p: "Danh hiệu được truy tặng cho mẹ Trần Thị Ngóng và mẹ Phạm Thị Chờ. Cháu nội mẹ Ngóng, anh Lê Văn Về, mang theo chiếc đèn dầu mà mẹ từng treo trước ngõ suốt những năm đợi con.",
      },
      {
        quote:
          "Bà nội tôi dặn, đèn còn dầu thì cửa còn mở. Hôm nay gia đình xin gửi chiếc đèn cho bảo tàng, để cửa ấy mở mãi.",
      },
      {
        p: "Xúc động trước sự hy sinh của các mẹ, đồng chí Bí thư Tỉnh ủy đề nghị các cấp, các ngành tiếp tục chăm lo đời sống người có công, trước hết là hoàn thành việc xác minh 46 hồ sơ còn tồn đọng, để không gia đình nào phải chờ thêm.",
      },
      { awardBox: true },
    ],
    tags: ["Đền ơn đáp nghĩa", "Khen thưởng", "Xã An Lành"],
    daysAgo: 24,
    hour: 11,
    minute: 30,
    eventDaysAgo: 24,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [
      {
        picture: "meeting-hall-4",
        caption: "Lễ phong tặng, truy tặng danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”.",
        credit: "Thí Điểm",
        alt: "Hội trường trang nghiêm, phông đỏ, lẵng hoa hai bên bục",
      },
    ],
    awards: [
      {
        formCode: "ba_me_viet_nam_anh_hung",
        action: "phong_tang",
        authority: "Chủ tịch nước",
        recipients: [{ kind: "individual", name: "Nguyễn Thị Đợi", unit: "Thôn Bờ Tre, xã An Lành" }],
        decision: { number: "877/QĐ-CTN", signedOn: "{iso-41}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "ba_me_viet_nam_anh_hung",
        action: "truy_tang",
        authority: "Chủ tịch nước",
        recipients: [
          { kind: "individual", name: "Trần Thị Ngóng", unit: "Xã Đồng Thơm", posthumous: true },
          { kind: "individual", name: "Phạm Thị Chờ", unit: "Xã An Lành", posthumous: true },
        ],
        decision: { number: "878/QĐ-CTN", signedOn: "{iso-41}" },
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "tbt",
  },
];
