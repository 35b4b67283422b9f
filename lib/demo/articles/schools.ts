import type { DemoArticle } from "../article-shape";

export const schools: DemoArticle[] = [
  {
    key: "diem-truong-tren-may",
    section: "giao-duc",
    kicker: "Phóng sự",
    headline: "Điểm trường có tiếng trống đánh hai lần",
    sapo: "Ở điểm trường Đỉnh Sương, trống vào lớp được đánh hai hồi cách nhau hai mươi phút. Hồi đầu cho những đứa trẻ bắt đầu rời nhà, hồi sau cho những đứa đã đến nơi. Giữa hai hồi trống là ba cây số đường núi và một cô giáo đứng đếm bóng áo trong sương.",
    body: [
      {
        p: "Cô Lê Thị Phấn, 29 tuổi, lên Đỉnh Sương đã bốn năm. Lớp ghép 1-2-3 của cô có 23 học sinh, ba tấm bảng quay ba hướng. Học sinh lớp Một tập viết quay về phía đông cho sáng, lớp Ba làm toán quay về phía tây cho yên, lớp Hai ngồi giữa, “nên đứa nào cũng giỏi nghe lỏm”, cô nói.",
      },
      {
        p: "Hồi trống thứ nhất vang lúc 6 giờ 40. Âm thanh lăn xuống thung lũng, qua bản Khe Vắt, sang tận bản Ngọn. Những chấm áo xanh, áo đỏ bắt đầu nhúc nhích trên lưng núi. Cô Phấn đứng ở mỏm đá đầu sân, đếm: mười chín, hai mươi, hai mốt. Thiếu hai.",
      },
      { photo: 1 },
      { h2: "Đi tìm hai chiếc áo" },
      {
        p: "Hai em vắng là anh em Vi Văn Đá và Vi Thị Sỏi. Mẹ các em xuống xuôi làm công nhân, bố đi rừng chưa về. Cô Phấn gửi lớp cho thầy Quý bên lớp ghép 4-5, buộc lại quai dép rồi đi.",
      },
      {
        p: "Nhà có khói. Đá, chín tuổi, đang nấu cháo cho em. Nồi cháo hơi khê, Sỏi sốt nhẹ. Cô giáo ngồi xuống thổi bếp, không nhắc gì chuyện nghỉ học. Ăn xong, ba cô trò cùng đi, Sỏi nằm trên lưng cô. Gần đến trường thì nghe tiếng đọc bài, Đá chạy trước, vừa chạy vừa đọc theo.",
      },
      {
        quote:
          "Em không dám bảo mình hy sinh. Em chỉ nghĩ, nếu mình không đi tìm thì hồi trống thứ hai đánh cho ai.",
      },
      { h2: "Bếp ăn bán trú ba nghìn đồng" },
      {
        p: "Bữa trưa ở Đỉnh Sương mỗi suất 3.000 đồng tiền rau, còn gạo Nhà nước hỗ trợ, thịt do một nhóm thợ cơ khí ở phường Đồi Thông góp. Nhóm ấy chưa ai lên đây. Mỗi tháng họ chuyển khoản đúng ngày mùng 5, nội dung ghi: “Các cháu ăn giúp”.",
      },
      {
        p: "Thầy Quý trồng bí, cô Phấn nuôi gà. Nhờ vậy thứ Năm hằng tuần có trứng. Học sinh gọi đó là “ngày mặt trời”, vì mỗi bát có một lòng đỏ.",
      },
      { h2: "Chờ một mái trường mới" },
      {
        p: "Theo nghị quyết HĐND tỉnh vừa thông qua, Đỉnh Sương nằm trong nhóm khởi công đầu tiên: bốn phòng học, hai gian công vụ, một bếp. Giám đốc Sở Giáo dục và Đào tạo Quách Thị Giáo Án cho biết vật liệu sẽ được tập kết trước mùa mưa, đường vào do dân quân và phụ huynh mở.",
      },
      {
        p: "Cô Phấn chỉ xin đơn vị thi công một điều: giữ lại mỏm đá đầu sân. Từ đó nhìn xuống, sáng nào sương loãng thì thấy được cả hai mươi ba chiếc áo.",
      },
    ],
    tags: ["Giáo dục", "Vùng cao", "Xã Lưng Trời"],
    daysAgo: 2,
    hour: 6,
    minute: 15,
    bylines: [{ displayName: "Tốc Ký", role: "bai_anh" }],
    photos: [
      {
        picture: "school-yard",
        caption: "Giờ ra chơi ở điểm trường Đỉnh Sương, xã Lưng Trời.",
        credit: "Tốc Ký",
        alt: "Sân trường có cột cờ, học sinh nô đùa trước dãy lớp học mái ngói",
      },
      {
        picture: "classroom",
        caption: "Lớp ghép của cô Lê Thị Phấn có ba tấm bảng quay ba hướng.",
        credit: "Tốc Ký",
        alt: "Cô giáo bên bảng xanh, học sinh ngồi thành dãy, nắng hắt qua cửa sổ",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "photbt",
  },
  {
    key: "co-thi-dua-truong-noi-tru",
    section: "giao-duc",
    headline: "Trường Phổ thông Nội trú Suối Mơ đón nhận Cờ thi đua của Chính phủ",
    sapo: "Mười năm trước cứ ba học sinh thì một em bỏ học giữa chừng, nay Trường Phổ thông Nội trú Suối Mơ giữ chân 100% học sinh và có 82% học sinh lớp 12 vào đại học, cao đẳng, trường nghề.",
    body: [
      {
        p: "Sáng {ngày}, tại lễ kỷ niệm 40 năm thành lập, thừa ủy quyền của Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Lý Thị Thí Dụ trao Cờ thi đua của Chính phủ cho tập thể nhà trường.",
      },
      {
        p: "Hiệu trưởng Kim Thị Thước dành phần lớn diễn văn để đọc tên những người không đứng lớp: cô cấp dưỡng, bác bảo vệ, chị y tế, anh sửa điện. “Học sinh nội trú ở với chúng ta 24 giờ. Tiết học dài nhất là lúc tắt đèn”, bà nói.",
      },
      { photo: 1 },
      {
        p: "Nhà trường hiện có 512 học sinh. Mỗi phòng ở có một “anh cả, chị cả” lớp 11 kèm các em lớp dưới; mỗi tháng có một ngày điện thoại miễn phí để học sinh gọi về nhà. Từ khi có tổ tâm lý học đường, số em xin về giữa tuần giảm từ 31 lượt xuống 4 lượt mỗi tháng.",
      },
      {
        p: "Cũng tại buổi lễ, Giám đốc Sở Giáo dục và Đào tạo trao quyết định công nhận danh hiệu Tập thể lao động xuất sắc đối với Tổ Quản sinh - Nuôi dưỡng; danh hiệu Chiến sĩ thi đua cơ sở đối với Hiệu trưởng Kim Thị Thước và tổ trưởng tổ cấp dưỡng Bàng Văn Gạo; tặng giấy khen cho một số cá nhân của trường.",
      },
      { awardBox: true },
    ],
    tags: ["Giáo dục", "Khen thưởng", "Xã Suối Mơ"],
    daysAgo: 11,
    hour: 15,
    minute: 25,
    eventDaysAgo: 11,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "school-yard-2",
        caption: "Toàn cảnh lễ kỷ niệm 40 năm thành lập Trường Phổ thông Nội trú Suối Mơ.",
        credit: "Minh Họa",
        alt: "Học sinh tập trung trên sân trường rợp cờ, dãy lớp học phía sau",
      },
      {
        picture: "award-ceremony-4",
        caption: "Đại diện nhà trường nhận Cờ thi đua của Chính phủ.",
        credit: "Minh Họa",
        alt: "Nhóm thầy cô đứng trên sân khấu, tay cầm khung khen thưởng và hoa",
      },
    ],
    awards: [
      {
        formCode: "co_thi_dua_chinh_phu",
        authority: "Thủ tướng Chính phủ",
        recipients: [{ kind: "collective", name: "Trường Phổ thông Nội trú Suối Mơ" }],
        achievement: "hoàn thành xuất sắc, toàn diện nhiệm vụ công tác, dẫn đầu phong trào thi đua của tỉnh",
        period: { label: "năm học {năm-2}-{năm-1}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "tap_the_lao_dong_xuat_sac",
        action: "cong_nhan",
        authority: "Chủ tịch UBND tỉnh Trường Sơn",
        recipients: [
          { kind: "collective", name: "Tổ Quản sinh - Nuôi dưỡng", unit: "Trường Phổ thông Nội trú Suối Mơ" },
        ],
        decision: { number: "1102/QĐ-UBND", signedOn: "{iso-20}" },
        period: { label: "năm học {năm-2}-{năm-1}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "chien_si_thi_dua_co_so",
        action: "cong_nhan",
        authority: "Giám đốc Sở Giáo dục và Đào tạo",
        recipients: [
          { kind: "individual", name: "Kim Thị Thước", title: "Hiệu trưởng" },
          { kind: "individual", name: "Bàng Văn Gạo", title: "Tổ trưởng tổ cấp dưỡng" },
        ],
        decision: { number: "356/QĐ-SGDĐT", signedOn: "{iso-15}" },
        period: { label: "năm học {năm-2}-{năm-1}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "giay_khen",
        authority: "Giám đốc Sở Giáo dục và Đào tạo",
        recipients: [{ kind: "individual", isAggregate: true, quantifier: "một số" }],
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
];
