import { connect } from "@/db/client";
import { enqueueMissingAvif } from "@/db/queries/renditions";
import type { Command } from "../command";

export const photosRenditions: Command = {
  name: "photos renditions",
  summary: "Xếp hàng làm tệp AVIF cho những ảnh chưa có (ảnh cũ, ảnh vừa phục hồi)",
  options: { again: { help: "cho mọi ảnh: kiểm lại tệp, làm lại tệp thiếu" } },
  async run(given, place) {
    const db = connect(await place.roleUrl("newsroom"), { max: 1, name: "cms" });
    try {
      const queued = await enqueueMissingAvif(db, given.is("again"));
      return {
        json: { queued },
        lines: [queued > 0 ? `${queued} ảnh đã vào hàng đợi.` : "Ảnh nào cũng đã có tệp AVIF."],
      };
    } finally {
      await db.close();
    }
  },
};
