"use client";
import { useToast } from "@/components/ui/toast.client";
import { SignInAgain } from "../sign-in/sign-in-again.client";
import { useRoom, useRoomState } from "./room.client";

/** A session that ends mid-story asks for the password here; then everything that waited goes on. */
export function SessionPart() {
  const { store, desk, words } = useRoom();
  const session = useRoomState((snapshot) => snapshot.session);
  const { say } = useToast();
  if (!session || session.asking === "no") return null;
  return (
    <SignInAgain
      quiet={session.asking === "quietly"}
      me={desk.me}
      isOther={session.isOther}
      words={words.again}
      onDone={() => {
        store.signedIn();
        say(words.again.done);
      }}
      onLater={() => store.signInLater()}
    />
  );
}
