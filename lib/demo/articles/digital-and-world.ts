import type { DemoArticle } from "../article-shape";

export const digitalAndWorld: DemoArticle[] = [
  {
    key: "trung-tam-du-lieu-tinh",
    section: "khoa-hoc-chuyen-doi-so",
    headline: "Trung tâm dữ liệu tỉnh vận hành: Một lần khai, dùng chung 214 thủ tục",
    sapo: "Từ hôm nay, người dân Trường Sơn không phải nộp lại giấy tờ mà cơ quan nhà nước đã có. 214 thủ tục ở cấp tỉnh và xã lấy dữ liệu từ một nguồn, mỗi lần tra cứu đều để lại vết.",
    body: [
      {
        p: "Trung tâm đặt tại phường Đồi Thông, có 68 tủ máy chủ, công suất lưu trữ 4,2 petabyte, làm mát một phần bằng nước suối dẫn qua bộ trao đổi nhiệt. Nước ra ấm hơn nước vào 3,1°C, được cấp cho bể bơi của trường học bên cạnh.",
      },
      {
        p: "Giám đốc Sở Khoa học và Công nghệ Thái Thuật Toán cho biết nguyên tắc thiết kế là “hỏi dân một lần, hỏi máy nhiều lần”. Cán bộ tra cứu phải chọn lý do; người dân mở ứng dụng xem được ai đã xem dữ liệu của mình, lúc nào, để làm gì.",
      },
      { photo: 1 },
      {
        p: "Trong 30 ngày thử nghiệm, thời gian trung bình giải quyết thủ tục khai sinh liên thông giảm từ 5 ngày còn 7 giờ; số giấy tờ phải photo giảm 71%. Ba cán bộ bị nhắc nhở vì tra cứu không có lý do công vụ, đều do hệ thống tự phát hiện.",
      },
      {
        p: "Bà Nhữ Thị Nếp, chủ quán photo trước cổng phường Bến Gió, nói vui: “Khách photo giảm hẳn. Tôi chuyển sang bán bánh, người ta làm thủ tục xong sớm, còn thì giờ ngồi ăn”.",
      },
      {
        p: "Tỉnh cũng công bố 96 bộ dữ liệu mở, gồm giá đất, lịch phun thuốc, chất lượng nước, để doanh nghiệp và sinh viên khai thác miễn phí.",
      },
    ],
    tags: ["Chuyển đổi số", "Dữ liệu mở", "Cải cách hành chính"],
    daysAgo: 5,
    hour: 15,
    minute: 15,
    eventDaysAgo: 5,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "server-room",
        caption: "Phòng máy chủ của Trung tâm dữ liệu tỉnh Trường Sơn.",
        credit: "Minh Họa",
        alt: "Hai dãy tủ máy chủ sáng đèn xanh dọc lối đi, một kỹ sư cầm máy tính bảng",
      },
      {
        picture: "server-room-2",
        caption: "Kỹ sư trực vận hành trong ngày đầu hoạt động.",
        credit: "Minh Họa",
        alt: "Kỹ sư đứng giữa hành lang tủ máy, đèn tín hiệu nhấp nháy hai bên",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
    amendment: {
      kind: "erratum",
      note: "Bản đăng lúc đầu ghi Trung tâm dữ liệu tỉnh có 68 tủ máy chủ, số đúng là 86. Tòa soạn xin lỗi bạn đọc.",
      by: "phongvien",
      changes: [{ from: "68 tủ máy chủ", to: "86 tủ máy chủ" }],
      released: { editor: "tkts", publisher: "photbt", daysAgo: 4, hour: 9 },
    },
  },
  {
    key: "hoi-sach-hai-bo-song",
    section: "quoc-te",
    headline: "Hội sách hai bờ biên giới: Đổi một cuốn sách lấy một câu chào",
    sapo: "Hội sách thường niên giữa tỉnh Trường Sơn và tỉnh Sông Xanh của nước bạn (hư cấu) năm nay không bán vé, không bán sách. Ai mang đến một cuốn thì được mang về một cuốn bằng tiếng của bên kia.",
    body: [
      {
        p: "Trong hai ngày, 6.740 cuốn sách được trao đổi tại bãi ven cửa khẩu Lưng Trời. Sách thiếu nhi hết nhanh nhất; chậm nhất là một bộ giáo trình kế toán dày bốn tập, cuối cùng cũng được một sinh viên ôm về “vì bìa đẹp”.",
      },
      {
        p: "Ở gian “Từ điển sống”, tình nguyện viên hai nước ngồi đối diện, mỗi người dạy người kia ba câu: xin chào, cảm ơn, nhà bạn có mấy anh em. Cuối ngày, cả bãi chào nhau bằng tiếng của nhau, sai dấu khá nhiều và vui cũng khá nhiều.",
      },
      {
        p: "Hai bên ký ghi nhớ mở tủ sách chung ở 12 trường học dọc biên giới, mỗi năm bổ sung 2.000 cuốn song ngữ do giáo viên hai nước cùng chọn.",
      },
      {
        p: "Hội sách lần sau dự kiến tổ chức ở bờ bên kia.",
      },
    ],
    tags: ["Đối ngoại nhân dân", "Biên giới", "Sách"],
    daysAgo: 19,
    hour: 16,
    minute: 50,
    eventDaysAgo: 20,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [
      {
        picture: "market-3",
        caption: "Các gian trao đổi sách tại bãi ven cửa khẩu Lưng Trời.",
        credit: "Tốc Ký",
        alt: "Các gian hàng che bạt nhiều màu, người đứng chọn đồ dưới chân núi",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "photbt",
    publisher: "tkts",
  },
  {
    key: "mot-ngay-truong-son",
    section: "anh",
    kicker: "Phóng sự ảnh",
    headline: "Một ngày ở Trường Sơn, từ đỉnh mây xuống bến cá",
    sapo: "Từ 5 giờ sáng trên đèo Gió Hú đến 18 giờ ở cảng Mũi Sóng, quãng đường 141 km đi qua gần như tất cả những gì một tỉnh có: mây, chè, trường học, chợ và biển.",
    body: [
      {
        p: "Năm giờ sáng, mây còn nằm trong thung lũng. Người đi nương đã lên đến lưng đèo, ngoái lại chỉ thấy mái nhà nổi như thuyền.",
      },
      { photo: 1 },
      {
        p: "Bảy giờ, những luống chè Suối Mơ ráo sương. Búp chè phải hái trước khi nắng gắt, nên câu chuyện của người hái chè bao giờ cũng ngắn và nhanh.",
      },
      { photo: 2 },
      {
        p: "Chín giờ, chợ phiên Đồng Thơm đông nhất. Người bán gà ngồi cạnh người bán máy tính cũ, mặc cả bằng cùng một giọng.",
      },
      { photo: 3 },
      {
        p: "Hai giờ chiều, sông Nhớ lặng. Dưới bóng cầu Bến Gió, chuyến phà cũ vẫn sang ngang, chở nhiều người đi ngắm cầu.",
      },
      { photo: 4 },
      {
        p: "Sáu giờ tối, thuyền về. Đèn hải đăng chớp ba nhịp. Ngày ở Trường Sơn khép lại ở nơi thấp nhất của nó, ngang mặt biển.",
      },
    ],
    tags: ["Phóng sự ảnh", "Du lịch", "Cầu Bến Gió"],
    daysAgo: 9,
    hour: 17,
    minute: 0,
    bylines: [
      { displayName: "Thí Điểm", role: "anh" },
      { displayName: "Hoài Bút", role: "bai" },
    ],
    photos: [
      {
        picture: "mountain-dawn",
        caption: "Bình minh trên đèo Gió Hú.",
        credit: "Thí Điểm",
        alt: "Mặt trời mọc sau các lớp núi, sương trắng đọng trong thung lũng",
      },
      {
        picture: "tea-hill-3",
        caption: "Hái chè sớm ở xã Suối Mơ.",
        credit: "Thí Điểm",
        alt: "Luống chè xanh cong theo đồi, người đội nón cúi hái",
      },
      {
        picture: "market",
        caption: "Chợ phiên Đồng Thơm lúc đông nhất.",
        credit: "Thí Điểm",
        alt: "Sạp rau quả dưới bạt sọc, người gánh hàng đi giữa chợ",
      },
      {
        picture: "river-bridge-3",
        caption: "Sông Nhớ đoạn qua cầu Bến Gió.",
        credit: "Thí Điểm",
        alt: "Sông rộng phản chiếu cây cầu dây văng, chiếc thuyền nhỏ trôi giữa dòng",
      },
      {
        picture: "harbour-3",
        caption: "Thuyền cá về cảng Mũi Sóng.",
        credit: "Thí Điểm",
        alt: "Bến cảng lúc chiều tím, thuyền neo thành hàng, hải đăng sáng đèn",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "tkts",
    publisher: "tbt",
  },
  {
    key: "don-doc-bao-cuoi-tuan",
    section: "bao-in",
    headline: "Đón đọc Báo Trường Sơn cuối tuần: Những người giữ lửa",
    sapo: "Số báo cuối tuần dày 24 trang dành trọn chuyên đề cho những nghề âm thầm: tạo nước, gác hải đăng, sửa đàn, chép gia phả. Báo có tại các sạp từ sáng {thứ+2}.",
    body: [
      {
        p: "Ngoài chuyên đề, số này giới thiệu chùm ảnh “Một ngày ở Trường Sơn”, truyện ngắn “Con đò không khách” và trang ô chữ khó hơn tuần trước theo yêu cầu của bạn đọc.",
      },
      {
        list: [
          "Trang 3: Người giữ nước trên nghìn bậc thang.",
          "Trang 9: Đối thoại về vốn nhỏ cho doanh nghiệp nhỏ.",
          "Trang 14: Bản đồ 22 điểm trường sẽ khởi công.",
          "Trang 23: Ô chữ và lời giải kỳ trước, có đính chính ô số 7 hàng dọc.",
        ],
      },
      { p: "Giá báo: 6.000 đồng. Bạn đọc vùng cao nhận báo miễn phí tại điểm bưu điện - văn hóa xã." },
    ],
    tags: ["Báo in"],
    daysAgo: 3,
    hour: 10,
    minute: 0,
    bylines: [{ displayName: "Nhóm PV", role: "bai" }],
    photos: [
      {
        picture: "press-room",
        caption: "Báo Trường Sơn cuối tuần ra khỏi máy in.",
        credit: "Thí Điểm",
        alt: "Máy in cuộn với dải giấy trắng chạy qua các trục, công nhân kiểm tra tờ báo",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
];
