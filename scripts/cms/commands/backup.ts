/** Everything of an installation in one folder, and back. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { migrate } from "@/db/migrate";
import { Problem } from "../../launch/problem.mjs";
import { readManifest } from "../backup/manifest";
import { copyMedia, mediaFolder } from "../backup/media-copy";
import { readBackup } from "../backup/read-backup";
import { writeBackup } from "../backup/write-backup";
import { type Command, Misuse } from "../command";
import { verifyLog } from "./audit";
import { migrateDatabase } from "./migrate";

const standing = (name: string) => path.resolve(process.env.CMS_STANDING ?? process.cwd(), name);

const noMedia = { help: "không kèm ảnh (kho ảnh được sao lưu riêng)" };

export const backup: Command = {
  name: "backup",
  words: "THƯ-MỤC",
  summary: "Sao lưu cơ sở dữ liệu (một thời điểm) và ảnh vào một thư mục mới",
  options: { "no-media": noMedia },
  async run(given, place) {
    const [name] = given.words;
    if (!name) throw new Misuse("Thiếu thư mục đích.");
    const folder = standing(name);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Problem(`${folder} đã có tệp: mỗi bản sao lưu một thư mục riêng.`);
    await place.owner();
    const media = given.is("no-media") ? null : mediaFolder(place.mediaUrl);
    const manifest = await writeBackup(await place.ownerUrl(), folder, media);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const gigabytes = (manifest.media.bytes / 1024 ** 3).toFixed(2).replace(".", ",");
    return {
      json: {
        folder,
        createdAt: manifest.createdAt,
        tables: manifest.tables.length,
        rows,
        media: manifest.media,
      },
      lines: [
        `Đã sao lưu ${rows} dòng của ${manifest.tables.length} bảng và ${manifest.media.files} tệp ảnh (${gigabytes} GB) vào ${folder}.`,
        "Thư mục này có mã băm mật khẩu và bài chưa đăng: cất như cất chìa khóa. SECRET không nằm trong đó.",
      ],
    };
  },
};

export const restore: Command = {
  name: "restore",
  words: "THƯ-MỤC",
  summary: "Phục hồi một bản sao lưu vào cơ sở dữ liệu trống, rồi kiểm lại nhật ký",
  options: { "no-media": noMedia },
  async run(given, place) {
    const [name] = given.words;
    if (!name) throw new Misuse("Thiếu thư mục bản sao lưu.");
    const folder = standing(name);
    const manifest = await readManifest(folder);
    await migrateDatabase.run(given, place);
    await readBackup(await place.ownerUrl(), folder, manifest);
    if (!given.is("no-media")) await copyMedia(path.join(folder, "media"), mediaFolder(place.mediaUrl));
    // Notes the new cluster's era, if it is one: transaction ids begin again there.
    await migrate(await place.ownerUrl());
    const verified = await verifyLog(await place.owner());
    return {
      ok: verified.ok,
      json: { folder, createdAt: manifest.createdAt, verified },
      lines: [
        `Đã phục hồi bản ${manifest.createdAt}: ${verified.entries} mục nhật ký, ${verified.events} việc.`,
        verified.ok ? "Nhật ký khớp mọi bảng." : "NHẬT KÝ KHÔNG KHỚP: chạy cms audit verify.",
      ],
    };
  },
};
