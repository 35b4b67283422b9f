/** API tokens: made, listed, revoked. The secret is shown once and kept nowhere. */
import { findPerson } from "@/db/queries/people";
import { insertToken, listTokens, revokeToken } from "@/db/queries/tokens";
import { inSystemAct } from "@/db/system-act";
import { isId, newId } from "@/lib/domain/ids";
import { isScope, scopes } from "@/lib/domain/scopes";
import { Line } from "@/lib/domain/text-fields";
import { newSecret } from "@/lib/newsroom/sign-in";
import { type Command, Misuse, Refused } from "../command";

export const tokenCreate: Command = {
  name: "token create",
  summary: "Tạo mã truy cập API cho một người và in một lần",
  options: {
    user: { value: "EMAIL", help: "mã không bao giờ làm được nhiều hơn người này" },
    scopes: { value: "PHẠM-VI,…", help: `trong ${scopes.join(", ")}`, many: true },
    label: { value: "TÊN", help: "để nhận ra mã này về sau" },
    days: { value: "SỐ", help: "hết hạn sau bấy nhiêu ngày (mặc định: không hết hạn)" },
  },
  async run(given, place) {
    const email = given.need("user").toLowerCase();
    const held = given.list("scopes");
    if (held.length === 0) throw new Misuse("Thiếu --scopes.");
    const wrong = held.find((one) => !isScope(one));
    if (wrong) throw new Misuse(`Không có phạm vi “${wrong}”: cần ${scopes.join(", ")}.`);
    const days = given.text("days");
    if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) throw new Misuse("--days: một số từ 1 đến 9999.");
    const label = Line(120).safeParse(given.text("label") ?? "");
    if (!label.success) throw new Misuse("--label: tối đa 120 ký tự.");
    const owner = await place.owner();
    const person = await findPerson(owner, email);
    if (!person || person.disabled) throw new Refused({ status: 404, code: "user.not_found", field: "user" });
    const [id, secret] = [newId(), newSecret("toasoan_")];
    const expiresAt = await inSystemAct(owner, "token.create", null, (tx) =>
      insertToken(tx, {
        id,
        staffId: person.id,
        secret,
        label: label.data,
        scopes: [...new Set(held)],
        days: days === undefined ? null : Number(days),
      }),
    );
    return {
      json: { token: secret, id, user: email, scopes: [...new Set(held)], expiresAt },
      lines: [`Mã truy cập của ${email} (chỉ in một lần):`, secret, `Thu hồi: cms token revoke ${id}`],
    };
  },
};

export const tokenList: Command = {
  name: "token list",
  summary: "Các mã truy cập, của mọi người hoặc của một người",
  options: { user: { value: "EMAIL", help: "chỉ của người này" } },
  async run(given, place) {
    const items = await listTokens(await place.owner(), given.text("user")?.toLowerCase() ?? null);
    const state = (one: (typeof items)[number]) =>
      one.revokedAt ? "đã thu hồi" : one.expiresAt ? `đến ${one.expiresAt}` : "không hết hạn";
    return {
      json: { items },
      lines: items.map((one) =>
        `${one.id}  ${one.email}  ${one.scopes.join(",")}  ${state(one)}  ${one.label}`.trimEnd(),
      ),
    };
  },
};

export const tokenRevoke: Command = {
  name: "token revoke",
  words: "ID",
  summary: "Thu hồi một mã truy cập, có hiệu lực ngay",
  options: { reason: { value: "LÝ DO", help: "ghi vào nhật ký" } },
  async run(given, place) {
    const [id] = given.words;
    if (!id) throw new Misuse("Thiếu mã số (ID) của mã truy cập: cms token list.");
    const owner = await place.owner();
    const revoked =
      isId(id) &&
      (await inSystemAct(owner, "token.revoke", given.text("reason") ?? null, (tx) => revokeToken(tx, id)));
    if (!revoked) throw new Refused({ status: 404, code: "token.not_found" });
    return { json: { id, revoked: true }, lines: ["Đã thu hồi."] };
  },
};
