/** Words of what an editor's hands do in the text: counting, finding, keys, blocks, pictures in place. */
export const handsVi = {
  counts: {
    words: "{n} chữ",
    characters: "{n} ký tự",
    minutes: "đọc {n} phút",
    over: "quá {n} chữ so với mức {target} của mục",
    under: "còn {n} chữ tới mức {target} của mục",
    exact: "đúng mức {target} chữ của mục",
    chosen: "đang chọn {words} chữ, {characters} ký tự",
    how: "Một chữ là một tiếng, một con số hay một ký hiệu viết liền. Chỉ đếm nội dung, không đếm tiêu đề, sapo, chú thích.",
  },
};
