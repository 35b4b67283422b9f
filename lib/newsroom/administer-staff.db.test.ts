import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findStaffBySecret } from "@/db/queries/staff";
import { NewStaff } from "@/lib/domain/staff";
import { sessionSecretOf } from "@/lib/testing/cast";
import { codeOf, must } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createStaff } from "./create-staff";
import { disableStaff, enableStaff } from "./disable-staff";
import { grantRight } from "./grant-right";
import { revokeRight } from "./revoke-right";
import { saveSiteIdentity } from "./save-site-identity";
import { signIn } from "./sign-in";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const newcomer = (email: string) => NewStaff.parse({ email, fullName: "Người Mới", position: "Phóng viên" });
const signInAs = (email: string, password: string) =>
  signIn(world.db, { email, password, address: "10.0.0.1" });
const rightsOf = async (login: "phongvien" | "admin") =>
  (await findStaffBySecret(world.db, sessionSecretOf(login)))?.grants.map((grant) => grant.capability);

describe("adding a person", () => {
  test("gives a first password that opens the door, and the first right", async () => {
    const admin = await world.as("admin");
    const right = { capability: "reporter", section: "kinh-te" } as const;
    const made = must(await createStaff(admin, { ...newcomer("Moi@Demo.Invalid"), right }));
    expect(made.email).toBe("moi@demo.invalid");
    const { secret } = must(await signInAs(made.email, made.password));
    const staff = await findStaffBySecret(world.db, secret);
    expect(staff?.grants).toMatchObject([{ capability: "reporter" }]);
    expect(staff?.grants[0]?.sectionId).not.toBeNull();
  });
  test("keeps the password out of the log", async () => {
    const made = must(await createStaff(await world.as("admin"), newcomer("kin@demo.invalid")));
    const rows = await world.sql(
      "auditor",
    )`select new::text as text from audit.entries where table_name like 'staff%'`;
    expect(rows.some(({ text }) => String(text).includes(made.password) || /argon2/.test(String(text)))).toBe(
      false,
    );
  });
  test("refuses an e-mail that somebody has, and a section that is none", async () => {
    const admin = await world.as("admin");
    expect(codeOf(await createStaff(admin, newcomer("tbt@demo.invalid")))).toBe("user.email_taken");
    const nowhere = { capability: "editor", section: "khong-co" } as const;
    expect(codeOf(await createStaff(admin, { ...newcomer("a@demo.invalid"), right: nowhere }))).toBe(
      "section.unknown",
    );
    expect(must(await createStaff(admin, newcomer("a@demo.invalid"))).fullName).toBe("Người Mới");
  });
  test("is for administrators alone, whatever their office", async () => {
    for (const login of ["tbt", "kiemtoan", "phongvien"] as const)
      expect(codeOf(await createStaff(await world.as(login), newcomer(`x-${login}@demo.invalid`)))).toBe(
        "right.admin",
      );
  });
});

describe("rights", () => {
  test("hold from the next request on, and end as soon as they are revoked", async () => {
    const admin = await world.as("admin");
    const right = { staffId: world.idOf("phongvien"), capability: "takedown", section: null } as const;
    must(await grantRight(admin, right));
    must(await grantRight(admin, right));
    expect((await rightsOf("phongvien"))?.filter((one) => one === "takedown")).toHaveLength(1);
    must(await revokeRight(admin, right));
    expect(await rightsOf("phongvien")).not.toContain("takedown");
    expect(codeOf(await revokeRight(admin, right))).toBe("right.not_held");
  });
  test("an administrator does not revoke their own administration", async () => {
    const admin = await world.as("admin");
    const own = { staffId: admin.actor.id, capability: "admin", section: null } as const;
    expect(codeOf(await revokeRight(admin, own))).toBe("user.self");
    expect(await rightsOf("admin")).toContain("admin");
  });
  test("nobody gives themselves a right, not even the editor-in-chief", async () => {
    const tbt = await world.as("tbt");
    const right = { staffId: tbt.actor.id, capability: "admin", section: null } as const;
    expect(codeOf(await grantRight(tbt, right))).toBe("right.admin");
  });
  test("belong to people who exist", async () => {
    const right = {
      staffId: "0190c0de-0000-7000-8000-000000000000",
      capability: "editor",
      section: null,
    } as const;
    expect(codeOf(await grantRight(await world.as("admin"), right))).toBe("user.not_found");
    expect(codeOf(await grantRight(await world.as("admin"), { ...right, staffId: "ai đó" }))).toBe(
      "user.not_found",
    );
  });
});

describe("disabling an account", () => {
  test("ends every session at once and closes the door until it is enabled again", async () => {
    const admin = await world.as("admin");
    const staffId = world.idOf("phongvien2");
    must(await disableStaff(admin, { staffId }));
    expect(await findStaffBySecret(world.db, sessionSecretOf("phongvien2"))).toBeNull();
    expect(codeOf(await signInAs("phongvien2@demo.invalid", "demo-demo-demo"))).toBe("sign_in.wrong");
    must(await enableStaff(admin, { staffId }));
    expect((await signInAs("phongvien2@demo.invalid", "demo-demo-demo")).ok).toBe(true);
  });
  test("is never done to oneself", async () => {
    const admin = await world.as("admin");
    expect(codeOf(await disableStaff(admin, { staffId: admin.actor.id }))).toBe("user.self");
  });
});

describe("the paper's identity", () => {
  const facts = {
    name: "Báo Trường Sơn",
    tagline: null,
    governingBody: "Đảng bộ tỉnh",
    agency: "Báo và Phát thanh",
    licence: "1/GP",
    licenceIssuer: "Cục Báo chí",
    address: "Số 0",
    phone: "0",
    fax: null,
    email: "ts@demo.invalid",
    editorInChief: "Trần Giả Định",
    isDemo: true,
  };
  test("is what readers see from then on; the former facts stay", async () => {
    must(await saveSiteIdentity(await world.as("admin"), facts));
    const [site] = await world.sql("reader")`select fields from published.site`;
    expect(site?.fields).toMatchObject(facts);
    const rows = await world.sql("owner")`select count(*)::int as n from newsroom.site_identities`;
    expect(rows[0]?.n).toBe(2);
  });
  test("is not the editors' to change", async () => {
    expect(codeOf(await saveSiteIdentity(await world.as("tbt"), facts))).toBe("right.admin");
  });
});
