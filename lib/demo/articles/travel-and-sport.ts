import type { DemoArticle } from "../article-shape";

export const travelAndSport: DemoArticle[] = [
  {
    key: "hai-ngay-o-hon-trang",
    section: "du-lich",
    headline: "Hai ngày ở Hòn Trăng: Đi chậm để kịp hoàng hôn",
    sapo: "Đặc khu Hòn Trăng không có đèn giao thông, không có taxi và mỗi ngày chỉ đón tối đa 400 khách. Cái thiếu ấy hóa ra lại là lý do để người ta quay lại.",
    body: [
      {
        p: "Tàu rời cảng Mũi Sóng lúc 7 giờ, 70 phút sau cập đảo. Khách được phát một chiếc túi vải, hai quy tắc: rác mang ra bằng túi nào thì mang về bằng túi ấy; sau 22 giờ trả biển lại cho tiếng sóng.",
      },
      { h2: "Ngày thứ nhất: vòng quanh đảo bằng xe đạp" },
      {
        p: "Đường ven đảo dài 11 km, phần lớn bằng phẳng. Dừng ở hải đăng Mắt Cá để nghe ông Tăng Văn Đèn, người gác đèn đời thứ ba, kể vì sao đèn chớp ba nhịp. Trưa ăn bún cá gác bếp, chiều xuống bãi Đá Chồng nhặt rác cùng học sinh; ai đầy một túi được đổi một que kem lá dứa.",
      },
      { photo: 1 },
      { h2: "Ngày thứ hai: theo thuyền kéo lưới" },
      {
        p: "Bốn giờ sáng, khách đăng ký trước được theo thuyền nhà ra kéo lưới gần bờ. Mẻ lưới ít hay nhiều đều chia đôi: một nửa chủ thuyền bán chợ, một nửa nấu cháo cho cả thuyền. Cá dưới cỡ phải thả, trẻ con được giao việc này và chúng nghiêm khắc hơn người lớn.",
      },
      {
        p: "Trên đảo hiện có 46 nhà dân đón khách, giá từ 250.000 đồng/người/đêm, gồm bữa sáng. Nên đặt trước ít nhất một tuần qua trang của đặc khu; ngày biển động, tàu nghỉ và tiền phòng được hoàn đủ.",
      },
      {
        list: [
          "Nên mang: áo khoác mỏng, giày đế bám, bình nước cá nhân.",
          "Nên thử: bún cá gác bếp, gỏi rong non, nước lá vằng.",
          "Nên tránh: loa kéo, đồ nhựa dùng một lần, hỏi “ở đây có sóng wifi mạnh không” trước khi chào chủ nhà.",
        ],
      },
      {
        p: "Hoàng hôn đẹp nhất nhìn từ cầu cảng cũ, khoảng 17 giờ 30. Người đảo có tục dừng tay khi mặt trời chạm nước. Bạn cũng nên thế, ít ra một lần.",
      },
    ],
    tags: ["Du lịch", "Hòn Trăng", "Biển đảo"],
    daysAgo: 3,
    hour: 6,
    minute: 40,
    bylines: [{ displayName: "Đường Xa", role: "bai_anh" }],
    photos: [
      {
        picture: "harbour",
        caption: "Thuyền về bến cảng Mũi Sóng lúc chiều muộn.",
        credit: "Đường Xa",
        alt: "Những chiếc thuyền cá neo trong vịnh, ngọn hải đăng và mặt trời sắp lặn",
      },
      {
        picture: "harbour-2",
        caption: "Vịnh nhỏ dưới chân hải đăng Mắt Cá, đặc khu Hòn Trăng.",
        credit: "Đường Xa",
        alt: "Vịnh xanh với thuyền nhiều màu, dãy núi đảo phía sau",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
  {
    key: "truong-son-xanh-thang-phut-bu-gio",
    section: "the-thao",
    headline: "Trường Sơn Xanh ngược dòng 3-2 ở phút bù giờ thứ năm",
    sapo: "Bị dẫn hai bàn sau 51 phút, đội bóng phố núi thắng ngược 3-2 trước Sông Xa FC nhờ cú đúp của cầu thủ vào sân từ ghế dự bị Đàm Văn Vọt và pha đánh đầu của chính thủ môn.",
    body: [
      {
        p: "Hơn 9.200 khán giả trên sân Bãi Thông tối {ngày} có lẽ đã chuẩn bị ra về khi tiền đạo đội khách nâng tỷ số lên 2-0. Trường Sơn Xanh khi ấy kiểm soát bóng 61% nhưng chưa có cú dứt điểm nào trúng khung thành.",
      },
      {
        p: "Phút 64, huấn luyện viên Bế Chiến Thuật thay cùng lúc ba người, chuyển sang sơ đồ 3-4-3. Năm phút sau, Đàm Văn Vọt rút ngắn tỷ số từ chấm phạt góc; phút 83, anh đệm bóng cận thành gỡ hòa sau pha đập nhả bốn chạm.",
      },
      { photo: 1 },
      {
        p: "Phút 90+5, từ quả phạt góc cuối cùng, thủ môn Lục Văn Chắn băng lên đánh đầu tung lưới đội bạn. Anh chạy một mạch về lại khung thành nhà, không ăn mừng, vì “sợ họ giao bóng nhanh”.",
      },
      {
        quote: "Tôi có chỉ đạo thủ môn lên không ư? Tôi chỉ đạo cậu ấy đứng yên. May mà sân ồn quá.",
      },
      {
        p: "Chiến thắng đưa Trường Sơn Xanh lên vị trí thứ ba với 24 điểm sau 13 vòng. Vòng tới, đội làm khách của Cảng Gió vào {thứ+7}, ngày {ngày+7}.",
      },
      {
        p: [
          { b: "Đội hình Trường Sơn Xanh: " },
          "Lục Văn Chắn; Hứa Hậu Vệ, Thân Văn Chốt, Doãn Văn Kèm; Ông Văn Biên, Phó Văn Nhịp (Đàm Văn Vọt 64’), Cầm Văn Giữ, Tiêu Văn Tạt; Ma Văn Lướt, Quản Văn Xoay, Đổng Văn Sút.",
        ],
      },
    ],
    tags: ["Bóng đá", "Trường Sơn Xanh"],
    daysAgo: 1,
    hour: 21,
    minute: 35,
    eventDaysAgo: 1,
    bylines: [
      { displayName: "Minh Họa", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "football",
        caption: "Pha tranh bóng trong trận Trường Sơn Xanh gặp Sông Xa FC trên sân Bãi Thông.",
        credit: "Thí Điểm",
        alt: "Cầu thủ áo xanh và áo đỏ tranh bóng dưới ánh đèn sân vận động",
      },
      {
        picture: "football-2",
        caption: "Các cầu thủ Trường Sơn Xanh dâng cao đội hình ở cuối hiệp hai.",
        credit: "Thí Điểm",
        alt: "Sân cỏ sọc xanh, các cầu thủ dàn đội hình, khán đài kín người",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "photbt",
    publisher: "tkts",
  },
  {
    key: "giai-chay-deo-gio-hu",
    section: "the-thao",
    headline: "Cô thợ may về nhất giải chạy đèo Gió Hú, được tỉnh tặng bằng khen",
    sapo: "Lâm Thị Bước, 26 tuổi, công nhân may ở Khu công nghiệp Đồng Lộng, vô địch cự ly 42 km giải chạy vượt đèo với thời gian 3 giờ 31 phút 08 giây, phá kỷ lục giải tồn tại sáu năm.",
    body: [
      {
        p: "Cung đường năm nay có tổng độ cao tích lũy 1.870 mét, đi qua ba bản, hai cây cầu treo và một đoạn vận động viên phải nhường đường cho đàn dê. Theo điều lệ, thời gian nhường dê được trừ.",
      },
      {
        p: "Bước tập chạy từ ký túc xá đến xưởng, mỗi ngày 7 km, vì “xe buýt chật”. Chị bứt lên ở cây số 29, đúng dốc Cổng Trời, nơi phần lớn vận động viên bắt đầu đi bộ. Về đích, chị uống hết hai cốc nước mía rồi hỏi ban tổ chức mấy giờ có xe, vì tối có ca.",
      },
      {
        p: "Chủ tịch UBND tỉnh tặng bằng khen cho Lâm Thị Bước; công ty cho chị nghỉ ca hôm ấy, hưởng nguyên lương. Giải thu hút 1.630 vận động viên, quyên góp 486 triệu đồng mua áo ấm cho học sinh vùng cao.",
      },
      { awardBox: true },
    ],
    tags: ["Chạy bộ", "Đèo Gió Hú", "Khen thưởng"],
    daysAgo: 17,
    hour: 12,
    minute: 15,
    eventDaysAgo: 17,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "running",
        caption: "Các vận động viên vượt dốc Cổng Trời trên đèo Gió Hú.",
        credit: "Tốc Ký",
        alt: "Nhóm người chạy bộ trên đường đèo, dãy núi lam xếp lớp phía sau",
      },
    ],
    awards: [
      {
        formCode: "bang_khen",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [
          {
            kind: "individual",
            name: "Lâm Thị Bước",
            title: "Công nhân",
            unit: "Công ty may Đường Chỉ, Khu công nghiệp Đồng Lộng",
          },
        ],
        decision: { number: "1131/QĐ-UBND", signedOn: "{iso}" },
        achievement: "đạt giải Nhất, phá kỷ lục cự ly 42 km giải chạy vượt đèo Gió Hú",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "tkts",
    publisher: "tbt",
  },
];
