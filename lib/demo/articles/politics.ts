import type { DemoArticle } from "../article-shape";

export const politics: DemoArticle[] = [
  {
    key: "hdnd-nghi-quyet-truong-hoc",
    section: "chinh-tri",
    headline: "HĐND tỉnh quyết nghị dành 412 tỷ đồng xóa phòng học tạm ở vùng cao",
    sapo: "Với 100% đại biểu có mặt tán thành, kỳ họp chuyên đề HĐND tỉnh Trường Sơn thông qua nghị quyết đầu tư 286 phòng học và 94 gian nhà công vụ cho giáo viên tại 22 xã vùng cao trong hai năm.",
    body: [
      {
        p: "Kỳ họp diễn ra trong một buổi sáng {ngày}, đồng chí Nguyễn Thị Ước Lệ, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh chủ tọa.",
      },
      {
        p: "Theo tờ trình của UBND tỉnh, toàn tỉnh còn 311 phòng học tạm hoặc đi mượn, phần lớn là điểm trường lẻ cách trung tâm xã từ 6 đến 19 km. Nghị quyết chọn kiên cố hóa 286 phòng; 25 phòng còn lại sẽ dồn ghép vì học sinh đã chuyển về trường bán trú.",
      },
      {
        p: "Điểm được thảo luận lâu nhất là thứ tự ưu tiên. Đại biểu Nông Tương Trợ đề nghị công khai danh sách theo mức độ xuống cấp, xã nào xuống cấp hơn làm trước, “không xếp theo đường dễ đi hay khó đi”. Ý kiến này được tiếp thu vào điều khoản thi hành.",
      },
      {
        list: [
          "Giai đoạn 1 (năm {năm+1}): 160 phòng học, 58 gian nhà công vụ, 211 tỷ đồng.",
          "Giai đoạn 2 (năm {năm+2}): 126 phòng học, 36 gian nhà công vụ, 201 tỷ đồng.",
          "Danh sách điểm trường, tiến độ và đơn vị thi công niêm yết tại xã và trên cổng thông tin của tỉnh.",
        ],
      },
      {
        p: "Giải trình trước kỳ họp, Phó Chủ tịch UBND tỉnh Lý Thị Thí Dụ cho biết vốn được lấy từ nguồn tăng thu, tiết kiệm chi và khoản dừng xây ba trụ sở không còn sử dụng sau sắp xếp bộ máy.",
      },
      {
        p: "HĐND tỉnh giao Ban Văn hóa - Xã hội giám sát hằng quý; đại biểu ứng cử ở xã nào trực tiếp theo dõi điểm trường ở xã đó.",
      },
    ],
    tags: ["HĐND tỉnh", "Giáo dục", "Vùng cao"],
    daysAgo: 3,
    hour: 14,
    minute: 10,
    eventDaysAgo: 3,
    bylines: [{ displayName: "Minh Họa", role: "bai" }],
    photos: [
      {
        picture: "meeting-hall-3",
        caption: "Các đại biểu biểu quyết thông qua nghị quyết tại kỳ họp chuyên đề HĐND tỉnh.",
        credit: "Thí Điểm",
        alt: "Các hàng ghế đại biểu trong hội trường, phía trên là đoàn chủ tọa",
      },
    ],
    author: "phongvien",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
  {
    key: "ubnd-phien-hop-thuong-ky",
    section: "tin-trong-tinh",
    headline: "Chủ tịch UBND tỉnh: Việc nào chậm phải nói rõ chậm ở khâu nào",
    sapo: "Tại phiên họp thường kỳ UBND tỉnh tháng {tháng}, Chủ tịch UBND tỉnh Trương Dẫn Chứng yêu cầu các sở, ngành báo cáo dự án chậm tiến độ theo từng khâu, có tên người phụ trách, chấm dứt cách viết “đang khẩn trương hoàn thiện”.",
    body: [
      {
        p: "Theo báo cáo, tăng trưởng kinh tế của tỉnh 9 tháng gần nhất ước đạt 7,4%; thu ngân sách đạt 8.260 tỷ đồng, bằng 81% dự toán; giải ngân đầu tư công đạt 58,3%, còn thấp hơn cùng kỳ 2,1 điểm phần trăm.",
      },
      {
        p: "Trong 37 dự án trọng điểm có 9 dự án chậm. Năm dự án vướng mặt bằng, ba dự án chờ vật liệu san lấp, một dự án phải thiết kế lại do nền đất yếu. Giám đốc Sở Xây dựng Vương Bản Vẽ nhận trách nhiệm về dự án cuối cùng và cam kết trình phương án mới trước ngày {ngày+15}.",
      },
      {
        p: "Chủ tịch UBND tỉnh Trương Dẫn Chứng giao Văn phòng UBND tỉnh lập bảng theo dõi công khai, cập nhật vào chiều thứ Sáu hằng tuần. Sở nào có việc quá hạn hai tuần liên tiếp, giám đốc trực tiếp giải trình tại phiên họp gần nhất.",
      },
      {
        p: "Phiên họp cũng thống nhất phương án hỗ trợ 3.150 hộ nuôi trồng thủy sản ở xã Vịnh Lặng chuyển sang lồng bè chịu sóng, với mức 40% chi phí, tối đa 60 triệu đồng/hộ.",
      },
    ],
    tags: ["UBND tỉnh", "Đầu tư công", "Xã Vịnh Lặng"],
    daysAgo: 2,
    hour: 18,
    minute: 30,
    eventDaysAgo: 2,
    bylines: [{ displayName: "Tốc Ký", role: "bai" }],
    photos: [],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "photbt",
    amendment: {
      kind: "update",
      note: "Bổ sung số hộ được hỗ trợ sau khi Sở Nông nghiệp và Môi trường gửi danh sách rà soát.",
      by: "phongvien2",
      changes: [{ from: "3.150 hộ nuôi trồng thủy sản", to: "3.284 hộ nuôi trồng thủy sản" }],
      released: null,
    },
  },
  {
    key: "sau-tinh-ven-song-nho",
    section: "trong-nuoc",
    headline: "Sáu tỉnh ven sông Nhớ lập chung một đường dây nóng báo lũ",
    sapo: "Đại diện sáu tỉnh trong lưu vực sông Nhớ vừa ký quy chế phối hợp vận hành hồ chứa và dùng chung một đầu số cảnh báo lũ. Tin nhắn đến máy người dân hạ lưu sớm hơn trước từ 40 phút đến 2 giờ.",
    body: [
      {
        p: "Theo quy chế, 14 hồ chứa trong lưu vực chia sẻ mực nước và kế hoạch xả theo thời gian thực. Trước khi xả, đơn vị vận hành phải báo cho tất cả các tỉnh, không chỉ tỉnh nơi đặt hồ như trước đây.",
      },
      {
        p: "Tại Trường Sơn, địa phương ở cuối nguồn, 128 cụm loa và 41 cột báo lũ đã được nối vào hệ thống. Trong lần diễn tập ngày {ngày}, tin nhắn cảnh báo đến 97,6% số thuê bao trong vùng trũng sau 6 phút.",
      },
      {
        p: "Các tỉnh cũng thống nhất một bộ từ ngữ cảnh báo ngắn gọn: “chuẩn bị”, “đi ngay”, “an toàn”, thay cho các cấp báo động chỉ người trong ngành hiểu.",
      },
      {
        p: "Quy chế có hiệu lực từ ngày {ngày+10}; sáu tỉnh luân phiên chủ trì, mỗi tỉnh một năm.",
      },
    ],
    tags: ["Phòng, chống thiên tai", "Sông Nhớ"],
    daysAgo: 9,
    hour: 9,
    minute: 40,
    eventDaysAgo: 10,
    sourceCredit: "Hãng tin Ví Dụ",
    bylines: [{ displayName: "Hãng tin Ví Dụ", role: "theo" }],
    photos: [
      {
        picture: "lake",
        caption: "Hồ Gương Trời, một trong 14 hồ chứa trên lưu vực sông Nhớ.",
        credit: "Thí Điểm",
        alt: "Mặt hồ phẳng lặng giữa núi xanh, một chiếc thuyền nhỏ",
        isFilePhoto: true,
      },
    ],
    author: "phongvien2",
    state: "published",
    editor: "btv2",
    publisher: "tkts",
  },
];
