"use client";
import { errorAt, errorBeside, type FormAction, idle } from "@/components/newsroom/form-state";
import { Button, SubmitButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field.client";
import { useForm } from "@/components/ui/use-form.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

/** Old addresses with where they lead and how often they were asked for, and a form for one more. */
export function RedirectBoard({
  rows,
  add,
  remove,
  words,
}: {
  rows: readonly {
    from: string;
    number: number | null;
    to: string | null;
    createdBy: string;
    hits: number;
  }[];
  add: FormAction;
  remove: FormAction;
  words: NewsroomWords["redirects"];
}) {
  const adding = useForm(add, idle);
  const removing = useForm(remove, idle);
  const refused = errorBeside(adding.state, ["from", "to"]) ?? errorBeside(removing.state, []);
  return (
    <>
      <form {...adding.formProps} className="grid max-w-3xl gap-3 pb-3 tablet:grid-cols-2">
        <TextField label={words.from} name="from" required error={errorAt(adding.state, "from")} />
        <TextField
          label={words.to}
          name="to"
          hint={words.toHint}
          required
          error={errorAt(adding.state, "to")}
        />
        <div>
          <SubmitButton pending={adding.pending}>{words.add}</SubmitButton>
        </div>
      </form>
      {refused && (
        <Notice tone="danger" live>
          {refused}
        </Notice>
      )}
      <Table caption={words.title} head={[words.from, words.to, words.by, words.hits, ""]} stack>
        {rows.map(({ from, number, to, createdBy, hits }) => (
          <tr key={from}>
            <td className="break-all">{from}</td>
            <td className="break-all">{to ?? fill(words.article, { n: number ?? 0 })}</td>
            <td>{createdBy}</td>
            <td className="tnum">{hits}</td>
            <td>
              <form {...removing.formProps}>
                <input type="hidden" name="from" value={from} />
                <Button type="submit" size="small" aria-label={fill(words.removeOf, { from })}>
                  {words.remove}
                </Button>
              </form>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
