import { StateChip } from "@/components/newsroom/state-chip";
import { capabilities } from "@/lib/domain/capability";
import { deskStates } from "@/lib/domain/workflow";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** What each state means for those who wait in it. */
export function StateList({ words }: { words: NewsroomWords }) {
  return (
    <div>
      <h2 className="pb-2 text-title font-semibold">{words.help.states}</h2>
      <dl className="grid gap-x-4 gap-y-2 tablet:grid-cols-[12rem_1fr]">
        {deskStates.map((state) => (
          <div key={state} className="contents">
            <dt>
              <StateChip state={state} words={words.states} />
            </dt>
            <dd className="mb-2 text-ui text-soft tablet:mb-0">{words.help.stateNotes[state]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The rule that no office overrides. */
export function FourEyes({ words }: { words: NewsroomWords["help"] }) {
  return (
    <div>
      <h2 className="pb-2 text-title font-semibold">{words.rules}</h2>
      <ul className="list-disc ps-5 text-ui text-soft">
        {[words.ruleAuthor, words.ruleWriter, words.ruleHash, words.ruleTakedown].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  );
}

/** What each right lets one do. */
export function RightList({ words }: { words: NewsroomWords }) {
  return (
    <div>
      <h2 className="pb-2 text-title font-semibold">{words.help.rights}</h2>
      <dl className="grid gap-x-4 gap-y-1 text-ui tablet:grid-cols-[12rem_1fr]">
        {capabilities.map((right) => (
          <div key={right} className="contents">
            <dt className="font-medium">{words.rights[right]}</dt>
            <dd className="mb-2 text-soft tablet:mb-0">{words.rightNotes[right]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
