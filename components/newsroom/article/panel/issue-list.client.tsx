"use client";
import { Icon } from "@/components/ui/icon";
import type { Reason } from "../article-data";
import { OpenSuggestions } from "../suggest/open-suggestions.client";
import { useGoTo } from "./use-go-to.client";

/** What is missing, each a way to the place where it is mended. */
export function IssueList({ issues }: { issues: readonly Reason[] }) {
  const goTo = useGoTo();
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.field}`} className="flex items-start gap-1 text-row">
          <Icon name="warning" className="mt-0.5 text-warn" />
          {issue.code === "ready.suggestions" ? (
            <div>
              {issue.reason}
              <OpenSuggestions />
            </div>
          ) : (
            <button
              type="button"
              className="text-link text-start pointer-coarse:min-h-11"
              onClick={() => goTo(issue.field ?? "body")}
            >
              {issue.reason}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
