import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Draft, type DraftFacts, type DraftKind, draftOf } from "#shared/drafts/draft";
import { type DraftLanguage, draftLanguages, languageOf } from "#shared/drafts/languages";
import { mailtoOf } from "#shared/drafts/mailto";
import { loadTexts } from "#shared/drafts/texts";
import { withTemplates } from "#shared/templates";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { languageWords } from "../words/drafts.ts";
import { noticeFor } from "./notice.ts";

type Written = {
  kind: DraftKind;
  facts: DraftFacts;
  /** An address, or "". */
  to: string;
  /** The introduction it is about, if it is about one. */
  about: string | undefined;
};

/** A beginning in the person's language and own template, to edit, copy or open in the mail. */
export function Writing({ kind, facts, to, about }: Written) {
  const language = useSignal(languageOf(navigator.language));
  const draft = useDraft({ kind, facts, about }, language);
  if (draft.value === "failed")
    return <p role="alert">The text could not be loaded. It will be here once you are online.</p>;
  return (
    <div class="stack tight">
      <SelectField
        label="Language of the draft"
        value={language.value}
        choices={draftLanguages.map((value) => ({ value, words: languageWords[value] }))}
        onChange={(event) => {
          language.value = languageOf(event.currentTarget.value);
        }}
      />
      {draft.value === "loading" ? (
        <p role="status">Writing a beginning…</p>
      ) : (
        <Editing
          draft={draft.value}
          to={to}
          onChange={(next) => {
            draft.value = next;
          }}
        />
      )}
      <p class="small">
        <a href={`/templates?kind=${kind}&language=${language.value}`}>
          Change the words it begins with
        </a>
      </p>
    </div>
  );
}

type Drafting = Draft | "loading" | "failed";

/** Begun anew with another language, kind or template; while one types, it stays as it is. */
function useDraft({ kind, facts, about }: Omit<Written, "to">, language: Signal<DraftLanguage>) {
  const open = useProgram();
  const draft = useSignal<Drafting>("loading");
  useEffect(() => {
    const wanted = language.value;
    let isWanted = true;
    draft.value = "loading";
    const begin = async () => {
      const texts = await loadTexts(wanted);
      const templates = open.replica.rows("template").peek().values();
      const text = withTemplates(texts, wanted, templates)[kind];
      const noticeLink = await noticeFor(text, about, open);
      if (isWanted) draft.value = draftOf(text, { ...facts, noticeLink }, wanted);
    };
    begin().catch((error: unknown) => {
      console.error(error);
      if (isWanted) draft.value = "failed";
    });
    return () => {
      isWanted = false;
    };
  }, [kind, about, language.value, open, draft]);
  return draft;
}

function Editing({
  draft,
  to,
  onChange,
}: {
  draft: Draft;
  to: string;
  onChange: (draft: Draft) => void;
}) {
  const { deeds } = useProgram();
  const mail = mailtoOf({ to, ...draft });
  const copy = async (said: string) => {
    const copied = await navigator.clipboard.writeText(draft.text).then(
      () => true,
      () => false,
    );
    deeds.say(copied ? said : "The browser did not allow copying; mark the text and copy it.");
  };
  return (
    <>
      <TextField
        label="Subject"
        value={draft.subject}
        onInput={(event) => onChange({ ...draft, subject: event.currentTarget.value })}
      />
      <TextArea
        label="Draft"
        rows={11}
        value={draft.text}
        onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        hint={
          mail.text === "inside"
            ? "Tertius never sends it. Open it in your mail, or copy it."
            : "Tertius never sends it. It is too long for a mail program to take over, so opening your mail copies the text for you to paste."
        }
      />
      <div class="line-up">
        <ButtonLink
          href={mail.href}
          onClick={() => {
            if (mail.text === "left_out") void copy("Copied. Paste it into the mail.");
          }}
        >
          Open in my mail
        </ButtonLink>
        <Button onClick={() => void copy("Copied.")}>Copy</Button>
      </div>
    </>
  );
}
