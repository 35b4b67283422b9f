/** Working on one piece together, in Vietnamese. */
export const togetherVi = {
  together: {
    label: "Ai đang có mặt ở bài này",
    edits: "{name} đang sửa từ {time}",
    looks: "{name} đang mở bài từ {time}",
    others: "và {n} người khác",
    myOtherWindow: "Bạn, ở cửa sổ khác",
    someone: "Đồng nghiệp",
  },
};
