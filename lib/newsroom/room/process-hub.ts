/** The process's one hub, opened by the first stream. */
import { newsroomDb } from "@/db/client";
import { listenTo } from "@/db/listen";
import { env } from "@/lib/env";
import { RoomHub } from "./hub";
import { roomChannel } from "./room-news";

// Next loads a module once a bundle; streams and the server that ends them meet at the process's own object.
const place = Symbol.for("toasoan.room");
const shared = globalThis as { [place]?: Pick<RoomHub, "stop" | "join" | "size"> };

/** The hub of this process; its connection is opened by the first `join`, so that a process without streams has none. */
export function roomHub(): Pick<RoomHub, "stop" | "join" | "size"> {
  shared[place] ??= new RoomHub(newsroomDb(), (ear) =>
    listenTo(env().NEWSROOM_DATABASE_URL, roomChannel, ear),
  );
  return shared[place];
}

/** Ends every stream of this process; called as it stops. */
export async function stopRoomHub(): Promise<void> {
  await shared[place]?.stop();
}
