// @ts-check

/** What PostgreSQL says (in English, LC_ALL=C) and what a person can do about it. */
const known = [
  [/No space left on device|could not extend file/, "Hết chỗ trên đĩa: giải phóng dung lượng rồi chạy lại."],
  [/Disk quota exceeded/, "Hết hạn mức đĩa (quota): giải phóng dung lượng rồi chạy lại."],
  [/database files are incompatible with server/, "Dữ liệu thuộc một bản PostgreSQL khác."],
  [/has wrong ownership/, "Thư mục dữ liệu thuộc tài khoản khác: chạy bằng đúng tài khoản đã tạo ra nó."],
  [/Permission denied/, "Không đủ quyền trong thư mục dữ liệu: kiểm tra chủ sở hữu của DATA_DIR."],
  [
    /could not create any TCP\/IP sockets|Address already in use/,
    "Cổng của PostgreSQL đã có chương trình khác dùng.",
  ],
  [
    /Cannot allocate memory|could not create shared memory segment|could not resize shared memory/,
    "Thiếu bộ nhớ cho PostgreSQL.",
  ],
  [
    /error while loading shared libraries|Library not loaded/,
    "Thiếu thư viện của PostgreSQL nhúng: chạy lại npm ci.",
  ],
  [
    /could not locate a valid checkpoint record|invalid checkpoint record/,
    "Dữ liệu bị hỏng: phục hồi từ bản sao lưu.",
  ],
];

/**
 * One line for a server that did not start.
 * @param {string} output what initdb or postgres wrote
 * @param {string} [logFile] where the rest may be read
 * @returns {string} Vietnamese where the cause is known, else PostgreSQL's own last fatal line
 */
export function explainFailure(output, logFile) {
  const where = logFile ? ` (xem ${logFile})` : "";
  const match = known.find(([pattern]) => /** @type {RegExp} */ (pattern).test(output));
  if (match) return `${match[1]}${where}`;
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return `PostgreSQL không khởi động được: ${fatal?.trim() ?? "không có thông báo"}${where}`;
}

/** @param {string} output */
export function isPortTaken(output) {
  return /could not create any TCP\/IP sockets|Address already in use/.test(output);
}
