"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time.client";
import type { ActId } from "@/lib/domain/workflow";
import { fill } from "@/lib/words/fill";
import { useArticle, useRoom } from "../room.client";
import { ActDialog } from "./act-dialog.client";
import { IssueList } from "./issue-list.client";
import { actList, asksFirst, isGrave } from "./next-act";
import { useActs } from "./use-acts.client";

/** "Việc tiếp theo": the next act as one button with its name, the others beneath, the closed ones with reasons. */
export function NextPanel() {
  const { words, house } = useRoom();
  const article = useArticle();
  const { perform, working, fault, forget } = useActs();
  const [asking, setAsking] = useState<ActId | null>(null);
  const { primary, others, closed } = actList(article);
  const say = words.acts;

  function press(act: ActId): void {
    forget();
    if (asksFirst.has(act)) setAsking(act);
    else void perform(act);
  }

  return (
    <div className="flex flex-col gap-4 p-3">
      <Standing />
      {primary ? (
        <div className="flex flex-col gap-2">
          <Button
            look="primary"
            className="min-h-10"
            pending={working === primary.act}
            disabled={working !== null || primary.missing.length > 0}
            onClick={() => press(primary.act)}
          >
            {house.acts[primary.act]}
          </Button>
          {primary.missing.length > 0 ? (
            <div>
              <p className="text-row font-medium">
                {fill(say.notReady, { act: house.acts[primary.act].toLocaleLowerCase("vi") })}
              </p>
              <IssueList issues={primary.missing} />
            </div>
          ) : (
            <p className="text-row text-soft">{say.whoNext[article.state]}</p>
          )}
        </div>
      ) : (
        <div>
          <p>{say.whoNext[article.state]}</p>
          {others.length === 0 && <p className="text-row text-soft">{say.nothing}</p>}
        </div>
      )}
      {fault && !asking && (
        <Notice tone={fault.isStale ? "warn" : "danger"} live>
          {fault.sentence}
        </Notice>
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-acts">
          <h3 id="other-acts" className="mb-1 text-note font-medium text-faint">
            {say.others}
          </h3>
          <div className="flex flex-wrap gap-2">
            {others.map((act) => (
              <Button
                key={act}
                look={isGrave.has(act) ? "danger" : "quiet"}
                pending={working === act}
                disabled={working !== null}
                onClick={() => press(act)}
              >
                {house.acts[act]}
              </Button>
            ))}
          </div>
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed-acts">
          <h3 id="closed-acts" className="mb-1 text-note font-medium text-faint">
            {say.closed}
          </h3>
          <dl className="flex flex-col gap-1 text-row">
            {closed.map(({ act, reason }) => (
              <div key={act}>
                <dt className="inline font-medium text-soft">{house.acts[act]}: </dt>
                <dd className="inline text-faint">{reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {asking && (
        <ActDialog
          act={asking}
          pending={working === asking}
          fault={fault?.act === asking ? fault : null}
          onClose={() => {
            setAsking(null);
            forget();
          }}
          onConfirm={async (given) => {
            if (await perform(asking, given)) setAsking(null);
          }}
        />
      )}
    </div>
  );
}

/** Who signed, and what an open revision is for. */
function Standing() {
  const { words, house, desk } = useRoom();
  const article = useArticle();
  const say = words.acts;
  if (!article.approval && !article.revisionKind) return null;
  return (
    <div className="flex flex-col gap-1 border-b border-line pb-3 text-row text-soft">
      {article.approval && (
        <p>
          {fill(say.approvedBy, { name: article.approval.approver.name, time: "" })}
          <Time at={article.approval.at} now={desk.now} words={house.time} zone={desk.timeZone} />
          <span className="ms-2 font-mono text-note text-faint">
            {fill(say.approveHash, { hash: article.approval.contentHash.slice(0, 8) })}
          </span>
        </p>
      )}
      {article.revisionKind && <p>{fill(say.revision, { kind: say.revisionKinds[article.revisionKind] })}</p>}
      {article.revisionNote && <p>{fill(say.revisionNoteIs, { note: article.revisionNote })}</p>}
    </div>
  );
}
