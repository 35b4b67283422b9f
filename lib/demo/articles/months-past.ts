/** What the paper printed in the months before: short pieces that fill its archive, its authors and its topics. */
import type { Block, DemoArticle, DemoPhoto } from "../article-shape";
import type { DemoLogin } from "../people";

type Brief = Pick<DemoArticle, "key" | "section" | "headline" | "sapo" | "tags" | "daysAgo"> & {
  body: (string | Block)[];
  by: "Minh Họa" | "Tốc Ký" | "Hoài Bút" | "Vũ Cộng Tác" | "Mai Tản Văn" | "Đường Xa";
  photo?: DemoPhoto;
  kicker?: string;
  hour?: number;
  amendment?: Extract<DemoArticle, { state: "published" }>["amendment"];
};

const filedBy: Record<Brief["by"], DemoLogin> = {
  "Minh Họa": "phongvien",
  "Tốc Ký": "phongvien2",
  "Hoài Bút": "phongvien2",
  "Vũ Cộng Tác": "phongvien",
  "Mai Tản Văn": "phongvien2",
  "Đường Xa": "phongvien",
};

function brief({ body, by, photo, hour = 9, amendment, ...rest }: Brief): DemoArticle {
  return {
    ...rest,
    body: body.map((part) => (typeof part === "string" ? { p: part } : part)),
    hour,
    minute: (rest.daysAgo * 7) % 60,
    bylines: [
      { displayName: by, role: "bai" },
      ...(photo ? [{ displayName: "Thí Điểm", role: "anh" } as const] : []),
    ],
    photos: photo ? [photo] : [],
    author: filedBy[by],
    state: "published",
    editor: "photbt",
    publisher: "tkts",
    ...(amendment && { amendment }),
  };
}

const photo = (picture: DemoPhoto["picture"], caption: string, alt: string): DemoPhoto => ({
  picture,
  caption,
  alt,
  credit: "Thí Điểm",
});

export const monthsPast: DemoArticle[] = [
  brief({
    key: "gia-che-nhich-len",
    section: "nong-nghiep-nong-thon-moi",
    headline: "Giá chè búp nhích lên, người trồng vẫn dè dặt mở rộng diện tích",
    sapo: "Giá chè búp tươi tại xã Mây Ngàn tăng 1.200 đồng mỗi kg so với đầu vụ. Phần lớn gia đình chọn chăm lại nương cũ thay vì trồng thêm.",
    body: [
      "Theo bảng giá niêm yết tại ba điểm thu mua, chè búp loại một đang ở mức 14.700 đồng/kg, cao nhất trong hai năm. Hợp tác xã Chè Mây Ngàn cho biết đơn hàng đã ký đủ đến cuối vụ.",
      {
        table: [
          ["Loại chè", "Đầu vụ (đồng/kg)", "Hiện nay (đồng/kg)", "Tăng (%)"],
          ["Búp loại một", "13.500", "14.700", "8,9"],
          ["Búp loại hai", "10.200", "10.900", "6,9"],
          ["Chè già", "5.600", "5.650", "0,9"],
        ],
      },
      {
        quote:
          "“Giá lên thì mừng, nhưng cây chè ba năm mới cho hái. Mình trồng theo giá hôm nay là trồng cho người khác bán.”",
        said: "Ông Lò Văn Mẫu Mực, bản Sương Sớm",
      },
      "Xã khuyến cáo các hộ không phá vườn tạp để trồng chè khi chưa có hợp đồng bao tiêu, ưu tiên cải tạo 46 ha nương già cỗi.",
    ],
    tags: ["Chè cổ thụ", "Xã Mây Ngàn", "Vùng cao"],
    daysAgo: 27,
    by: "Minh Họa",
    photo: photo(
      "tea-hill-2",
      "Người dân xã Mây Ngàn hái chè vụ cuối năm.",
      "Những hàng chè uốn theo sườn đồi dưới trời quang",
    ),
  }),
  brief({
    key: "sap-xep-diem-truong",
    section: "giao-duc",
    headline:
      "Hội nghị trực tuyến toàn tỉnh bàn việc sắp xếp các điểm trường lẻ, bảo đảm không học sinh nào phải đi bộ quá bốn cây số và không lớp nào bị ghép khi cha mẹ chưa được hỏi ý kiến",
    sapo: "Sở Giáo dục và Đào tạo công bố dự thảo lộ trình sắp xếp 118 điểm trường lẻ; mỗi điểm chỉ đóng khi đường, xe và bếp ăn ở trường chính đã sẵn sàng.",
    body: [
      "Dự thảo chia 118 điểm trường thành ba nhóm. Nhóm thứ nhất gồm 37 điểm có dưới 10 học sinh, được xem xét trước; nhóm thứ hai chờ hoàn thành 12 tuyến đường thôn bản; nhóm còn lại giữ nguyên ít nhất ba năm.",
      { h2: "Hỏi cha mẹ trước khi ghép lớp" },
      "Điều kiện được nhiều đại biểu ủng hộ nhất là biên bản họp phụ huynh: lớp chỉ được ghép khi quá nửa số gia đình đồng ý, ghi rõ ý kiến không đồng ý và cách giải quyết.",
      {
        list: [
          "Không học sinh tiểu học nào đi bộ quá 4 km.",
          "Trường chính có bếp ăn và chỗ ngủ trưa trước khi nhận học sinh.",
          "Giáo viên điểm lẻ được chọn nơi công tác mới trước.",
        ],
      },
      "Dự thảo được niêm yết tại các xã trong 30 ngày.",
    ],
    tags: ["Giáo dục", "Vùng cao", "Chính quyền hai cấp"],
    daysAgo: 31,
    by: "Tốc Ký",
  }),
  brief({
    key: "cau-ben-gio-phien-dam-cuoi",
    section: "cong-nghiep-xay-dung",
    headline: "Cầu Bến Gió lao xong phiến dầm cuối cùng của nhịp dẫn",
    sapo: "Phiến dầm thứ 84 của cầu Bến Gió được đặt lên gối trụ lúc nửa đêm. Đơn vị thi công chọn giờ ấy vì gió trên sông lặng nhất.",
    body: [
      "Phiến dầm nặng 62 tấn được lao trong bốn giờ, lệch tim 6 mm, nhỏ hơn mức cho phép là 20 mm.",
      "Cầu dài 1.416 m, nối phường Bến Gió với khu công nghiệp Đồng Lộng. Sau nhịp dẫn còn việc hợp long nhịp chính, trải nhựa và thử tải.",
      "Chủ đầu tư hứa công khai kết quả thử tải trước ngày thông xe.",
    ],
    tags: ["Cầu Bến Gió", "Phường Bến Gió", "Đầu tư công"],
    daysAgo: 36,
    by: "Minh Họa",
    photo: photo(
      "river-bridge-3",
      "Công trường cầu Bến Gió trước ngày lao phiến dầm cuối.",
      "Cây cầu dây văng bắc qua sông, hai bờ là núi",
    ),
    amendment: {
      kind: "erratum",
      note: "Bản đăng lúc đầu ghi cầu Bến Gió dài 1.416 m, số đúng là 1.146 m. Tòa soạn xin lỗi bạn đọc.",
      by: "phongvien",
      changes: [{ from: "Cầu dài 1.416 m", to: "Cầu dài 1.146 m" }],
      released: { editor: "tkts", publisher: "tbt", daysAgo: 35, hour: 8 },
    },
  }),
  brief({
    key: "lop-hoc-dem-ben-do",
    section: "giao-duc",
    kicker: "Chuyện bên sông",
    headline: "“Học để đọc được giấy của mình”: lớp học đêm bên bến đò Cầu Mới",
    sapo: "Ba tối mỗi tuần, 19 người từ 34 đến 71 tuổi thắp đèn học chữ ở nhà chờ bến đò. Bài đầu tiên không phải a, b, c mà là tên của chính họ.",
    body: [
      "Cô giáo về hưu Lục Thị Kiên Nhẫn mở lớp sau một lần thấy người ta điểm chỉ vào tờ giấy mà không biết trong đó viết gì.",
      {
        quote: "“Học để đọc được giấy của mình. Đọc xong rồi ký, thế là đủ.”",
        said: "Bà Hoàng Thị Lam Lũ, 63 tuổi, học viên",
      },
      "Lớp không thu tiền. Ai đến muộn thì rửa ấm chén. Sau năm tháng, 14 người đọc được hóa đơn tiền điện, 3 người viết được thư cho con đi làm xa.",
    ],
    tags: ["Giáo dục", "Phường Cầu Mới", "Sông Nhớ"],
    daysAgo: 43,
    by: "Mai Tản Văn",
    hour: 20,
  }),
  brief({
    key: "tram-y-te-khong-giay-to",
    section: "y-te",
    headline: "Trạm y tế không giấy tờ: một năm nhìn lại",
    sapo: "Sau một năm dùng bệnh án điện tử, 22 trạm y tế giảm thời gian làm thủ tục từ 17 phút xuống 6 phút; hai trạm phải quay lại sổ giấy vì mất điện.",
    body: [
      "Số liệu do Sở Y tế công bố cho thấy người bệnh hài lòng nhất với việc không phải khai lại tiền sử. Điều chưa hài lòng nhất là chờ mạng.",
      "Hai trạm ở xã Lưng Trời và xã Mây Ngàn mất điện tổng cộng 41 ngày, phải ghi sổ rồi nhập lại. Tỉnh đã bố trí máy phát và bộ lưu điện cho 9 trạm xa nhất.",
      "Năm tới, kết quả xét nghiệm sẽ chuyển thẳng về trạm, người bệnh không phải quay lại bệnh viện lấy giấy.",
    ],
    tags: ["Y tế", "Chuyển đổi số", "Xã Lưng Trời"],
    daysAgo: 49,
    by: "Minh Họa",
    photo: photo(
      "clinic-2",
      "Nhân viên trạm y tế xã Lưng Trời nhập bệnh án.",
      "Phòng khám nhỏ có giường, cân và bàn máy tính",
    ),
  }),
  brief({
    key: "ban-do-ngap-ven-bien",
    section: "tin-trong-tinh",
    headline: "Ba xã ven biển vẽ lại bản đồ ngập cùng người cao tuổi",
    sapo: "Những người nhớ vết nước của trận lũ bốn mươi năm trước được mời đi từng ngõ, chỉ từng cột nhà. Bản đồ mới sai khác bản cũ ở 27 điểm.",
    body: [
      "Nhóm vẽ gồm cán bộ xã, giáo viên địa lý và 31 cụ trên 70 tuổi. Mỗi điểm được đo bằng máy rồi đối chiếu với lời kể của ít nhất hai người.",
      "Bản đồ in khổ lớn, treo ở chợ và trường học; chữ đủ to để đọc dưới ánh đèn pin.",
      "Số liệu được công khai trên cổng dữ liệu mở của tỉnh.",
    ],
    tags: ["Phòng, chống thiên tai", "Xã Vịnh Lặng", "Dữ liệu mở"],
    daysAgo: 58,
    by: "Hoài Bút",
  }),
  brief({
    key: "giai-chay-ve-dich-cuoi",
    section: "the-thao",
    headline: "Giải chạy Đèo Gió Hú: về đích cuối cùng vẫn có người chờ",
    sapo: "Người về cuối cùng vượt vạch sau 9 giờ 41 phút, trong tiếng vỗ tay của đội dọn đường. Ban tổ chức giữ cổng đích đến khi không còn ai trên núi.",
    body: [
      "Giải có 812 người chạy, 797 người về đích. Đường chạy dài 42 km, leo tổng cộng 1.960 m.",
      "Các điểm tiếp nước do phụ nữ xã Lưng Trời phụ trách; cốc làm bằng ống tre, dùng xong trả lại.",
      "Toàn bộ 186 triệu đồng tiền đăng ký được dùng sửa cầu treo bản Sương Sớm.",
    ],
    tags: ["Chạy bộ", "Đèo Gió Hú", "Xã Lưng Trời"],
    daysAgo: 66,
    by: "Đường Xa",
    photo: photo(
      "running",
      "Người chạy vượt đèo Gió Hú lúc sáng sớm.",
      "Đoàn người chạy trên con đường lượn giữa núi",
    ),
  }),
  brief({
    key: "mua-dem-va-ech",
    section: "tap-but",
    headline: "Ễnh ương, mưa đêm và một bài tập làm văn được điểm mười",
    sapo: "Thầy ra đề: Tả một âm thanh em sẽ nhớ khi đi xa. Cả lớp tả tiếng trống trường, chỉ có một bạn tả tiếng ễnh ương.",
    body: [
      "Bạn viết: Mưa xuống thì ễnh ương gọi nhau, gọi đến khi nước tràn bờ thì thôi. Mẹ bảo chúng nó mừng. Bà bảo chúng nó sợ. Em nghĩ chúng nó điểm danh.",
      "Thầy đọc bài ấy trước lớp, đọc chậm, rồi im một lúc. Ngoài cửa sổ mưa đang xuống thật.",
      "Nhiều năm sau, ở một thành phố không có ao, bạn gọi điện về chỉ để hỏi: Đêm qua có mưa không thầy?",
    ],
    tags: ["Tạp bút", "Giáo dục"],
    daysAgo: 74,
    by: "Mai Tản Văn",
    hour: 6,
  }),
  brief({
    key: "quy-tin-dung-tre-gai",
    section: "tai-chinh-doanh-nghiep",
    headline: "Vốn nhỏ cho nghề đan tre gai: vay theo tổ, trả theo mùa",
    sapo: "Quỹ tín dụng xã Suối Mơ cho 64 hộ làm nghề đan vay không thế chấp; cả tổ cùng chịu trách nhiệm, tiền gốc trả vào hai mùa bán hàng.",
    body: [
      "Sau tám tháng, dư nợ đạt 2,9 tỷ đồng, không có khoản nào quá hạn. Mỗi tổ từ 5 đến 8 hộ, tự bầu tổ trưởng.",
      {
        table: [
          ["Thôn", "Số tổ", "Số hộ", "Dư nợ (triệu đồng)"],
          ["Suối Mơ Thượng", "4", "27", "1.240"],
          ["Suối Mơ Hạ", "3", "21", "910"],
          ["Bãi Tre", "2", "16", "750"],
        ],
      },
      "Điểm khó là giá tre nguyên liệu tăng 12% khi vào vụ. Quỹ đang bàn với hợp tác xã lâm nghiệp để mua trước từ tháng {tháng+1}.",
    ],
    tags: ["Tín dụng", "Làng nghề", "Xã Suối Mơ"],
    daysAgo: 82,
    by: "Minh Họa",
  }),
  brief({
    key: "thu-bac-si-ve-lang",
    section: "lao-dong-viec-lam",
    headline: "Ngày hội việc làm vùng cao: 430 người nộp hồ sơ, 58 nơi nhận người học nghề",
    sapo: "Lần đầu ngày hội việc làm tổ chức ở xã, phiên dịch ba thứ tiếng. Người đến đông nhất hỏi về nghề sửa máy nổ và may công nghiệp.",
    body: [
      "Trung tâm Dịch vụ việc làm tỉnh cho biết 112 người được nhận ngay; số còn lại hẹn phỏng vấn tại xã để khỏi đi xa.",
      "Doanh nghiệp phải niêm yết lương thử việc, giờ làm và chỗ ở. Ba gian hàng bị mời ra vì thu tiền giữ chỗ.",
      "Ngày hội sẽ trở lại mỗi quý, luân phiên giữa bốn xã.",
    ],
    tags: ["Việc làm", "Vùng cao", "Xã An Lành"],
    daysAgo: 91,
    by: "Tốc Ký",
    photo: photo(
      "job-fair-2",
      "Các gian hàng tuyển dụng tại ngày hội việc làm xã An Lành.",
      "Người dân đứng trước những gian hàng có biển giới thiệu",
    ),
  }),
  brief({
    key: "rung-phong-ho-tieu-khu",
    section: "phap-luat",
    headline: "Khởi tố vụ án phá rừng phòng hộ đầu nguồn sông Nhớ",
    sapo: "Cơ quan điều tra khởi tố vụ án sau khi phát hiện 1,7 ha rừng phòng hộ bị chặt hạ. Tổ bảo vệ rừng cộng đồng là nơi báo tin đầu tiên.",
    body: [
      "Hiện trường có 63 gốc cây, đường kính từ 20 đến 48 cm. Cơ quan chức năng đã niêm phong toàn bộ gỗ tang vật.",
      "Theo lãnh đạo xã, khu vực này từng được cắm biển cấm nhưng chưa có trạm gác. Từ tháng sau, tổ bảo vệ được trang bị bộ đàm và tiền công tuần đêm.",
      "Vụ án đang được điều tra, chưa có người bị khởi tố.",
    ],
    tags: ["Pháp luật", "Sông Nhớ", "Môi trường"],
    daysAgo: 103,
    by: "Hoài Bút",
  }),
  brief({
    key: "dan-da-san-khau",
    section: "van-nghe",
    headline: "Nghệ nhân trẻ và tiếng đàn đá trên sân khấu mới",
    sapo: "Sáu nghệ nhân dưới 25 tuổi lần đầu biểu diễn đàn đá cùng dàn nhạc dây. Họ mất bảy tháng chỉ để chỉnh hai bộ nhạc cụ về cùng một cao độ.",
    body: [
      "Đàn đá không lên dây được, nên dàn nhạc phải hạ theo đá. Người chỉ huy gọi đó là bài học khiêm tốn.",
      {
        quote: "“Đá đã nằm đó mấy nghìn năm. Mình đến sau, mình phải lắng nghe trước.”",
        said: "Nghệ nhân Y Mô Phỏng",
      },
      "Buổi diễn kín 600 chỗ, sẽ lặp lại ở ba xã vùng cao, vào cửa tự do.",
    ],
    tags: ["Di sản", "Hát đối", "Vùng cao"],
    daysAgo: 118,
    by: "Minh Họa",
    hour: 21,
    photo: photo(
      "stage",
      "Buổi biểu diễn đàn đá cùng dàn nhạc dây.",
      "Sân khấu rực đèn, các nhạc công ngồi thành hàng",
    ),
  }),
  brief({
    key: "xuat-khau-go-rung",
    section: "cong-nghiep-xay-dung",
    headline: "Xuất khẩu gỗ rừng trồng vượt kế hoạch sáu tháng",
    sapo: "Kim ngạch xuất khẩu gỗ rừng trồng đạt 71 triệu USD, bằng 114% kế hoạch sáu tháng; hai phần ba sản lượng đã có chứng chỉ.",
    body: [
      "Thị trường lớn nhất là viên nén và ván ghép thanh. Khu công nghiệp Đồng Lộng có 9 doanh nghiệp chế biến, dùng 3.400 lao động.",
      "Ngành chức năng nhắc doanh nghiệp giữ hồ sơ nguồn gốc từng lô; ba lô hàng đã bị trả lại vì thiếu tọa độ rừng trồng.",
      "Diện tích có chứng chỉ dự kiến đạt 48.000 ha vào cuối năm {năm}.",
    ],
    tags: ["Khu công nghiệp Đồng Lộng", "Môi trường", "Doanh nghiệp nhỏ"],
    daysAgo: 129,
    by: "Minh Họa",
  }),
  brief({
    key: "nuoc-sach-mua-kho",
    section: "hoi-am",
    headline: "Trả lời bạn đọc về lịch cấp nước mùa khô ở phường Cầu Mới",
    sapo: "Công ty Cấp nước Nguồn Trong công bố lịch cấp nước luân phiên và số máy trực; mỗi lần đổi lịch sẽ báo trước 24 giờ.",
    body: [
      "Bạn đọc phường Cầu Mới hỏi vì sao nước chỉ có ban đêm. Công ty trả lời: mực nước hồ xuống dưới ngưỡng, trạm bơm phải chạy luân phiên.",
      "Lịch cấp nước được dán ở nhà văn hóa tổ dân phố. Hộ có người ốm, trẻ nhỏ được đăng ký xe bồn.",
      "Tòa soạn sẽ theo dõi và trả lời tiếp khi có phản ánh mới.",
    ],
    tags: ["Hồi âm", "Phường Cầu Mới", "Ý kiến bạn đọc"],
    daysAgo: 140,
    by: "Tốc Ký",
  }),
  brief({
    key: "cho-phien-khong-tui-ni-long",
    section: "an-sinh",
    headline: "Chợ phiên không túi ni lông: mang giỏ thì được cân thêm",
    sapo: "Phiên chợ thứ mười hai ở xã Suối Mơ, số túi ni lông phát ra giảm chín phần mười. Cách làm đơn giản: ai mang giỏ được cân thêm một lạng.",
    body: [
      "Ban quản lý chợ phát 900 giỏ đan của làng nghề, ứng tiền trước cho người bán. Sau ba tháng, tiền giỏ đã hoàn đủ.",
      "Rác nhựa thu được cuối phiên giảm từ 140 kg xuống 15 kg.",
      "Hai chợ khác của tỉnh đang học theo, bắt đầu từ hàng rau.",
    ],
    tags: ["Môi trường", "Xã Suối Mơ", "Làng nghề"],
    daysAgo: 155,
    by: "Minh Họa",
    photo: photo(
      "market-3",
      "Một góc chợ phiên xã Suối Mơ.",
      "Các sạp hàng có mái che màu, người mua xách giỏ",
    ),
  }),
  brief({
    key: "doi-bong-tran-mo-man",
    section: "the-thao",
    headline: "Trường Sơn Xanh thắng trận mở màn trong cơn mưa lớn",
    sapo: "Hai bàn trong mười phút cuối giúp Trường Sơn Xanh ngược dòng. Khán giả ở lại vỗ tay cho cả đội thua vì đã giúp gạt nước trên sân.",
    body: [
      "Trận đấu tạm dừng 25 phút vì sân ngập. Cầu thủ hai đội cùng ban tổ chức dùng tấm gỗ gạt nước để đá tiếp.",
      "Đội chủ nhà bị dẫn trước từ phút 31, gỡ hòa phút 83 và ghi bàn quyết định ở phút bù giờ thứ ba.",
      "Lượt tới, Trường Sơn Xanh làm khách.",
    ],
    tags: ["Bóng đá", "Trường Sơn Xanh"],
    daysAgo: 171,
    by: "Vũ Cộng Tác",
    hour: 22,
  }),
  brief({
    key: "thon-so-dau-tien",
    section: "khoa-hoc-chuyen-doi-so",
    headline: "Thôn số: loa vẫn nói, nhưng nay biết ai chưa nghe",
    sapo: "Thôn Bãi Tre nối loa truyền thanh với danh sách hộ; nhà nào không nghe được sẽ có người đến báo tận cửa.",
    body: [
      "Hệ thống dùng nút bấm tại nhà, không cần điện thoại. Sau mỗi lần báo tin khẩn, nhà nào chưa bấm nút thì đèn đỏ ở nhà trưởng thôn sáng.",
      "Trong lần diễn tập gần nhất, 142 trên 146 hộ bấm nút trong 10 phút; bốn hộ còn lại được báo trực tiếp.",
      "Chi phí mỗi hộ 160.000 đồng, do nhóm học sinh Trường Trung học phổ thông Bến Gió lắp ráp.",
    ],
    tags: ["Chuyển đổi số", "Phòng, chống thiên tai", "Xã Suối Mơ"],
    daysAgo: 190,
    by: "Minh Họa",
  }),
  brief({
    key: "tu-tuong-tu-soi",
    section: "xay-dung-dang",
    headline:
      "Sinh hoạt chi bộ theo chuyên đề: nói thẳng việc chưa làm được, ghi rõ người chịu trách nhiệm và hẹn ngày trả lời trước toàn thể đảng viên",
    sapo: "Sau một năm đổi cách sinh hoạt, 86% kiến nghị nêu tại chi bộ được trả lời đúng hẹn; số buổi họp giảm, số việc xong tăng.",
    body: [
      "Mỗi buổi sinh hoạt chỉ bàn một việc, không quá 90 phút. Biên bản có ba cột: việc, người, ngày.",
      {
        table: [
          ["Nội dung", "Năm {năm-1}", "Năm {năm}"],
          ["Kiến nghị nêu ra", "412", "538"],
          ["Trả lời đúng hẹn", "47%", "86%"],
          ["Số buổi họp bình quân", "19", "12"],
        ],
      },
      {
        quote: "“Ghi tên vào cột thứ hai thì không ai nói chung chung nữa.”",
        said: "Đồng chí Nông Tương Trợ, bí thư chi bộ",
      },
      "Ban Tổ chức Tỉnh ủy đề nghị nhân rộng cách làm, để chi bộ tự chọn chuyên đề, không giao chỉ tiêu.",
    ],
    tags: ["Xây dựng Đảng", "Công tác cán bộ", "Chính quyền hai cấp"],
    daysAgo: 204,
    by: "Minh Họa",
  }),
  brief({
    key: "nha-tinh-nghia",
    section: "an-sinh",
    headline: "Mười hai mái nhà tình nghĩa xong trước mùa mưa",
    sapo: "Xã An Lành bàn giao 12 ngôi nhà cho gia đình chính sách; vật liệu mua chung, công thợ do tổ xây của xã đóng góp.",
    body: [
      "Mỗi nhà rộng 48 m2, nền cao hơn vết lũ cũ 60 cm, có gác để đồ. Chi phí bình quân 96 triệu đồng.",
      "Danh sách được bình xét công khai, niêm yết 15 ngày. Một gia đình xin nhường suất cho hàng xóm khó khăn hơn.",
      "Xã lập sổ theo dõi, hai năm đầu kiểm tra mái và móng sau mỗi trận bão.",
    ],
    tags: ["Đền ơn đáp nghĩa", "Xóa nhà tạm", "Xã An Lành"],
    daysAgo: 221,
    by: "Tốc Ký",
  }),
  brief({
    key: "tuan-tra-bien-gioi-chung",
    section: "bien-gioi-bien-dao",
    headline: "Hai đồn biên phòng tuần tra chung, hai bản cùng ăn tết",
    sapo: "Chuyến tuần tra dài 23 km đi qua sáu cột mốc; chiều xuống, hai bản bên hai bờ suối mời nhau nồi bánh.",
    body: [
      "Hai bên kiểm tra cột mốc, phát quang đường đi, thống nhất kênh liên lạc khi có cháy rừng và người lạc.",
      "Trẻ em hai bản đá bóng chung trên bãi cát. Trọng tài là một chiến sĩ của mỗi bên, thổi mỗi người một hiệp.",
      "Tuần tra chung diễn ra mỗi quý một lần.",
    ],
    tags: ["Biên giới", "Đối ngoại nhân dân"],
    daysAgo: 243,
    by: "Đường Xa",
    photo: photo(
      "border-post",
      "Cột mốc trên tuyến tuần tra chung.",
      "Cột mốc đá bên đường mòn, phía sau là rừng",
    ),
  }),
  brief({
    key: "du-lich-nha-san",
    section: "du-lich",
    headline: "Nhà sàn đón khách: bản Sương Sớm chọn ít giường, nhiều chuyện kể",
    sapo: "Cả bản chỉ có 16 giường cho khách, không mở thêm. Đổi lại, mỗi tối chủ nhà kể một câu chuyện của núi.",
    body: [
      "Giá một đêm 380.000 đồng, gồm bữa tối và câu chuyện. Khách muốn nghe tiếp thì ở thêm.",
      "Bản tự đặt quy ước: không loa kéo, không xây bê tông, rác mang về. Ai vi phạm thì chủ nhà chịu phạt.",
      "Năm qua bản đón 2.310 lượt khách, một phần ba quay lại lần thứ hai.",
    ],
    tags: ["Du lịch", "Vùng cao", "Xã Lưng Trời"],
    daysAgo: 262,
    by: "Minh Họa",
    photo: photo(
      "stilt-house-3",
      "Nhà sàn đón khách ở bản Sương Sớm.",
      "Ngôi nhà sàn gỗ bên sườn núi, khói bếp bay lên",
    ),
  }),
  brief({
    key: "mot-cua-buoi-toi",
    section: "tin-trong-tinh",
    headline: "Bộ phận một cửa mở buổi tối: làm xong giấy tờ sau giờ tan ca",
    sapo: "Phường Bến Gió mở cửa tiếp dân đến 20 giờ hai ngày mỗi tuần. Người đến nhiều nhất là công nhân và chủ quầy chợ.",
    body: [
      "Sau hai tháng, 1.120 hồ sơ được nhận ngoài giờ, bằng một phần tư tổng số. Cán bộ trực được nghỉ bù sáng hôm sau.",
      "Loại việc nhiều nhất là chứng thực, khai sinh và đăng ký kinh doanh hộ.",
      "Phường thử thêm quầy lưu động ở khu công nghiệp Đồng Lộng vào ngày lĩnh lương.",
    ],
    tags: ["Cải cách hành chính", "Phường Bến Gió", "Khu công nghiệp Đồng Lộng"],
    daysAgo: 285,
    by: "Minh Họa",
  }),
  brief({
    key: "khung-cui-cuoi-cung",
    section: "di-san",
    headline: "Người giữ khung cửi cuối cùng của xã Mây Ngàn nhận mười hai học trò",
    sapo: "Bà Lường Thị Chỉ Tơ, 78 tuổi, nhận dạy nghề với một điều kiện: học trò phải trồng bông trước khi dệt.",
    body: [
      "Mười hai học trò gồm tám nữ, bốn nam, nhỏ nhất 13 tuổi. Buổi học đầu tiên là gieo hạt.",
      "Tấm vải đầu tiên dự kiến xong sau 11 tháng, kể từ ngày gieo bông. Bà nói nghề này không có đường tắt, chỉ có đường quen.",
      "Xã hỗ trợ đất trồng bông và ghi hình 24 mẫu hoa văn cổ.",
    ],
    tags: ["Di sản", "Làng nghề", "Xã Mây Ngàn"],
    daysAgo: 301,
    by: "Hoài Bút",
    photo: photo(
      "loom-2",
      "Bà Lường Thị Chỉ Tơ bên khung cửi.",
      "Người phụ nữ đứng cạnh khung cửi có tấm vải hoa văn",
    ),
  }),
  brief({
    key: "dieu-duong-thon-ban",
    section: "y-te",
    headline: "Túi thuốc của cô đỡ thôn bản nay có thêm chiếc máy siêu âm nhỏ",
    sapo: "Chín cô đỡ thôn bản được tập huấn dùng máy siêu âm cầm tay; hình ảnh gửi về bệnh viện để bác sĩ đọc trong ngày.",
    body: [
      "Trong sáu tháng thử nghiệm có 217 lượt siêu âm, 11 ca được chuyển viện sớm. Không có ca sinh rơi nào ở ba xã thử nghiệm.",
      "Điều các cô đỡ mong nhất là sóng điện thoại: bốn bản phải đi ra dốc mới gửi được hình.",
      "Ngành viễn thông hứa phủ sóng hai bản trước cuối năm {năm}.",
    ],
    tags: ["Y tế", "Chuyển đổi số", "Vùng cao"],
    daysAgo: 325,
    by: "Minh Họa",
  }),
  brief({
    key: "ky-hop-chat-van",
    section: "chinh-tri",
    headline: "Chất vấn không đọc báo cáo: mỗi câu hỏi ba phút, mỗi câu trả lời có ngày hoàn thành",
    sapo: "Kỳ họp HĐND tỉnh đổi cách chất vấn: người trả lời không được đọc văn bản, mỗi lời hứa phải kèm một ngày cụ thể.",
    body: [
      "Buổi sáng có 24 câu hỏi, 24 câu trả lời, 31 lời hứa. Thư ký kỳ họp ghi thành bảng và công bố ngay buổi chiều.",
      {
        quote: "“Xin đồng chí đừng đọc. Tôi hỏi đồng chí, không hỏi tờ giấy.”",
        said: "Đại biểu Nông Tương Trợ",
      },
      "Thường trực HĐND tỉnh giao Văn phòng theo dõi từng lời hứa, báo cáo lại ở kỳ họp sau.",
    ],
    tags: ["HĐND tỉnh", "Cải cách hành chính"],
    daysAgo: 348,
    by: "Tốc Ký",
  }),
  brief({
    key: "sach-cu-truong-xa",
    section: "giao-duc",
    headline: "Sách cũ lên bản: mỗi cuốn kẹp một lá thư của người đọc trước",
    sapo: "Chương trình quyên góp 6.400 cuốn sách cho 14 điểm trường. Mỗi cuốn có một lá thư tay kể vì sao người tặng thích nó.",
    body: [
      "Nhiều lá thư dài hơn cả chương đầu của sách. Có lá chỉ viết: Đọc đến trang 73 thì nhớ nghỉ, không là khóc đấy.",
      "Thầy cô ở các điểm trường lập sổ mượn, học sinh viết thư trả lời. Đến nay đã có 380 lá thư gửi ngược về xuôi.",
      "Đợt sau nhận sách đến hết tháng {tháng+2}, tại Thư viện tỉnh.",
    ],
    tags: ["Sách", "Giáo dục", "Vùng cao"],
    daysAgo: 371,
    by: "Minh Họa",
  }),
];
