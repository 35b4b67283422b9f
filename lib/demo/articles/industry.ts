import type { DemoArticle } from "../article-shape";

export const industry: DemoArticle[] = [
  {
    key: "hop-long-cau-ben-gio",
    section: "cong-nghiep-xay-dung",
    headline: "Hợp long cầu Bến Gió, nối liền đôi bờ sông Nhớ",
    sapo: "Mẻ bê tông cuối cùng được đổ lúc 4 giờ 50 phút sáng {ngày}. Sau 28 tháng thi công, cây cầu dài 1.146 mét đã liền một nhịp, sớm hơn kế hoạch 19 ngày.",
    body: [
      {
        p: "Cầu Bến Gió có bốn làn xe, hai lề bộ hành, tổng mức đầu tư 1.980 tỷ đồng, nối phường Bến Gió với xã Đồng Thơm. Trước nay hai bờ cách nhau chưa đầy cây số nhưng phải qua phà hoặc vòng 23 km.",
      },
      {
        p: "Đốt hợp long dài 2 mét, nặng 61 tấn, được chọn đổ vào rạng sáng vì lúc ấy nhiệt độ ổn định nhất. Sai lệch cao độ giữa hai cánh cầu khi khép lại là 6 mm, trong khi thiết kế cho phép 20 mm.",
      },
      { photo: 1 },
      {
        p: "Kỹ sư trưởng Tống Thị Nhịp, người đã ở lại công trường ba cái Tết, nói ngắn gọn: “Chúng tôi không chạy tiến độ. Chúng tôi bỏ bớt những cuộc họp không cần thiết”.",
      },
      {
        p: "Dự lễ hợp long, Chủ tịch UBND tỉnh Trương Dẫn Chứng biểu dương tập thể kỹ sư, công nhân; yêu cầu chủ đầu tư hoàn thành đường dẫn, hệ thống chiếu sáng và thử tải trước khi thông xe, tuyệt đối không rút ngắn thời gian bảo dưỡng bê tông.",
      },
      {
        p: "Nhân dịp này, Chủ tịch UBND tỉnh tặng bằng khen cho Đội thi công số 3 và ba cá nhân: kỹ sư trưởng Tống Thị Nhịp, tổ trưởng tổ căng cáp Hà Văn Dây, thợ hàn Nguyễn Văn Mối; Ban Quản lý dự án tặng giấy khen cho 42 công nhân có thành tích trong thi công.",
      },
      { awardBox: true },
      {
        p: "Theo kế hoạch, cầu thông xe kỹ thuật sau bốn tháng. Bến phà Gió, hoạt động từ thời ông nội của những người lái phà hôm nay, sẽ được giữ lại làm bến du lịch; toàn bộ 26 công nhân phà được đào tạo chuyển nghề.",
      },
    ],
    tags: ["Cầu Bến Gió", "Sông Nhớ", "Đầu tư công", "Khen thưởng"],
    daysAgo: 0,
    hour: 8,
    minute: 5,
    eventDaysAgo: 0,
    bylines: [
      { displayName: "Minh Họa", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "river-bridge",
        caption: "Cầu Bến Gió sau khi đổ đốt hợp long.",
        credit: "Thí Điểm",
        alt: "Cây cầu dây văng bắc qua sông rộng trong nắng sớm, thuyền nhỏ dưới nhịp chính",
      },
      {
        picture: "river-bridge-2",
        portrait: true,
        caption: "Trụ tháp cầu Bến Gió nhìn từ bến phà cũ.",
        credit: "Thí Điểm",
        alt: "Trụ tháp cao và các dây văng tỏa xuống mặt cầu",
      },
    ],
    awards: [
      {
        formCode: "bang_khen",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [
          { kind: "collective", name: "Đội thi công số 3", unit: "Công ty cổ phần Cầu đường Nhịp Nối" },
          {
            kind: "individual",
            name: "Tống Thị Nhịp",
            title: "Kỹ sư trưởng",
            unit: "Công ty cổ phần Cầu đường Nhịp Nối",
          },
          {
            kind: "individual",
            name: "Hà Văn Dây",
            title: "Tổ trưởng tổ căng cáp",
            unit: "Công ty cổ phần Cầu đường Nhịp Nối",
          },
          {
            kind: "individual",
            name: "Nguyễn Văn Mối",
            title: "Thợ hàn bậc 7",
            unit: "Công ty cổ phần Cầu đường Nhịp Nối",
          },
        ],
        decision: {
          number: "1267/QĐ-UBND",
          signedOn: "{iso-2}",
          signerName: "Trương Dẫn Chứng",
          signerTitle: "Chủ tịch UBND tỉnh",
        },
        achievement: "có thành tích xuất sắc trong thi công cầu Bến Gió",
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Ban Quản lý dự án Công trình giao thông tỉnh",
        recipients: [{ kind: "individual", isAggregate: true, count: 42 }],
        achievement: "có thành tích trong thi công cầu Bến Gió",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv",
    publisher: "tkts",
  },
  {
    key: "khu-cong-nghiep-dong-long-nuoc-thai",
    section: "cong-nghiep-xay-dung",
    headline: "Khu công nghiệp Đồng Lộng: Nước thải sau xử lý nuôi được cá",
    sapo: "Từng bị người dân phản ánh vì con mương đổi màu theo ca sản xuất, Khu công nghiệp Đồng Lộng nay đấu nối toàn bộ 61 nhà máy về trạm xử lý tập trung và công khai số đo trên bảng điện tử đặt ngay ngoài cổng.",
    body: [
      {
        p: "Tấm bảng cao ba mét, cứ năm phút đổi số một lần: lưu lượng, độ pH, nhu cầu ô-xy hóa học. Dưới chân bảng là bể kính nuôi 40 con cá chép bằng chính nước sau xử lý. Ông Phan Văn Kênh, tổ trưởng tổ giám sát cộng đồng thôn Hạ, ngày nào đi chợ về cũng ghé đếm cá.",
      },
      {
        p: "“Số thì tôi không rành hết, chứ cá thì tôi rành”, ông nói. Trong 11 tháng qua, bể cá thay nước đúng lịch, chưa con nào chết vì nước; có hai con mất, hóa ra do một cháu bé thương quá cho ăn bánh mì.",
      },
      {
        p: "Trạm xử lý có công suất 12.000 m³/ngày đêm, vốn 340 tỷ đồng, trong đó doanh nghiệp hạ tầng góp 70%. Điểm mới là hợp đồng đấu nối có điều khoản dừng: nhà máy xả vượt ngưỡng ba lần trong một quý sẽ bị khóa van cho đến khi khắc phục.",
      },
      {
        p: "Đến nay van đã bị khóa một lần, với một xưởng nhuộm. Sau chín ngày dừng sản xuất, chủ xưởng đầu tư bể trung hòa riêng và tự nguyện lắp thêm một đầu đo.",
      },
      {
        p: "Theo Ban Quản lý các khu công nghiệp tỉnh, 26% lượng nước sau xử lý đang được dùng lại để tưới cây, rửa đường; mục tiêu trong hai năm tới là 50%.",
      },
    ],
    tags: ["Khu công nghiệp Đồng Lộng", "Môi trường"],
    daysAgo: 8,
    hour: 10,
    minute: 20,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "factory",
        caption: "Một góc Khu công nghiệp Đồng Lộng nhìn từ hồ điều hòa.",
        credit: "Tốc Ký",
        alt: "Dãy nhà xưởng mái răng cưa và ống khói soi bóng xuống mặt hồ",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv",
    publisher: "photbt",
  },
  {
    key: "phong-van-von-nho",
    section: "tai-chinh-doanh-nghiep",
    kicker: "Đối thoại",
    headline: "“Doanh nghiệp nhỏ cần người nghe trước khi cần tiền”",
    sapo: "Một năm sau khi mở “Bàn cà phê thứ Tư”, nơi doanh nghiệp đến nói chuyện vay vốn mà không cần hồ sơ, bà Đinh Thị Sổ Sách, Giám đốc Quỹ Hỗ trợ doanh nghiệp nhỏ tỉnh Trường Sơn, kể vì sao ba phần tư số khách ra về không vay đồng nào.",
    body: [
      {
        p: [{ b: "- Thưa bà, một quỹ cho vay mà khách không vay thì có phải là thất bại?" }],
      },
      {
        p: "Chúng tôi từng nghĩ thế. Ba tháng đầu có 64 doanh nghiệp đến, chỉ 11 nơi làm hồ sơ. Nhưng khi gọi lại, tôi nhận ra phần lớn đã tự gỡ được: có người đòi được nợ cũ, có người bán bớt tồn kho, có người thôi ý định mở chi nhánh thứ hai. Tiền vay đúng lúc là thuốc, sai lúc là bệnh.",
      },
      {
        p: [{ b: "- Vậy một phần tư còn lại vay để làm gì?" }],
      },
      {
        p: "Mua máy, phần lớn là thế. Lò sấy, máy đóng gói, kho lạnh nhỏ. Khoản vay trung bình 380 triệu đồng, kỳ hạn 36 tháng. Đến nay dư nợ 52 tỷ đồng, quá hạn 0,8%. Chị bán mắm ở xã Vịnh Lặng trả trước hạn 5 tháng rồi gửi tặng quỹ hai chai, chúng tôi phải lập biên bản nhận quà, xong đem biếu trạm y tế.",
      },
      { photo: 1 },
      {
        p: [{ b: "- Rào cản lớn nhất của doanh nghiệp nhỏ ở tỉnh hiện nay là gì?" }],
      },
      {
        p: "Là sổ sách, đúng như tên tôi (cười). Nhiều người làm ăn giỏi nhưng tiền nhà, tiền hàng để chung một ngăn kéo. Vì vậy điều kiện duy nhất chúng tôi không bao giờ bỏ là học sáu buổi ghi sổ. Có bác 61 tuổi, buổi đầu giận lắm, buổi cuối đem cả con dâu đi học cùng.",
      },
      {
        p: [{ b: "- Năm tới quỹ thay đổi điều gì?" }],
      },
      {
        p: "Chúng tôi mang bàn cà phê lên xã. Mỗi tháng bốn xã, có lịch trước, có người biết tiếng đồng bào. Và sẽ công bố cả những khoản cho vay hỏng, hỏng vì đâu, để người sau tránh.",
      },
      { p: [{ i: "Xin cảm ơn bà!" }] },
    ],
    tags: ["Doanh nghiệp nhỏ", "Tín dụng"],
    daysAgo: 6,
    hour: 7,
    minute: 0,
    bylines: [{ displayName: "Minh Họa", role: "thuc_hien" }],
    photos: [
      {
        picture: "job-fair-2",
        caption: "Một buổi “Bàn cà phê thứ Tư” tại trụ sở Quỹ Hỗ trợ doanh nghiệp nhỏ tỉnh.",
        credit: "Minh Họa",
        alt: "Vài nhóm người ngồi trò chuyện quanh bàn dưới dải cờ nhỏ",
      },
      {
        picture: "market-2",
        caption: "Nhiều hộ buôn bán ở chợ phiên Đồng Thơm đã vay vốn mua kho lạnh nhỏ.",
        credit: "Minh Họa",
        alt: "Dãy sạp chợ che bạt nhiều màu, người mua kẻ bán tấp nập",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv",
    publisher: "tkts",
  },
];
