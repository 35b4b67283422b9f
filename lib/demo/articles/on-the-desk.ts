/** Pieces on their way: drafts, waiting, being edited, approved. */
import type { DemoArticle } from "../article-shape";

export const onTheDesk: DemoArticle[] = [
  {
    key: "nhap-cho-noi-vinh-lang",
    section: "du-lich",
    headline: "Chợ nổi Vịnh Lặng: Mua cá bằng cách hỏi thăm",
    sapo: "Mỗi sáng có chừng sáu mươi chiếc thuyền gặp nhau giữa vịnh. Không ai rao. Người mua hỏi thăm gia đình người bán trước, giá cả tính sau.",
    body: [
      {
        p: "Năm giờ kém mười, vịnh còn tối. Tiếng máy nổ dừng từ xa, thuyền trôi nốt quãng cuối bằng mái chèo, vì chủ thuyền ở đây kiêng làm thức giấc đàn cá.",
      },
      {
        p: "Chị Tạ Thị Mớn bán cá đối bốn đời. Khách quen của chị là một quán bún trên bờ; sáng nào chủ quán cũng chèo thuyền ra, hỏi thằng út hôm nay hết ho chưa, rồi mới nhấc cân.",
      },
      { p: [{ i: "(Còn thiếu: số liệu thuyền, ý kiến UBND xã, ảnh chợ lúc tan.)" }] },
    ],
    tags: ["Du lịch", "Xã Vịnh Lặng"],
    daysAgo: 0,
    hour: 9,
    minute: 15,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [],
    author: "phongvien2",
    state: "draft",
  },
  {
    key: "nhap-thu-vien-luu-dong",
    section: "van-hoa",
    headline: "Chuyến xe sách chạy bằng lịch mùa",
    sapo: "Xe thư viện lưu động của tỉnh đổi lịch theo mùa vụ: gặt xong mới vào bản, đến đúng tối có trăng.",
    body: [
      {
        p: "Anh Khổng Văn Trang lái xe kiêm thủ thư, một mình phục vụ 31 điểm. Sổ mượn của anh có cột “đọc đến trang mấy”, vì nhiều người mượn một cuốn suốt cả vụ.",
      },
      {
        p: "Cuốn được mượn nhiều nhất không phải truyện mà là sách sửa xe máy, đã đóng lại gáy bốn lần, dính dầu ở trang 112: “Xe không nổ máy, kiểm tra từ đâu”.",
      },
    ],
    tags: ["Sách", "Vùng cao"],
    daysAgo: 1,
    hour: 16,
    minute: 5,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "mountain-dawn-2",
        caption: "Đường vào bản Ngọn, chặng dừng thứ ba của chuyến xe sách.",
        credit: "Minh Họa",
        alt: "Các lớp núi tím xếp chồng, mặt trời thấp sau làn sương",
      },
    ],
    author: "phongvien",
    state: "draft",
  },
  {
    key: "cho-bien-tap-lua-nep",
    section: "nong-nghiep-nong-thon-moi",
    headline: "Đồng Thơm được mùa lúa nếp, giá thu mua tăng 8%",
    sapo: "Nông dân xã Đồng Thơm thu hoạch 640 héc-ta nếp thơm, năng suất ước đạt 58 tạ/ha; doanh nghiệp bao tiêu mua tại ruộng với giá 11.200 đồng/kg, tăng 8% so với vụ trước.",
    body: [
      {
        p: "Đây là vụ đầu tiên toàn bộ diện tích gieo cùng một giống, cùng một lịch theo hợp đồng. Sáu máy gặt chạy liên hoàn từ thôn Thượng xuống thôn Hạ, thóc lên xe về lò sấy trong bốn giờ.",
      },
      {
        p: "Bà Nhâm Thị Bồ, thôn Thượng, làm 1,4 mẫu, nhẩm lãi hơn 30 triệu đồng. “Mọi năm phơi thóc cả nhà trông trời. Năm nay trông điện thoại, vì tiền về tài khoản”, bà nói.",
      },
      {
        p: "Phòng Kinh tế xã khuyến cáo bà con không đốt rơm; hợp tác xã thu gom với giá 400 đồng/kg để làm giá thể trồng nấm.",
      },
      {
        p: "Vụ tới, xã dự kiến mở rộng thêm 120 héc-ta, với điều kiện doanh nghiệp ký bao tiêu trước khi gieo.",
      },
    ],
    tags: ["Nông nghiệp", "Xã Đồng Thơm"],
    daysAgo: 0,
    hour: 10,
    minute: 30,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "terraces-2",
        caption: "Cánh đồng nếp vào vụ gặt.",
        credit: "Tốc Ký",
        alt: "Những thửa lúa chín vàng xếp tầng dưới nắng chiều",
      },
    ],
    author: "phongvien2",
    state: "submitted",
  },
  {
    key: "cho-bien-tap-tiem-chung",
    section: "y-te",
    headline: "Tiêm chủng lưu động về 22 xã vùng cao từ ngày {ngày+3}",
    sapo: "Sở Y tế tổ chức 46 điểm tiêm lưu động, ưu tiên trẻ dưới 5 tuổi và phụ nữ mang thai ở các bản xa trạm y tế trên 8 km.",
    body: [
      {
        p: "Mỗi đội gồm một bác sĩ, hai điều dưỡng, một người nói được tiếng địa phương, mang theo tủ lạnh chạy pin giữ nhiệt 72 giờ. Lịch từng bản đã dán ở nhà văn hóa và phát trên loa.",
      },
      {
        p: "Theo Giám đốc Sở Y tế Kiều Văn Đơn, 3.912 trẻ chưa tiêm đủ mũi, phần lớn do bố mẹ đi làm xa, ông bà không giữ sổ. Đợt này, dữ liệu mũi tiêm tra được bằng mã định danh, không cần sổ giấy.",
      },
      {
        p: "Trẻ đến tiêm được khám dinh dưỡng, tặng một mũ đội đầu có vạch phản quang để đi học đường tối.",
      },
    ],
    tags: ["Y tế", "Vùng cao"],
    daysAgo: 0,
    hour: 7,
    minute: 50,
    bylines: [{ displayName: "Minh Họa", role: "bai" }],
    photos: [
      {
        picture: "clinic-2",
        caption: "Nhân viên y tế khám cho trẻ tại trạm y tế xã.",
        credit: "Thí Điểm",
        alt: "Phòng khám nhỏ có giường, cân và cửa sổ nhìn ra núi",
        isFilePhoto: true,
      },
    ],
    author: "phongvien",
    state: "submitted",
  },
  {
    key: "dang-bien-tap-kho-lanh",
    section: "tai-chinh-doanh-nghiep",
    headline: "Kho lạnh chung ở cảng Mũi Sóng: 40 chủ thuyền, một chìa khóa số",
    sapo: "Bốn mươi chủ thuyền góp vốn xây kho lạnh 600 tấn, ai gửi bao nhiêu trả bấy nhiêu, không còn cảnh bán vội lúc nửa đêm vì hết đá.",
    body: [
      {
        p: "Kho đi vào hoạt động được năm tháng, vốn 19 tỷ đồng, trong đó chủ thuyền góp 55%, phần còn lại vay Quỹ Hỗ trợ doanh nghiệp nhỏ. Mỗi khay cá có mã, nhiệt độ ghi mười phút một lần.",
      },
      {
        p: "Ông Tào Văn Neo, tổ trưởng tổ tự quản, tính: trước đây cá về lúc 1 giờ sáng phải bán ngay cho hai đầu nậu, giá thấp hơn chợ sáng 18-25%. Nay gửi kho, sáng bán, trừ phí vẫn hơn.",
      },
      {
        p: "Cái khó là lúc biển được mùa, kho đầy chỉ sau hai đêm. Tổ họp, chọn cách ưu tiên thuyền nhỏ, thuyền lớn chỉ được gửi một nửa. Biểu quyết xong, bốn chủ thuyền lớn bỏ ra ngoài hút thuốc, rồi quay lại ký.",
      },
      {
        p: "Giai đoạn hai sẽ thêm 400 tấn, chạy bằng điện mặt trời mái, dự kiến giảm 35% tiền điện.",
      },
    ],
    tags: ["Doanh nghiệp nhỏ", "Kinh tế biển"],
    daysAgo: 0,
    hour: 8,
    minute: 40,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "harbour-4",
        caption: "Kho lạnh chung nằm cạnh cầu cảng Mũi Sóng.",
        credit: "Minh Họa",
        alt: "Bến cảng buổi sáng, thuyền cá cập sát cầu tàu",
      },
    ],
    author: "phongvien",
    state: "editing",
    editor: "btv",
  },
  {
    key: "dang-bien-tap-to-dan-van",
    section: "xay-dung-dang",
    headline: "Tổ dân vận “ba không hẹn” ở xã Mây Ngàn",
    sapo: "Không hẹn lại, không hẹn nơi khác, không hẹn giấy tờ khác. Mười bốn tổ dân vận thôn, bản của xã Mây Ngàn hòa giải xong 61 trong 66 vụ việc ngay lần gặp đầu.",
    body: [
      {
        p: "Tổ dân vận bản Sương Giăng có năm người, trong đó một người giữ việc duy nhất: nghe. Bà Lương Thị Lắng, 63 tuổi, được phân công vai ấy vì “không bao giờ cắt lời ai, kể cả cắt lời chồng”.",
      },
      {
        p: "Vụ khó nhất năm qua là tranh chấp bờ rào giữa hai anh em. Tổ đến bốn buổi, buổi nào cũng chỉ uống nước. Buổi thứ năm hai nhà tự nhổ rào, trồng chung một hàng cam.",
      },
      {
        p: "Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy Mai Thị Tóm Lược đánh giá cách làm của Mây Ngàn “rẻ, chậm lúc đầu và nhanh về sau”, đề nghị các xã nghiên cứu vận dụng, không sao chép tên gọi.",
      },
      {
        p: "Dịp này, Đảng ủy xã tặng giấy khen cho một số tổ dân vận tiêu biểu.",
      },
    ],
    tags: ["Dân vận", "Xây dựng Đảng", "Xã Mây Ngàn"],
    daysAgo: 1,
    hour: 11,
    minute: 5,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [
      {
        picture: "stilt-house-3",
        caption: "Bản Sương Giăng, xã Mây Ngàn.",
        credit: "Thí Điểm",
        alt: "Nhà sàn bên sườn núi buổi sớm, khói bếp bay lên",
      },
    ],
    awards: [
      {
        formCode: "giay_khen",
        authority: "Đảng ủy xã Mây Ngàn",
        recipients: [{ kind: "collective", isAggregate: true, quantifier: "một số" }],
      },
    ],
    author: "phongvien2",
    state: "editing",
    editor: "truongphong",
  },
  {
    key: "da-duyet-trien-lam-ban-do",
    section: "trong-nuoc",
    headline: "Triển lãm bản đồ vẽ tay của ba miền đến Trường Sơn",
    sapo: "Hơn 120 tấm bản đồ làng do người dân ba miền tự vẽ sẽ được trưng bày tại Bảo tàng tỉnh từ ngày {ngày+6}. Tấm nhỏ nhất vẽ trên lá, tấm lớn nhất khâu từ 41 chiếc áo cũ.",
    body: [
      {
        p: "Ban tổ chức không yêu cầu đúng tỷ lệ. Người vẽ chỉ cần trả lời một câu hỏi: “Nếu phải chỉ đường cho một người thân về nhà, bạn sẽ vẽ gì?”. Vì vậy trên bản đồ có nhiều cây gạo, giếng nước, con chó hiền và con chó dữ hơn là ngã ba.",
      },
      {
        p: "Trường Sơn góp 17 tấm, trong đó bản đồ bằng vải của làng dệt Thung Bông được đặt ở gian giữa. Trẻ em xem triển lãm được phát giấy để vẽ tấm của mình và treo lên bức tường trống cuối phòng.",
      },
      {
        p: "Triển lãm mở cửa miễn phí từ 8 giờ đến 20 giờ, kéo dài ba tuần, sau đó chuyển đến đặc khu Hòn Trăng.",
      },
      {
        p: "Bảo tàng tỉnh nhận bản đồ bổ sung đến hết ngày {ngày+4}, kể cả bản đồ vẽ sai.",
      },
    ],
    tags: ["Triển lãm", "Bảo tàng"],
    daysAgo: 0,
    hour: 9,
    minute: 50,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [
      {
        picture: "lake-2",
        portrait: true,
        caption: "Hồ Gương Trời, địa danh xuất hiện trong chín tấm bản đồ vẽ tay.",
        credit: "Thí Điểm",
        alt: "Hồ nước xanh giữa các dãy núi, thuyền nhỏ và hàng thông ven bờ",
      },
    ],
    author: "phongvien2",
    state: "approved",
    editor: "btv2",
  },
];
