/** Notes in the log, in Vietnamese. */
export const noteEventsVi = {
  acts: {
    "note.write": "ghi chú vào",
    "note.reply": "trả lời ghi chú ở",
    "note.edit": "sửa ghi chú của mình ở",
    "note.withdraw": "rút lại ghi chú ở",
    "note.resolve": "đánh dấu xong ghi chú ở",
    "note.reopen": "mở lại ghi chú ở",
  },
  kinds: { note: "Ghi chú" },
  tables: {
    notes: "ghi chú",
    note_replies: "trả lời ghi chú",
    note_mentions: "người được nhắc",
  },
  columns: {
    anchor_from: "từ vị trí",
    anchor_to: "đến vị trí",
    anchor_version: "ở bản thân bài số",
    author_id: "người viết",
    body: "lời",
    edited_at: "sửa lúc",
    field: "ô",
    message_id: "mã lời",
    note_id: "mã ghi chú",
    quote: "chữ lúc ghi chú",
    resolved_at: "xong lúc",
    resolved_by: "người đánh dấu xong",
    withdrawn_at: "rút lại lúc",
  },
};
