import { SheetShut } from "./sheet-shut";

interface Choice {
  id: string;
  words: string;
}

/** What css/frame.css knows by these ids; the first of each is how the paper comes. */
const choices: { name: string; title: string; of: Choice[] }[] = [
  {
    name: "nen",
    title: "Nền",
    of: [
      { id: "nen-may", words: "Theo máy" },
      { id: "nen-sang", words: "Sáng" },
      { id: "nen-toi", words: "Tối" },
    ],
  },
  {
    name: "chu",
    title: "Cỡ chữ",
    of: [
      { id: "chu-vua", words: "Vừa" },
      { id: "chu-nho", words: "Nhỏ" },
      { id: "chu-lon", words: "Lớn" },
      { id: "chu-rat-lon", words: "Rất lớn" },
    ],
  },
  {
    name: "cot",
    title: "Bề rộng cột chữ",
    of: [
      { id: "cot-vua", words: "Vừa" },
      { id: "cot-hep", words: "Hẹp" },
      { id: "cot-rong", words: "Rộng" },
    ],
  },
];

/** How this page is read: by day or night, in larger or smaller type. Radio buttons that the style sheet reads. */
export function ReadingSheet() {
  return (
    <div className="sheet reading" id="cach-doc" popover="auto">
      <SheetShut of="cach-doc" />
      <div className="choices">
        {choices.map(({ name, title, of }) => (
          <fieldset key={name}>
            <legend>{title}</legend>
            {of.map(({ id, words }, at) => (
              <label key={id}>
                <input type="radio" id={id} name={name} defaultChecked={at === 0} /> {words}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p>
        Lựa chọn chỉ có hiệu lực trên trang đang mở: báo không đặt cookie, không chạy mã trên máy bạn đọc.
      </p>
    </div>
  );
}
