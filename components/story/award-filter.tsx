import {
  type AwardFilter,
  askParameters,
  isAsking,
  registerPath,
  writeAsk,
} from "@/lib/domain/award-register";
import { formatDay } from "@/lib/format/datetime";

/** What one may choose from besides typing. */
export interface AwardChoices {
  forms: readonly { code: string; name: string }[];
  authorities: readonly string[];
}

/**
 * The register's questions as a plain form: words first, the rest behind "Lọc thêm", open while one of them is asked.
 */
export function AwardFilterForm({ filter, choices }: { filter: AwardFilter; choices: AwardChoices }) {
  const { q, ...others } = filter;
  const isKnown = choices.forms.some(({ code }) => code === filter.form);
  return (
    <search>
      <form className="ask" action={registerPath}>
        <p className="words">
          <label htmlFor="hoi">Tìm người, tập thể, đơn vị, thành tích, số quyết định</label>
          <input id="hoi" type="search" name={askParameters.q} defaultValue={q} maxLength={200} />
          <button type="submit">Tìm</button>
        </p>
        <details open={isAsking(others)}>
          <summary>Lọc theo hình thức, cơ quan, đối tượng, ngày</summary>
          <div className="more">
            <p>
              <label htmlFor="hinh-thuc">Hình thức</label>
              <select id="hinh-thuc" name={askParameters.form} defaultValue={filter.form ?? ""}>
                <option value="">Mọi hình thức</option>
                {filter.form && !isKnown && <option value={filter.form}>{filter.form}</option>}
                {choices.forms.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <Words
              id="co-quan"
              label="Cơ quan tặng"
              name={askParameters.authority}
              value={filter.authority}
              choices={choices.authorities}
            />
            <Words
              id="doi-tuong"
              label="Người, tập thể được tặng"
              name={askParameters.recipient}
              value={filter.recipient}
              choices={["cá nhân", "tập thể", "hộ gia đình"]}
            />
            <p>
              <label htmlFor="tu">Từ ngày</label>
              <input id="tu" type="date" name={askParameters.from} defaultValue={filter.from} />
            </p>
            <p>
              <label htmlFor="den">Đến ngày</label>
              <input id="den" type="date" name={askParameters.to} defaultValue={filter.to} />
            </p>
            <button type="submit">Lọc</button>
          </div>
        </details>
      </form>
    </search>
  );
}

function Words(given: {
  id: string;
  label: string;
  name: string;
  value: string | undefined;
  choices: readonly string[];
}) {
  const { id, label, name, value, choices } = given;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" name={name} defaultValue={value} maxLength={200} list={`${id}-goi-y`} />
      <datalist id={`${id}-goi-y`}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </p>
  );
}

/** What is asked, in a sentence, and the way to ask nothing. */
export function AskedSentence({ filter, formName }: { filter: AwardFilter; formName: string | null }) {
  if (!isAsking(filter)) return null;
  const asked = [
    filter.q && `“${filter.q}”`,
    filter.form && (formName ?? `hình thức “${filter.form}”`),
    filter.authority && `cơ quan tặng “${filter.authority}”`,
    filter.recipient && `người, tập thể “${filter.recipient}”`,
    filter.from && `từ ${formatDay(filter.from)}`,
    filter.to && `đến ${formatDay(filter.to)}`,
  ].filter(Boolean);
  return (
    <p className="asked">
      Đang xem: {asked.join("; ")}. <a href={registerPath}>Bỏ lọc</a>
    </p>
  );
}

/** The same question for programs. */
export function AskElsewhere({ filter }: { filter: AwardFilter }) {
  const ask = writeAsk(filter);
  return (
    <p className="elsewhere">
      Tải về: <a href={`/api/v1/public/awards.csv${ask}`}>bảng tính (CSV)</a>,{" "}
      <a href={`/api/v1/public/awards${ask}`}>dữ liệu (JSON)</a>
    </p>
  );
}
