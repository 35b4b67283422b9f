/** Words about what is kept on this device: left text, signing in again, a new build, signing out. */
export const keptVi = {
  left: {
    title: "Chữ của bạn còn trên máy này, chưa vào bài",
    explain: "Gõ lúc {time}. Bài hiện không nhận thẳng chữ này được; hãy xem khác nhau chỗ nào rồi chọn.",
    apart:
      "Gõ lúc {time}. Bản trên máy chủ đã khác hẳn nên không tự ghép được; hãy xem khác nhau chỗ nào rồi chọn.",
    place: "Đưa vào bài",
    placeWhy: "Đưa vào bài được khi bài đang mở cho bạn gõ.",
    tray: "Cất vào “Đoạn được giữ lại”",
    discard: "Bỏ",
    discarded: "Sẽ bỏ chữ gõ lúc {time}.",
    undo: "Giữ lại",
    removed: "bỏ",
    added: "thêm",
    failed: "Chưa gửi được. Chữ vẫn còn trên máy này; hãy thử lại.",
  },

  again: {
    title: "Phiên làm việc đã hết",
    explain: "Nhập mật khẩu để làm tiếp ngay tại đây. Chữ đã gõ vẫn còn trên máy này và sẽ tự gửi.",
    otherTitle: "Trình duyệt này đang dùng tên khác",
    other:
      "Một người khác vừa đăng nhập trên trình duyệt này, nên chữ của {name} không gửi đi dưới tên người đó; tất cả vẫn còn trên máy này. Nhập mật khẩu của {name} để làm tiếp.",
    email: "Thư điện tử",
    password: "Mật khẩu",
    submit: "Làm tiếp",
    pending: "Đang đăng nhập…",
    later: "Để sau",
    wrong: "Mật khẩu không đúng.",
    tooOften: "Đã thử sai quá nhiều lần. Hãy đợi {minutes} phút rồi thử lại.",
    failed: "Chưa đăng nhập được vì máy chủ không trả lời. Hãy thử lại sau ít phút.",
    missing: "Hãy nhập mật khẩu.",
    notYou: "Đó không phải là {name}. Chữ của {name} vẫn ở trên máy này và không gửi đi dưới tên khác.",
    done: "Đã đăng nhập lại. Phần chưa lưu đang được gửi.",
  },

  build: {
    title: "Trang đã có bản mới.",
    saved: "Chữ đã lưu; bấm để tải lại khi tiện.",
    kept: "Chữ chưa lưu vẫn ở trên máy này; bấm để tải lại.",
    reload: "Tải lại trang",
    partTitle: "Phần này không mở được nữa vì trang đã có bản mới.",
  },
};

export type KeptWords = typeof keptVi;

/** Asked in the shell, where nothing else of the writing room is loaded. */
export const signOutVi = {
  title: "Còn chữ chưa lưu trên máy này",
  explain:
    "Đăng xuất bây giờ thì chữ vẫn nằm trên máy này. Chỉ bạn thấy lại nó, khi đăng nhập và mở bài trên chính trình duyệt này.",
  articles: "Các bài còn chữ chưa lưu:",
  untitled: "Bài chưa có tiêu đề",
  anyway: "Cứ đăng xuất",
  stay: "Ở lại",
};

export type SignOutWords = typeof signOutVi;
