import { StateChip } from "@/components/newsroom/state-chip";
import { Table } from "@/components/ui/table";
import { deskStates, typing } from "@/lib/domain/workflow";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { whoWords } from "./who-words";

/** Who types when. */
export function TypingTable({ words }: { words: NewsroomWords }) {
  const { help, desk } = words;
  return (
    <div>
      <h2 className="pb-2 text-title font-semibold">{help.typing}</h2>
      <Table
        caption={help.typing}
        head={[desk.state, help.by]}
        className="rounded-control border border-line bg-sheet"
      >
        {deskStates.map((state) => (
          <tr key={state}>
            <th scope="row" className="font-normal">
              <StateChip state={state} words={words.states} />
            </th>
            <td>{whoWords(typing[state], words) || <span className="text-faint">{help.nobody}</span>}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
