import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type DraftKind, type DraftText, type DraftTexts, draftKinds } from "#shared/drafts/draft";
import { type DraftLanguage, draftLanguages, languageOf } from "#shared/drafts/languages";
import { loadTexts } from "#shared/drafts/texts";
import { type Template, templateOf } from "#shared/templates";
import { useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress } from "../place.ts";
import { SelectField } from "../ui/field.tsx";
import { draftWords, languageWords } from "../words/drafts.ts";
import { TemplateEditor } from "./editor.tsx";
import "./templates.css";

/** A person's own words for the drafts, one for each kind and language. */
export function Templates() {
  const { replica } = useProgram();
  const { query } = usePlace();
  const kind = useSignal<DraftKind>(kindOf(query.kind));
  const language = useSignal<DraftLanguage>(languageOf(query.language ?? navigator.language));
  useQueryInAddress({ kind: kind.value, language: language.value });
  const texts = useTexts(language.value);
  const own = templateOf(replica.rows("template").value.values(), kind.value, language.value);
  return (
    <div class="stack">
      <h1>Your own drafts</h1>
      <p class="soft">
        Messages begin from these words. Change them once, and every draft sounds like you. They
        stay yours alone, and nothing is ever sent by Tertius.
      </p>
      <div class="filters">
        <SelectField
          label="Draft"
          value={kind.value}
          choices={draftKinds.map((value) => ({ value, words: draftWords[value] }))}
          onChange={(event) => {
            kind.value = kindOf(event.currentTarget.value);
          }}
        />
        <SelectField
          label="Language"
          value={language.value}
          choices={draftLanguages.map((value) => ({ value, words: languageWords[value] }))}
          onChange={(event) => {
            language.value = languageOf(event.currentTarget.value);
          }}
        />
      </div>
      <Shown kind={kind.value} language={language.value} texts={texts} own={own} />
    </div>
  );
}

type Texts = DraftTexts | "loading" | "failed";

function Shown({
  kind,
  language,
  texts,
  own,
}: {
  kind: DraftKind;
  language: DraftLanguage;
  texts: Texts;
  own: Template | undefined;
}) {
  if (texts === "failed")
    return (
      <p role="alert">The texts could not be loaded. They will be here once you are online.</p>
    );
  if (texts === "loading") return <p role="status">Fetching the words…</p>;
  const ours: DraftText = texts[kind];
  return (
    <TemplateEditor key={`${kind} ${language} ${own?.id}`} {...{ kind, language, ours, own }} />
  );
}

function useTexts(language: DraftLanguage): Texts {
  const texts = useSignal<Texts>("loading");
  useEffect(() => {
    let isWanted = true;
    texts.value = "loading";
    loadTexts(language).then(
      (loaded) => {
        if (isWanted) texts.value = loaded;
      },
      (error: unknown) => {
        console.error(error);
        if (isWanted) texts.value = "failed";
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language, texts]);
  return texts.value;
}

function kindOf(name: string | undefined): DraftKind {
  return draftKinds.find((kind) => kind === name) ?? "first_message";
}
