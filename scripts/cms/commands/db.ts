import { loginRoles } from "@/db/roles";
import { type Command, Misuse } from "../command";

export const dbUrl: Command = {
  name: "db url",
  summary: "In địa chỉ nối tới cơ sở dữ liệu của một vai (có mật khẩu: đừng để lộ)",
  options: { role: { value: loginRoles.join("|"), help: "vai nào" } },
  async run(given, place) {
    const wanted = given.need("role");
    const role = loginRoles.find((one) => one === wanted);
    if (!role) throw new Misuse(`--role: cần ${loginRoles.join(", ")}.`);
    const url = await place.roleUrl(role);
    return { json: { role, url }, lines: [url] };
  },
};
