import { StateChip } from "@/components/newsroom/state-chip";
import { Table } from "@/components/ui/table";
import { type ActId, actIds, acts, type DeskState } from "@/lib/domain/workflow";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { whoWords } from "./who-words";

/** Every act: who may do it, from where to where, and what it asks for. */
export function ActTable({ words }: { words: NewsroomWords }) {
  const { help } = words;
  return (
    <div>
      <h2 className="pb-2 text-title font-semibold">{help.acts}</h2>
      <Table
        caption={help.acts}
        head={[help.act, help.by, help.from, help.to, help.needs]}
        className="rounded-control border border-line bg-sheet"
      >
        {actIds.map((act) => (
          <tr key={act}>
            <th scope="row" className="font-medium whitespace-nowrap">
              {words.acts[act]}
            </th>
            <td>{whoWords(acts[act].by, words)}</td>
            <td>
              <Chips states={acts[act].from} words={words} />
            </td>
            <td>
              <Chips states={[acts[act].to, ...(acts[act].orTo ? [acts[act].orTo] : [])]} words={words} />
            </td>
            <td>{needs(act, help)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Chips({ states, words }: { states: readonly DeskState[]; words: NewsroomWords }) {
  return (
    <span className="flex min-w-44 flex-wrap gap-1">
      {states.map((state) => (
        <StateChip key={state} state={state} words={words.states} />
      ))}
    </span>
  );
}

/** A reason, and what must be true of the readers' page. */
function needs(act: ActId, help: NewsroomWords["help"]): string {
  const { needsReason, live } = acts[act];
  const page = live && { live: help.onlyLive, none: help.onlyNeverLive, taken_down: help.onlyDown };
  return [needsReason && help.reason, page && live?.map((state) => page[state]).join(", ")]
    .filter(Boolean)
    .join("; ");
}
