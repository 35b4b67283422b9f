/** People and rights, by the operator. Each change is an act of the system in the log. */
import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import {
  endGrant,
  findPerson,
  insertGrant,
  insertPerson,
  listPeople,
  setDisabled,
  setPassword,
} from "@/db/queries/people";
import { listSections } from "@/db/queries/sections";
import { inSystemAct } from "@/db/system-act";
import { hashPassword } from "@/lib/auth/password";
import { type Capability, capabilities } from "@/lib/domain/capability";
import { newId } from "@/lib/domain/ids";
import { Line } from "@/lib/domain/text-fields";
import { type Command, type Given, Misuse, Refused } from "../command";

const Email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase());

function emailOf(given: Given): string {
  const parsed = Email.safeParse(given.need("email"));
  if (!parsed.success) throw new Misuse(`--email: không phải địa chỉ thư điện tử.`);
  return parsed.data;
}

/** A password to be typed once and changed: 20 characters that are not mistaken for each other. */
function newPassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [part(), part(), part(), part()].join("-");
}

interface Right {
  capability: Capability;
  sectionId: string | null;
}

/** "editor:kinh-te", "publisher". Throws `Misuse` on a right or a section that is none. */
async function rightsOf(owner: Db, given: readonly string[]): Promise<Right[]> {
  const sections = given.length > 0 ? await listSections(owner) : [];
  return given.map((text) => {
    const [name = "", slug] = text.split(":");
    const capability = capabilities.find((one) => one === name);
    if (!capability) throw new Misuse(`Không có quyền “${name}”: cần một trong ${capabilities.join(", ")}.`);
    const section = sections.find((one) => one.slug === slug);
    if (slug !== undefined && !section) throw new Misuse(`Không có chuyên mục “${slug}”.`);
    return { capability, sectionId: section?.id ?? null };
  });
}

/** Runs `work` on the person with the e-mail on the line. */
async function onPerson(
  given: Given,
  owner: Db,
  action: string,
  work: (tx: Tx, staffId: string) => Promise<void>,
): Promise<{ id: string; email: string }> {
  const email = emailOf(given);
  const person = await findPerson(owner, email);
  if (!person) throw new Refused({ status: 404, code: "user.not_found", field: "email" });
  await inSystemAct(owner, action, given.text("reason") ?? null, (tx) => work(tx, person.id));
  return { id: person.id, email };
}

const email = { value: "EMAIL", help: "thư điện tử của người ấy" };
const reason = { value: "LÝ DO", help: "ghi vào nhật ký" };
const grant = {
  value: "QUYỀN[:CHUYÊN-MỤC]",
  help: `một trong ${capabilities.join(", ")}; không ghi chuyên mục là khắp nơi; ghi được nhiều lần`,
  many: true,
} as const;

export const userCreate: Command = {
  name: "user create",
  summary: "Thêm một người và in mật khẩu ban đầu một lần",
  options: {
    email,
    name: { value: "HỌ TÊN", help: "tên đầy đủ" },
    position: { value: "CHỨC DANH", help: "như in trong danh bạ" },
    grant,
    reason,
  },
  async run(given, place) {
    const owner = await place.owner();
    const address = emailOf(given);
    const name = Line(120, 1).safeParse(given.need("name"));
    const position = Line(120).safeParse(given.text("position") ?? "");
    if (!name.success || !position.success) throw new Misuse("--name, --position: tối đa 120 ký tự.");
    const rights = await rightsOf(owner, given.list("grant"));
    if (await findPerson(owner, address))
      throw new Refused({ status: 409, code: "user.email_taken", field: "email" });
    const id = newId();
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const person = { id, email: address, fullName: name.data, position: position.data, passwordHash };
    await inSystemAct(owner, "staff.create", given.text("reason") ?? null, async (tx) => {
      await insertPerson(tx, person);
      for (const right of rights) await insertGrant(tx, id, right.capability, right.sectionId);
    });
    return {
      json: { id, email: address, fullName: name.data, grants: given.list("grant"), password },
      lines: [
        `Đã thêm ${name.data} <${address}>.`,
        `Mật khẩu (chỉ in một lần, đổi ngay khi đăng nhập): ${password}`,
        ...(rights.length === 0 ? ["Chưa có quyền nào: cms user grant --email … --grant …"] : []),
      ],
    };
  },
};

export const userList: Command = {
  name: "user list",
  summary: "Mọi người và quyền của họ",
  options: {},
  async run(_given, place) {
    const items = await listPeople(await place.owner());
    const right = (one: { capability: string; section: string | null }) =>
      one.section ? `${one.capability}:${one.section}` : one.capability;
    return {
      json: { items },
      lines: items.map(
        (one) =>
          `${one.email}  ${one.fullName}${one.disabled ? "  (đã khóa)" : ""}  ${one.grants.map(right).join(", ") || "không có quyền"}`,
      ),
    };
  },
};

export const userGrant: Command = {
  name: "user grant",
  summary: "Cho hoặc thôi quyền",
  options: {
    email,
    grant,
    revoke: { ...grant, help: "quyền thôi từ bây giờ, viết như --grant" },
    reason,
  },
  async run(given, place) {
    const owner = await place.owner();
    const [add, end] = [given.list("grant"), given.list("revoke")];
    if (add.length + end.length === 0) throw new Misuse("Thiếu --grant hoặc --revoke.");
    const [added, ended] = [await rightsOf(owner, add), await rightsOf(owner, end)];
    const person = await onPerson(given, owner, "staff.grant", async (tx, staffId) => {
      for (const { capability, sectionId } of added) await insertGrant(tx, staffId, capability, sectionId);
      for (const { capability, sectionId } of ended) await endGrant(tx, staffId, capability, sectionId);
    });
    const grants = (await listPeople(owner)).find((one) => one.id === person.id)?.grants ?? [];
    return { json: { ...person, grants }, lines: [`Đã ghi quyền của ${person.email}.`] };
  },
};

export const userPassword: Command = {
  name: "user password",
  summary: "Đặt mật khẩu mới cho người quên mật khẩu; mọi phiên của người ấy kết thúc",
  options: { email, reason },
  async run(given, place) {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const person = await onPerson(given, await place.owner(), "staff.reset_password", (tx, staffId) =>
      setPassword(tx, staffId, passwordHash),
    );
    return {
      json: { ...person, password },
      lines: [`Mật khẩu mới của ${person.email} (chỉ in một lần): ${password}`],
    };
  },
};

export const userDisable: Command = {
  name: "user disable",
  summary: "Khóa một người (phiên và mã truy cập hết hiệu lực ngay), hoặc mở lại",
  options: { email, enable: { help: "mở khóa" }, reason },
  async run(given, place) {
    const disabled = !given.is("enable");
    const action = disabled ? "staff.disable" : "staff.enable";
    const person = await onPerson(given, await place.owner(), action, (tx, staffId) =>
      setDisabled(tx, staffId, disabled),
    );
    return {
      json: { ...person, disabled },
      lines: [disabled ? `Đã khóa ${person.email}.` : `Đã mở lại ${person.email}.`],
    };
  },
};
