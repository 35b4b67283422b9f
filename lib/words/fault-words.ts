/** The few words that must be at hand when nothing can be asked any more. */
const vi = {
  title: "Có lỗi khi mở trang này",
  text: "Việc vừa làm có thể chưa xong; phần đang viết vẫn được giữ trên máy này. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã dưới đây.",
  code: "Mã lỗi: {code}",
  toDesk: "Về bàn của tôi",
  retry: "Thử lại",
};

const en: typeof vi = {
  title: "This page failed to open",
  text: "What you just did may not be finished; what you were writing is kept on this device. Try again; if it fails again, tell the administrator this code.",
  code: "Error code: {code}",
  toDesk: "To my desk",
  retry: "Try again",
};

/** By the page's `lang`; anything but English is Vietnamese. */
export const faultWords = (lang: string): typeof vi => (lang === "en" ? en : vi);
