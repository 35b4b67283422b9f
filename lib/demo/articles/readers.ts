import type { DemoArticle } from "../article-shape";

export const readers: DemoArticle[] = [
  {
    key: "y-kien-tieng-loa-phuong",
    section: "y-kien",
    headline: "Loa phường nên nói ít hơn, để điều cần nghe được nghe",
    sapo: "Sáng nào cũng 45 phút loa, người già thì quen, trẻ nhỏ thì khóc, người làm ca đêm thì vừa chợp mắt. Tôi không đề nghị bỏ loa, chỉ đề nghị loa biết lúc nào nên im.",
    body: [
      {
        p: "Tổ dân phố tôi có một cụm loa đặt cách cửa sổ chín mét. Nội dung phần lớn hữu ích: lịch tiêm chủng, cắt nước, cảnh báo lừa đảo. Nhưng tin cần nghe nằm lẫn trong những bài đã phát hôm kia, nên người ta nghe như nghe mưa.",
      },
      {
        p: "Tôi xin góp ba ý. Một là mỗi bản tin không quá mười phút, tin gấp nói trước. Hai là phát lúc 17 giờ thay vì 5 giờ, trừ thiên tai. Ba là ai cũng xem lại được bản chữ trên bảng tin của tổ, vì có những điều nghe một lần không nhớ hết ngày, giờ.",
      },
      {
        p: "Ở xã Đồng Thơm, nơi con gái tôi làm dâu, loa chỉ phát sáu phút, mở đầu bằng câu “Hôm nay có hai việc”. Cả xóm dừng đũa nghe đủ hai việc rồi ăn tiếp. Tôi nghĩ đó là cái loa được kính trọng nhất tỉnh.",
      },
      { p: [{ i: "Trương Văn Thính (tổ dân phố Hàng Dừa, phường Bến Gió)" }] },
    ],
    tags: ["Ý kiến bạn đọc", "Phường Bến Gió"],
    daysAgo: 7,
    hour: 14,
    minute: 0,
    bylines: [{ displayName: "Ban Bạn đọc", role: "ghi" }],
    photos: [],
    author: "phongvien2",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
  {
    key: "hoi-am-den-duong-cau-moi",
    section: "hoi-am",
    headline: "Hồi âm: 31 bóng đèn đường ở phường Cầu Mới đã sáng",
    sapo: "Sau khi Báo Trường Sơn đăng ý kiến bạn đọc về đoạn đường tối trước Trường Tiểu học Cầu Mới, UBND phường có văn bản trả lời và đã thay xong toàn bộ bóng hỏng.",
    body: [
      {
        p: "Theo văn bản số 214/UBND-HTKT do Chủ tịch UBND phường Cầu Mới Ngạc Văn Sáng ký ngày {ngày-4}, đoạn đường dài 1,3 km có 31 trên 52 bóng đèn không hoạt động do chập cáp ngầm. Đơn vị quản lý đã thay cáp và toàn bộ bóng, hoàn thành trước hạn ba ngày.",
      },
      {
        p: "Phường cũng tiếp thu ý kiến lắp thêm gờ giảm tốc trước cổng trường, kẻ lại vạch sang đường và cử lực lượng phân luồng vào giờ tan học trong hai tuần đầu.",
      },
      {
        p: [
          "Bạn đọc tiếp tục phản ánh xin gửi về hộp thư ",
          { a: "toasoan@demo.invalid", href: "mailto:toasoan@demo.invalid" },
          " hoặc xem các phản hồi khác tại mục ",
          { a: "Bạn đọc", href: "/ban-doc" },
          ".",
        ],
      },
      {
        p: "Trong tháng {tháng}, tòa soạn nhận 87 thư, đã chuyển 52 thư đến cơ quan có thẩm quyền, nhận 39 văn bản trả lời. Các đơn vị chưa trả lời quá 30 ngày gồm: Công ty Cấp nước Nguồn Trong (2 thư), Bến xe Đồi Thông (1 thư).",
      },
    ],
    tags: ["Hồi âm", "Phường Cầu Mới"],
    daysAgo: 14,
    hour: 8,
    minute: 30,
    eventDaysAgo: 15,
    bylines: [{ displayName: "Ban Bạn đọc", role: "bai" }],
    photos: [],
    author: "phongvien",
    state: "published",
    editor: "photbt",
    publisher: "tkts",
    amendment: {
      kind: "correction",
      note: "Thông tin cải chính, xin lỗi: Bài “Hồi âm: 31 bóng đèn đường ở phường Cầu Mới đã sáng”, mục Hồi âm, nêu Bến xe Đồi Thông chưa trả lời 01 thư bạn đọc. Thông tin này không đúng: Bến xe Đồi Thông đã có văn bản trả lời đúng hạn, do tòa soạn vào sổ chậm. Báo Trường Sơn xin lỗi Bến xe Đồi Thông và bạn đọc.",
      by: "phongvien",
      changes: [
        { from: "nhận 39 văn bản trả lời", to: "nhận 40 văn bản trả lời" },
        {
          from: "Các đơn vị chưa trả lời quá 30 ngày gồm: Công ty Cấp nước Nguồn Trong (2 thư), Bến xe Đồi Thông (1 thư).",
          to: "Đơn vị chưa trả lời quá 30 ngày: Công ty Cấp nước Nguồn Trong (2 thư).",
        },
      ],
      released: { editor: "photbt", publisher: "tbt", daysAgo: 12, hour: 10 },
    },
  },
];
