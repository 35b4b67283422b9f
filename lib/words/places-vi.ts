/** Words of the front's layout and of what is read, in Vietnamese. */
export const placesVi = {
  views: { today: "Đọc nhiều hôm nay", times: "{n} lượt đọc" },
  front: {
    title: "Trang nhất",
    note: "Bài đặt riêng đứng đầu theo thứ tự này; các chỗ còn lại tự lấy bài mới nhất, không bài nào hiện hai lần.",
    toSite: "Xem trang nhất",
    places: "Bài đặt riêng",
    empty: "Chưa đặt bài nào: trang nhất đang tự lấy bài mới nhất.",
    by: "{name} đặt",
    over: "đã hết hạn, không còn trên trang nhất",
    until: "Giữ đến",
    span: "Giữ trong",
    forever: "tới khi bỏ",
    hours: "{n} giờ nữa",
    days: "{n} ngày nữa",
    setSpan: "Đặt hạn",
    up: "Đưa lên: {headline}",
    down: "Đưa xuống: {headline}",
    remove: "Bỏ khỏi trang nhất: {headline}",
    pick: "Chọn bài đang trên trang",
    search: "Tìm bài để đặt",
    newest: "Bài mới nhất chưa đặt riêng",
    found: "Bài khớp với “{words}”",
    noneFound: "Không có bài nào đang trên trang khớp.",
    top: "Đặt đầu",
    bottom: "Đặt cuối",
    topOf: "Đặt đầu trang nhất: {headline}",
    bottomOf: "Đặt cuối các bài đặt riêng: {headline}",
  },
};

export type PlacesWords = typeof placesVi;
