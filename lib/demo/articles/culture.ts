import type { DemoArticle } from "../article-shape";

export const culture: DemoArticle[] = [
  {
    key: "nghe-nhan-det-khung-cui",
    section: "di-san",
    headline: "Bà Hà Thị Sợi, người dệt mưa lên vải",
    sapo: "Hoa văn “mưa xiên” của làng dệt Thung Bông tưởng đã thất truyền, cho đến khi bà Hà Thị Sợi, 71 tuổi, tháo từng sợi một chiếc khăn cũ để học lại cách người xưa đan gió vào chỉ. Bà vừa được Nhà nước phong tặng danh hiệu Nghệ nhân ưu tú.",
    body: [
      {
        p: "Chiếc khăn ấy là của hồi môn bà ngoại để lại, vuông vức bốn gang tay, đã ngả màu nước vối. Bà Sợi đếm: 1.240 sợi dọc, sợi ngang thì “nhiều hơn số ngày tôi đi vắng khỏi làng”. Mất bảy tháng tháo, chín tháng dệt lại, hỏng bốn lần. Lần thứ năm, mưa hiện ra trên mặt vải.",
      },
      { photo: 1 },
      {
        p: "“Mưa xiên” không phải là kẻ chéo. Mỗi vệt là một chuỗi điểm lệch nhau nửa sợi, nhìn gần thấy rối, lùi ba bước mới thấy mưa. Muốn vậy, người dệt phải giẫm bàn đạp lệch nhịp với con thoi, mà lệch đều.",
      },
      {
        quote: "Dệt vải thẳng thì cần tay khéo. Dệt mưa thì cần chịu được cái rối lâu hơn người khác.",
      },
      {
        p: "Bà Sợi truyền nghề cho 34 người, trẻ nhất là cháu Hà Mai Chỉ, 13 tuổi. Bà không thu học phí, chỉ bắt học trò nhuộm chỉ một năm rồi mới được ngồi khung. Chàm ủ bằng lá, đỏ nấu từ rễ cây bó bẹ, vàng lấy từ củ nghệ đá mọc bên khe.",
      },
      {
        p: "Hợp tác xã dệt Thung Bông hiện có 52 khung cửi, mỗi tháng bán khoảng 600 khăn, đơn hàng xa nhất đi nửa vòng trái đất. Mỗi tấm kèm một mẩu giấy ghi tên người dệt và số ngày mưa trong tháng dệt.",
      },
      {
        p: "Hôm nhận danh hiệu, bà mặc chiếc áo tự dệt, về đến làng lại ngồi vào khung. Có người hỏi bà thấy khác gì không. Bà bảo: “Khác chứ. Giờ mà đứt chỉ thì xấu hổ hơn”.",
      },
      { awardBox: true },
    ],
    tags: ["Di sản", "Làng nghề", "Khen thưởng"],
    daysAgo: 15,
    hour: 7,
    minute: 30,
    bylines: [
      { displayName: "Hoài Bút", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
    ],
    photos: [
      {
        picture: "loom",
        caption: "Nghệ nhân ưu tú Hà Thị Sợi bên khung cửi ở làng dệt Thung Bông.",
        credit: "Thí Điểm",
        alt: "Người phụ nữ đứng bên khung cửi gỗ, tấm vải hoa văn nhiều màu",
      },
      {
        picture: "loom-2",
        portrait: true,
        caption: "Mỗi vệt “mưa xiên” là một chuỗi điểm lệch nhau nửa sợi.",
        credit: "Thí Điểm",
        alt: "Khung dệt dựng đứng, sợi chỉ căng dọc trên những dải hoa văn, người thợ đứng bên",
      },
    ],
    awards: [
      {
        formCode: "nghe_nhan_uu_tu",
        action: "phong_tang",
        authority: "Chủ tịch nước",
        recipients: [{ kind: "individual", name: "Hà Thị Sợi", unit: "Làng dệt Thung Bông, xã Mây Ngàn" }],
        decision: { number: "815/QĐ-CTN", signedOn: "{iso-52}" },
        achievement: "có cống hiến xuất sắc trong bảo tồn và phát huy giá trị di sản văn hóa phi vật thể",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
  {
    key: "tap-but-mui-khoi-bep",
    section: "tap-but",
    headline: "Mùi khói bám vào chữ",
    sapo: "Có những trang sách tôi chỉ cần giở ra là nghe tiếng củi nổ. Chúng đã được đọc bên bếp, vào những mùa rét mà cả nhà chỉ có một ngọn đèn.",
    body: [
      {
        p: "Hồi ấy nhà tôi ở lưng chừng dốc. Chiều xuống, sương đi từ dưới khe lên, qua hàng rào, qua bậu cửa, rồi ngồi vào giữa nhà như một người khách ít nói. Mẹ nhóm bếp. Khói không chịu lên mái ngay, cứ quẩn quanh chân người, thành ra ai cũng mang theo một ít khói đến lớp.",
      },
      {
        p: "Cha tôi đọc sách thành tiếng. Ông bảo chữ mà không đọc lên thì dễ nguội. Chúng tôi nghe, đứa bóc sắn, đứa se chỉ, đứa út ngủ gật mà tay vẫn giữ que cời. Hết một chương, cha kẹp vào giữa hai trang một chiếc lá, hôm sau giở ra thì lá đã có mùi bếp.",
      },
      {
        p: "Những cuốn sách ấy theo tôi xuống núi. Ở phòng trọ, có đêm nhớ nhà, tôi úp mặt vào trang giấy mà ngửi. Bạn cùng phòng tưởng tôi học đến ngủ quên. Tôi để bạn tưởng thế, vì giải thích mùi khói cho người chưa từng ngồi bếp là chuyện khó hơn cả giải toán.",
      },
      {
        p: "Năm ngoái về quê, nhà đã có bếp điện. Mẹ khoe sạch, đỡ ho, tường không ám. Tôi mừng thật. Nhưng tối đến, thấy mẹ kê ghế ra hiên ngồi, tay vân vê một thanh củi nhỏ, tôi hỏi để làm gì. Mẹ đáp: “Để đấy, lỡ con muốn đọc sách”.",
      },
      {
        p: "Chúng tôi nhóm một bếp nhỏ ngoài sân. Mẹ nheo mắt nhìn trang giấy, giờ đến lượt tôi đọc thành tiếng. Khói vẫn như xưa, đi một vòng quanh chân mẹ rồi mới chịu bay lên.",
      },
      {
        p: "Sáng sau gấp sách vào va li, tôi biết mình vừa xin được thêm một ít mùi để dành.",
      },
    ],
    tags: ["Tạp bút"],
    daysAgo: 6,
    hour: 20,
    minute: 0,
    bylines: [{ displayName: "Mai Tản Văn", role: "bai" }],
    photos: [],
    author: "phongvien",
    state: "published",
    editor: "tkts",
    publisher: "photbt",
  },
  {
    key: "lien-hoan-hat-doi",
    section: "van-nghe",
    headline: "Đêm hát đối trên bến Gió: Thua một câu, nợ một bữa cá",
    sapo: "Liên hoan hát đối sông Nhớ quy tụ 21 câu lạc bộ của ba tỉnh, kéo dài đến hơn 23 giờ vì hai đội cuối cùng không ai chịu thua ai. Ban giám khảo đành chấm hòa và yêu cầu cả hai cùng mời cá.",
    body: [
      {
        p: "Khác các hội diễn có kịch bản, liên hoan năm nay quay về lệ cũ: không bốc thăm đề tài, không nhạc đệm thu sẵn, đội hát trước ra câu, đội sau có đúng một hồi mõ để đáp. Đáp trùng vần nhưng lạc ý thì coi như thua.",
      },
      {
        p: "Khán giả đứng kín hai bên bờ kè. Người thuộc lệ ngồi thuyền, vừa nghe vừa gõ mạn thuyền làm nhịp. Đến lượt câu lạc bộ xã Vịnh Lặng gặp câu lạc bộ phường Cầu Mới, câu hát qua lại 43 lượt, từ chuyện con cua cái cáy sang chuyện cây cầu sắp hợp long.",
      },
      {
        quote: "Bên em có bến không đò / Bên anh có nhịp cầu to chưa người…",
      },
      {
        p: "Câu ấy của bà Tạ Thị Mạn, 64 tuổi, bán cá ở chợ Vịnh Lặng, được vỗ tay lâu nhất. Bên kia mất trọn một hồi mõ mới đáp được, và đáp rất hay, nhưng theo lời một giám khảo, “khán giả đã lỡ cười rồi”.",
      },
      {
        p: "Theo Giám đốc Sở Văn hóa, Thể thao và Du lịch La Thị Điển Tích, toàn bộ phần thi được ghi âm, chép lời để lập kho tư liệu mở. Sở tặng giấy khen cho các câu lạc bộ có nhiều thành viên dưới 25 tuổi.",
      },
    ],
    tags: ["Hát đối", "Sông Nhớ", "Cầu Bến Gió"],
    daysAgo: 2,
    hour: 9,
    minute: 0,
    eventDaysAgo: 3,
    bylines: [{ displayName: "Hoài Bút", role: "bai_anh" }],
    photos: [
      {
        picture: "stage",
        caption: "Đêm chung kết liên hoan hát đối sông Nhớ trên sân khấu bến Gió.",
        credit: "Hoài Bút",
        alt: "Sân khấu ngoài trời rực đèn, các diễn viên áo dài và khán giả trong bóng tối",
      },
    ],
    awards: [
      {
        formCode: "giay_khen",
        authority: "Sở Văn hóa, Thể thao và Du lịch tỉnh Trường Sơn",
        recipients: [{ kind: "collective", isAggregate: true, quantifier: "các" }],
        achievement: "câu lạc bộ có nhiều thành viên dưới 25 tuổi tham gia liên hoan",
        ceremonyOn: "{iso}",
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "photbt",
    publisher: "tkts",
  },
];
