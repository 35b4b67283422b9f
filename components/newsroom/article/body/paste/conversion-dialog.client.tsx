"use client";
import { useMemo } from "react";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { plainText } from "@/lib/domain/content";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../../room.client";
import type { Question } from "./use-paste.client";

/** Enough to judge by; the whole of it is converted. */
const shownBlocks = 40;
const names = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI (VNI-Times)" } as const;

/** Text of an old encoding as it came and as it would be, side by side. Nothing is converted unasked. */
export function ConversionDialog({ question }: { question: Question }) {
  const { words, house } = useRoom();
  const say = words.bringIn.conversion;
  const { before, conversion, answer } = question;
  const rows = useMemo(
    () =>
      before.blocks
        .flatMap((block, at) => {
          const after = conversion.converted.blocks[at];
          const [old, fresh] = [plainText(block), after ? plainText(after) : ""];
          return old === fresh ? [] : [{ old, fresh }];
        })
        .slice(0, shownBlocks),
    [before, conversion],
  );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => open || answer("cancel")}
      title={fill(say.title, { name: names[conversion.encoding] })}
      closeLabel={house.ui.close}
      footer={
        <>
          <Button onClick={() => answer("keep")}>{say.keep}</Button>
          <Button look="primary" onClick={() => answer("convert")}>
            {say.convert}
          </Button>
        </>
      }
    >
      <p className="pb-3 text-row text-soft">{say.explain}</p>
      <table className="w-full table-fixed text-start text-ui">
        <thead>
          <tr className="text-row text-soft">
            <th scope="col" className="pb-1 pe-3 text-start font-medium">
              {say.before}
            </th>
            <th scope="col" className="pb-1 text-start font-medium">
              {say.after}
            </th>
          </tr>
        </thead>
        <tbody className="font-serif">
          {rows.map(({ old, fresh }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are those of one text and do not move
            <tr key={at} className="border-t border-line align-top">
              <td className="py-1.5 pe-3 break-words whitespace-pre-line text-soft">{old}</td>
              <td className="py-1.5 break-words whitespace-pre-line" lang="vi">
                {fresh}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
