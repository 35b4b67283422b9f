import type { DemoArticle } from "../article-shape";

export const partyBuilding: DemoArticle[] = [
  {
    key: "hoi-nghi-tong-ket",
    section: "xay-dung-dang",
    headline:
      "Xây dựng đội ngũ cán bộ cơ sở gần dân, sát việc, nói đi đôi với làm, đáp ứng yêu cầu của chính quyền địa phương hai cấp",
    sapo: "Sáng {ngày}, Ban Tổ chức Tỉnh ủy tổ chức hội nghị tổng kết một năm thực hiện Đề án nâng cao chất lượng đội ngũ cán bộ cơ sở, triển khai nhiệm vụ thời gian tới. Đồng chí Tạ Đề Cương, Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy chủ trì hội nghị.",
    body: [
      {
        p: "Đồng chí Hoàng Minh Chứng, Bí thư Tỉnh ủy dự và phát biểu chỉ đạo. Cùng dự có đồng chí Nguyễn Thị Ước Lệ, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; đại diện các ban đảng, Mặt trận Tổ quốc tỉnh và bí thư 64 đảng ủy xã, phường, đặc khu.",
      },
      { photo: 1 },
      {
        p: "Một năm qua, cùng với việc vận hành bộ máy chính quyền địa phương hai cấp, cơ quan tổ chức cấp ủy các cấp đã tham mưu bố trí 2.416 cán bộ, công chức về xã, phường; điều động 187 cán bộ cấp tỉnh về tăng cường cho 22 xã vùng cao, nơi có lúc một công chức phải đọc thông tư dưới ánh đèn pin vì mưa bão cắt điện.",
      },
      {
        p: "Toàn tỉnh hiện có 418 tổ chức cơ sở đảng với 61.350 đảng viên. Trong một năm đã kết nạp 1.208 đảng viên, trong đó 43% là đoàn viên thanh niên; không còn thôn, bản “trắng” đảng viên.",
      },
      {
        p: "Thảo luận tại hội nghị, đại biểu các xã Mây Ngàn, Đồng Thơm và đặc khu Hòn Trăng thẳng thắn nêu những việc còn vướng: nơi thừa người có bằng cấp nhưng thiếu người biết tiếng đồng bào; phần mềm đánh giá cán bộ có 11 biểu mẫu hỏi cùng một việc; cán bộ trẻ về bản được hai mùa rẫy thì xin chuyển vì chưa có nhà công vụ.",
      },
      {
        quote:
          "Đánh giá cán bộ phải bắt đầu từ câu hỏi rất cụ thể: việc của dân hôm nay đã xong chưa, nếu chưa thì vướng ở bàn nào, ai ngồi ở bàn đó.",
      },
      {
        p: "Phát biểu chỉ đạo, đồng chí Bí thư Tỉnh ủy Hoàng Minh Chứng biểu dương kết quả toàn ngành đạt được, đồng thời đề nghị mỗi cấp ủy chọn một khâu yếu nhất để làm cho xong trong sáu tháng, có người chịu trách nhiệm và có ngày hoàn thành. Người đứng đầu phải dành ít nhất hai ngày mỗi tháng làm việc tại thôn, bản; báo cáo không quá ba trang và không chép lại báo cáo năm trước.",
      },
      { photo: 2 },
      {
        p: "Về nhiệm vụ thời gian tới, ngành tổ chức xây dựng Đảng tập trung ba việc: hoàn thiện vị trí việc làm ở cấp xã; luân chuyển có thời hạn, có chỗ ở và có đường về đối với cán bộ lên vùng cao; số hóa hồ sơ đảng viên để người dân lao động ở xa vẫn sinh hoạt được với chi bộ.",
      },
      {
        p: "Đồng chí Tạ Đề Cương cho biết, từ tháng {tháng+1}, Ban Tổ chức Tỉnh ủy sẽ bỏ 7 trong 11 biểu mẫu đánh giá hiện hành, chuyển phần còn lại sang lấy ý kiến trực tiếp của người dân đến làm thủ tục.",
      },
      {
        p: "Nhân dịp này, nhiều tập thể, cá nhân được Ban Thường vụ Tỉnh ủy tặng bằng khen, Ban Tổ chức Tỉnh ủy tặng giấy khen vì đạt thành tích xuất sắc trong một năm thực hiện Đề án nâng cao chất lượng đội ngũ cán bộ cơ sở.",
      },
      { photo: 3 },
      { awardBox: true },
    ],
    tags: ["Xây dựng Đảng", "Công tác cán bộ", "Chính quyền hai cấp", "Khen thưởng"],
    daysAgo: 0,
    hour: 11,
    minute: 20,
    eventDaysAgo: 0,
    bylines: [{ displayName: "Minh Họa", role: "bai_anh" }],
    photos: [
      {
        picture: "meeting-hall",
        caption:
          "Quang cảnh hội nghị tổng kết một năm thực hiện Đề án nâng cao chất lượng đội ngũ cán bộ cơ sở.",
        credit: "Minh Họa",
        alt: "Hội trường kín chỗ, một người phát biểu trên bục trước phông đỏ",
      },
      {
        picture: "meeting-hall-2",
        caption: "Đồng chí Hoàng Minh Chứng, Bí thư Tỉnh ủy phát biểu chỉ đạo hội nghị.",
        credit: "Minh Họa",
        alt: "Người đàn ông đứng trên bục, các hàng ghế đại biểu hướng về phía trước",
      },
      {
        picture: "award-ceremony",
        caption:
          "Đồng chí Bí thư Tỉnh ủy Hoàng Minh Chứng tặng bằng khen của Ban Thường vụ Tỉnh ủy cho các tập thể.",
        credit: "Minh Họa",
        alt: "Hàng người cầm khung bằng khen, đứng cạnh lẵng hoa trên sân khấu",
      },
      {
        picture: "award-ceremony-3",
        caption:
          "Đồng chí Trưởng ban Tổ chức Tỉnh ủy Tạ Đề Cương tặng giấy khen của Ban Tổ chức Tỉnh ủy cho các tập thể và cá nhân.",
        credit: "Minh Họa",
        alt: "Đại diện các đơn vị xếp hàng nhận giấy khen",
      },
    ],
    awards: [
      {
        formCode: "bang_khen",
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [
          { kind: "collective", isAggregate: true, quantifier: "nhiều" },
          { kind: "individual", isAggregate: true, quantifier: "nhiều" },
        ],
        period: { label: "một năm thực hiện Đề án" },
        achievement:
          "đạt thành tích xuất sắc trong một năm thực hiện Đề án nâng cao chất lượng đội ngũ cán bộ cơ sở",
        ceremonyOn: "{iso}",
        evidence:
          "Nhân dịp này, nhiều tập thể, cá nhân được Ban Thường vụ Tỉnh ủy tặng bằng khen, Ban Tổ chức Tỉnh ủy tặng giấy khen.",
      },
      {
        formCode: "giay_khen",
        authority: "Ban Tổ chức Tỉnh ủy",
        recipients: [
          { kind: "collective", isAggregate: true, quantifier: "nhiều" },
          { kind: "individual", isAggregate: true, quantifier: "nhiều" },
        ],
        period: { label: "một năm thực hiện Đề án" },
        achievement:
          "đạt thành tích xuất sắc trong một năm thực hiện Đề án nâng cao chất lượng đội ngũ cán bộ cơ sở",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "truongphong",
    publisher: "tkts",
  },
  {
    key: "trao-huy-hieu-dang",
    section: "xay-dung-dang",
    headline: "Phường Bến Gió trao Huy hiệu Đảng cho 26 đảng viên",
    sapo: "Đảng ủy phường Bến Gió vừa tổ chức lễ trao Huy hiệu Đảng cho 26 đảng viên có từ 30 đến 75 năm tuổi Đảng. Người cao tuổi nhất năm nay 97 tuổi, vẫn đọc báo mỗi sáng và gọi điện góp ý khi báo in sai dấu.",
    body: [
      {
        p: "Dự buổi lễ chiều {ngày} có đồng chí Nguyễn Thị Ước Lệ, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh. Các đảng viên được trao huy hiệu đợt này gồm 1 đồng chí 75 năm, 2 đồng chí 60 năm, 3 đồng chí 50 năm và 20 đồng chí từ 30 đến 45 năm tuổi Đảng.",
      },
      { photo: 1 },
      {
        p: "Đồng chí Lê Văn Bền, 97 tuổi, tổ dân phố Bến Đò, nhận Huy hiệu 75 năm tuổi Đảng. Ông từng là giao liên trên đèo Gió Hú, sau hòa bình về làm thủ kho lương thực; suốt 19 năm giữ chìa khóa kho, sổ sách của ông chưa lệch một bao gạo.",
      },
      {
        quote: [
          "Vào Đảng khó một, giữ được mình là đảng viên trong mắt bà con khó mười. Tôi chỉ mong con cháu nhớ vế thứ hai.",
        ],
      },
      {
        p: "Nhận Huy hiệu 60 năm tuổi Đảng, đồng chí Trịnh Thị Lụa, tổ dân phố Hàng Dừa, nguyên giáo viên lớp bình dân học vụ, xin được đứng thay vì ngồi ghế. Với đồng chí Phùng Văn Lặng, người đã từ trần 12 ngày trước buổi lễ, Huy hiệu 60 năm tuổi Đảng được truy tặng; con gái ông, chị Phùng Thị Yên, thay mặt gia đình đón nhận.",
      },
      {
        p: "Thay mặt Tỉnh ủy, đồng chí Nguyễn Thị Ước Lệ chúc mừng và bày tỏ lòng biết ơn đối với những cống hiến của các đảng viên lão thành; đề nghị Đảng ủy phường mời các bác, các cô tham gia tổ góp ý dự thảo nghị quyết, bởi “kinh nghiệm không có tuổi nghỉ hưu”.",
      },
      {
        p: "Dịp này, Đảng ủy phường cũng biểu dương một số chi bộ tổ dân phố làm tốt công tác chăm sóc đảng viên cao tuổi.",
      },
      { awardBox: true },
    ],
    tags: ["Xây dựng Đảng", "Huy hiệu Đảng", "Phường Bến Gió", "Khen thưởng"],
    daysAgo: 3,
    hour: 17,
    minute: 45,
    eventDaysAgo: 3,
    bylines: [
      { displayName: "Tốc Ký", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "award-ceremony-2",
        caption: "Các đảng viên lão thành phường Bến Gió nhận Huy hiệu Đảng.",
        credit: "Thí Điểm",
        alt: "Những người tóc bạc đứng thành hàng trên sân khấu, tay cầm hoa và bằng",
      },
      {
        picture: "medals",
        portrait: true,
        caption: "Huy hiệu được đặt trên nền nhung đỏ trước giờ làm lễ.",
        credit: "Thí Điểm",
        alt: "Ba chiếc huy hiệu vàng có dải lụa đặt trên vải nhung",
      },
    ],
    awards: [
      {
        formCode: "huy_hieu_dang",
        badgeYears: 75,
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [
          {
            kind: "individual",
            name: "Lê Văn Bền",
            unit: "Chi bộ tổ dân phố Bến Đò, Đảng bộ phường Bến Gió",
          },
        ],
        decision: {
          number: "118-QĐ/TU",
          signedOn: "{iso-9}",
          signerName: "Hoàng Minh Chứng",
          signerTitle: "Bí thư Tỉnh ủy",
        },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 60,
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [
          {
            kind: "individual",
            name: "Trịnh Thị Lụa",
            unit: "Chi bộ tổ dân phố Hàng Dừa, Đảng bộ phường Bến Gió",
          },
        ],
        decision: { number: "118-QĐ/TU", signedOn: "{iso-9}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 60,
        action: "truy_tang",
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [
          {
            kind: "individual",
            name: "Phùng Văn Lặng",
            unit: "Chi bộ tổ dân phố Cầu Đá, Đảng bộ phường Bến Gió",
            posthumous: true,
          },
        ],
        decision: { number: "121-QĐ/TU", signedOn: "{iso-7}" },
        ceremonyOn: "{iso}",
      },
      {
        formCode: "huy_hieu_dang",
        badgeYears: 50,
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [{ kind: "individual", isAggregate: true, count: 3 }],
        decision: { number: "118-QĐ/TU", signedOn: "{iso-9}" },
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "truongphong",
    publisher: "photbt",
  },
  {
    key: "chi-bo-sinh-hoat-toi",
    section: "xay-dung-dang",
    kicker: "Chuyện ở cơ sở",
    headline: "Những buổi họp chi bộ lúc 19 giờ 30",
    sapo: "Ban ngày lên nương, tối mới rảnh. Ở bản Sương Giăng (xã Mây Ngàn), chi bộ chuyển giờ họp sang tối, rút từ ba tiếng xuống còn một tiếng rưỡi và bắt đầu bằng việc của tháng trước. Số người vắng mặt từ một phần ba còn lại gần như không.",
    body: [
      {
        p: "Bí thư chi bộ Vi Văn Thắp có một cuốn sổ bìa xanh, mỗi trang chia làm hai cột: “đã hứa” và “đã làm”. Cuộc họp nào ông cũng mở sổ đọc cột trái trước, rồi hỏi từng người về cột phải. “Đọc một lần thì ngượng, đọc hai lần thì người ta tự làm”, ông cười.",
      },
      {
        p: "Trước kia chi bộ họp sáng mồng 3. Đúng mùa gieo, mười tám đảng viên thì sáu người vắng, những người đến cũng nhấp nhổm ngó đồng hồ. Đầu năm ngoái, đảng viên trẻ nhất bản là chị Chu Thị Mận, 24 tuổi, đề nghị chuyển sang tối. Ý kiến được biểu quyết ngay trong cuộc họp, tỷ lệ mười một trên mười hai; người không đồng ý là chồng chị, vì hôm ấy đến lượt anh trông con.",
      },
      { h2: "Một việc, một người, một ngày" },
      {
        p: "Nghị quyết tháng của chi bộ Sương Giăng dài chưa kín một mặt giấy. Tháng này có bốn dòng: kéo lại 300 mét ống nước bị trâu giẫm; vận động hai cháu lớp 8 trở lại trường; dọn kho thóc chung; đọc và góp ý dự thảo quy ước bản. Sau mỗi dòng là tên một người và một ngày.",
      },
      {
        p: "Đến tối họp, ống nước đã xong, kho đã dọn, một cháu đã quay lại lớp. Còn một cháu theo bố mẹ xuống khu công nghiệp Đồng Lộng, chi bộ cử chị Mận gọi điện tìm trường dưới đó cho cháu học tiếp.",
      },
      {
        p: "Theo Đảng ủy xã Mây Ngàn, từ cách làm này, 14 trong 17 chi bộ thôn, bản của xã đã đổi giờ họp. Xã không ra văn bản yêu cầu, chỉ mời bí thư các chi bộ đến Sương Giăng dự một buổi.",
      },
      {
        p: [
          "Cuộc họp chúng tôi dự kết thúc lúc 21 giờ kém 5. Ông Thắp gấp sổ, tắt bớt một bóng đèn rồi mới mời khách uống nước: ",
          { i: "điện cũng là của bản." },
        ],
      },
    ],
    tags: ["Xây dựng Đảng", "Vùng cao", "Xã Mây Ngàn"],
    daysAgo: 12,
    hour: 7,
    minute: 5,
    bylines: [{ displayName: "Minh Họa", role: "bai" }],
    photos: [
      {
        picture: "stilt-house-2",
        caption: "Nhà văn hóa bản Sương Giăng sáng đèn trong buổi họp chi bộ.",
        credit: "Thí Điểm",
        alt: "Ngôi nhà sàn sáng đèn dưới bầu trời đêm, núi tối phía sau",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "truongphong",
    publisher: "tkts",
  },
];
