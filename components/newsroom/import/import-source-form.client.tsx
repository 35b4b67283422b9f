"use client";
import { type FormEvent, useRef } from "react";
import { DropZone } from "@/components/newsroom/drop-zone.client";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select.client";
import { TextArea } from "@/components/ui/text-area.client";
import { formatFileSize } from "@/lib/format/file-size";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import { type Given, isOldWord, maxBytes, mediaTypeOfFile } from "./import-wire";

export interface ImportChoice {
  text: string;
  file: File | null;
  section: string;
}

/** Where the text comes from and which section it is for. */
export function ImportSourceForm({
  choice,
  onChange,
  onLook,
  onError,
  sections,
  pending,
  locale,
  words,
}: {
  choice: ImportChoice;
  onChange: (choice: ImportChoice) => void;
  onLook: (given: Given) => void;
  onError: (sentence: string | null) => void;
  sections: readonly { value: string; label: string }[];
  pending: boolean;
  locale: Locale;
  words: NewsroomWords["import"];
}) {
  const picker = useRef<HTMLInputElement>(null);
  const { text, file, section } = choice;

  const take = (files: readonly File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    if (isOldWord(chosen)) return onError(words.oldWord);
    const type = mediaTypeOfFile(chosen);
    if (!type) return onError(words.wrongType);
    if (chosen.size > maxBytes(type)) return onError(words.tooLarge);
    onError(null);
    onChange({ ...choice, file: chosen });
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mediaType = file ? mediaTypeOfFile(file) : "text/plain";
    if (!file && text.trim() === "") return onError(words.nothing);
    if (mediaType) onLook({ body: file ?? text, mediaType, section });
  };

  return (
    <DropZone hint={words.drop} onFiles={take} disabled={pending}>
      <form onSubmit={submit} className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <TextArea
          label={words.source}
          hint={words.sourceHint}
          value={text}
          onChange={(event) => onChange({ ...choice, text: event.target.value })}
          disabled={file !== null}
          rows={16}
          spellCheck={false}
          lang="vi"
          inputClassName="min-h-72 max-h-[60dvh] desk:min-h-[60dvh]"
        />
        <div className="flex flex-col gap-4 self-start">
          <div className="flex flex-col items-start gap-1">
            <p className="text-row font-medium">{words.file}</p>
            {file ? (
              <p className="flex flex-wrap items-center gap-2 text-row">
                <Icon name="note" />
                {fill(words.chosen, { name: file.name, size: formatFileSize(file.size, locale) })}
                <Button
                  look="plain"
                  size="small"
                  icon="close"
                  onClick={() => onChange({ ...choice, file: null })}
                >
                  {words.removeFile}
                </Button>
              </p>
            ) : (
              <Button icon="upload" onClick={() => picker.current?.click()}>
                {words.chooseFile}
              </Button>
            )}
            <input
              ref={picker}
              type="file"
              accept=".txt,.html,.htm,.docx,.doc,text/plain,text/html"
              aria-label={words.file}
              tabIndex={-1}
              className="sr-only"
              onChange={(event) => {
                take([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
            <p className="text-note text-faint">{words.fileHint}</p>
          </div>
          <Select
            label={words.section}
            value={section}
            empty={words.noSection}
            options={sections}
            onChange={(event) => onChange({ ...choice, section: event.target.value })}
          />
          <Button look="primary" type="submit" pending={pending}>
            {pending ? words.previewing : words.preview}
          </Button>
        </div>
      </form>
    </DropZone>
  );
}
