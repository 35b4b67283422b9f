"use client";
import { FaultScreen } from "@/components/newsroom/faults/fault-screen.client";
import "./newsroom/newsroom.css";

/** Even the page around the newsroom could not be built. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <FaultScreen {...props} />
      </body>
    </html>
  );
}
