/** What did not go through: sent back, not used, withdrawn. */
import type { DemoArticle } from "../article-shape";

export const setAside: DemoArticle[] = [
  {
    key: "tra-lai-tac-duong-tan-truong",
    section: "giao-duc",
    headline: "Giờ tan trường, đường Ví Dụ tắc 40 phút",
    sapo: "Hai trường học và một khu chợ cùng tan một giờ khiến đoạn đường dài 600 mét ở phường Đồi Thông ùn tắc mỗi chiều. Phụ huynh đến sớm hơn, và vì thế tắc sớm hơn.",
    body: [
      {
        p: "16 giờ 30, xe máy đã đỗ ba hàng trước cổng Trường THCS Đồi Thông. Đến 16 giờ 50, xe cứu thương không qua được, phải vòng sang đường Thí Dụ.",
      },
      {
        p: "Chị Ứng Thị Chờ, phụ huynh, cho biết chị đến trước 40 phút “để có chỗ đứng gần cổng”. Hỏi mười người thì tám người nói như vậy.",
      },
      {
        p: "Công an phường đề xuất hai trường lệch giờ tan 20 phút, chợ lùi giờ họp chiều và mở cổng phụ phía đường Minh Họa.",
      },
    ],
    tags: ["Giao thông", "Giáo dục", "Phường Đồi Thông"],
    daysAgo: 2,
    hour: 15,
    minute: 30,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "school-yard-3",
        caption: "Sân Trường THCS Đồi Thông giờ tan học.",
        credit: "Minh Họa",
        alt: "Học sinh ra về qua sân trường, bóng cây đổ dài",
      },
    ],
    author: "phongvien",
    state: "returned",
    editor: "btv2",
    returnReason:
      "Bài mới có ý kiến phụ huynh và công an, còn thiếu ý kiến hai trường và ban quản lý chợ. Câu “tám trên mười người” cần nêu rõ hỏi ai, lúc nào. Bổ sung rồi gửi lại trước 16 giờ mai giúp chị.",
  },
  {
    key: "khong-dung-thong-cao-nuoc-khoang",
    section: "tai-chinh-doanh-nghiep",
    headline: "Nước khoáng Suối Tiên Cảnh: Đẳng cấp mới của sự tinh khiết",
    sapo: "Với sứ mệnh nâng tầm trải nghiệm, thương hiệu nước khoáng Suối Tiên Cảnh chính thức ra mắt chai mới mang cảm hứng từ mây.",
    body: [
      {
        p: "Sản phẩm mới được kỳ vọng sẽ dẫn đầu xu hướng, mang đến giá trị vượt trội cho người tiêu dùng hiện đại.",
      },
      {
        p: "Nhân dịp ra mắt, công ty dành nhiều phần quà hấp dẫn cho một trăm khách hàng đầu tiên.",
      },
    ],
    tags: ["Doanh nghiệp"],
    daysAgo: 4,
    hour: 11,
    minute: 0,
    bylines: [{ displayName: "Đường Xa", role: "bai" }],
    photos: [],
    author: "phongvien",
    state: "spiked",
    editor: "btv",
    spikeReason:
      "Thông cáo quảng cáo, không có thông tin báo chí. Nếu công ty muốn đăng thì liên hệ phòng Trị sự, đăng ở vị trí quảng cáo có ghi rõ.",
  },
  {
    key: "da-go-gia-dat-ven-cau",
    section: "kinh-te",
    headline: "Giá đất ven cầu Bến Gió tăng gấp ba trong một tháng?",
    sapo: "Sau tin cầu sắp hợp long, nhiều lô đất phía xã Đồng Thơm được rao bán với giá cao gấp ba. Người dân địa phương nói gì?",
    body: [
      {
        p: "Trên các trang rao vặt, đất mặt đường dẫn cầu Bến Gió được chào 24-30 triệu đồng/m². Một người môi giới khẳng định “tháng trước chỉ tám triệu”.",
      },
      {
        p: "Tại thôn Hạ, ông Quan Văn Bờ cho biết có người lạ đến hỏi mua bốn lần trong một tuần, lần nào cũng vội, nhưng chưa ai đặt cọc.",
      },
      {
        p: "Theo một bảng giá lan truyền trên mạng, 12 lô đã giao dịch thành công ở mức này.",
      },
      {
        p: "Cơ quan chức năng khuyến cáo người dân kiểm tra quy hoạch trước khi mua bán.",
      },
    ],
    tags: ["Bất động sản", "Cầu Bến Gió", "Xã Đồng Thơm"],
    daysAgo: 18,
    hour: 13,
    minute: 20,
    bylines: [{ displayName: "Minh Họa", role: "bai" }],
    photos: [
      {
        picture: "river-bridge-4",
        caption: "Khu vực đường dẫn cầu Bến Gió phía xã Đồng Thơm.",
        credit: "Thí Điểm",
        alt: "Cây cầu đang hoàn thiện nhìn từ bờ sông lúc chiều",
        isFilePhoto: true,
      },
    ],
    author: "phongvien",
    state: "taken_down",
    editor: "btv",
    publisher: "tkts",
    takedown: {
      by: "photbt",
      reasonCode: "wrong",
      reason:
        "Bảng giá 12 giao dịch dẫn trong bài không kiểm chứng được nguồn; Chi nhánh Văn phòng Đăng ký đất đai xác nhận không có giao dịch nào trong thời gian nêu. Gỡ để xác minh lại.",
      requestedBy: "UBND xã Đồng Thơm",
      documentNo: "156/UBND-KT",
    },
  },
];
