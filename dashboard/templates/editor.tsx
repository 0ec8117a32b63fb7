import { useSignal } from "@preact/signals";
import { type DraftKind, type DraftText, draftOf } from "#shared/drafts/draft";
import type { DraftLanguage } from "#shared/drafts/languages";
import { slotNames, unknownSlots } from "#shared/drafts/slots";
import type { Wish } from "#shared/replica/replica";
import type { Template } from "#shared/templates";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { exampleFacts } from "./example.ts";

type Props = {
  kind: DraftKind;
  language: DraftLanguage;
  ours: DraftText;
  own: Template | undefined;
};

export function TemplateEditor({ kind, language, ours, own }: Props) {
  const open = useProgram();
  const text = useSignal<DraftText>({
    subject: own?.subject ?? ours.subject,
    text: own?.text ?? ours.text,
  });
  const unknown = unknownSlots(`${text.value.subject} ${text.value.text}`);
  const save = async () => {
    if (unknown.length > 0) return;
    const { wishes, inverse } = templateWishes({ kind, language, own, ...text.value }, open);
    await open.deeds.save("Your words are saved.", wishes, inverse);
  };
  const set = (change: Partial<DraftText>) => {
    text.value = { ...text.value, ...change };
  };
  return (
    <div class="template">
      <form
        class="stack"
        aria-label="Your words"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Subject"
          maxLength={300}
          value={text.value.subject}
          onInput={(event) => set({ subject: event.currentTarget.value })}
        />
        <TextArea
          label="Text"
          rows={14}
          maxLength={4000}
          value={text.value.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
          problem={
            unknown.length > 0
              ? `No fact is called ${unknown.map(inBraces).join(", ")}.`
              : undefined
          }
        />
        <div class="line-up">
          <Button look="primary" type="submit" disabled={unknown.length > 0}>
            Save my words
          </Button>
          {own !== undefined && (
            <Button
              look="quiet"
              onClick={() =>
                void open.deeds.save(
                  "Back to ours.",
                  [{ op: "delete", kind: "template", id: own.id }],
                  [{ op: "put", kind: "template", record: own }],
                )
              }
            >
              Back to ours
            </Button>
          )}
        </div>
        <SlotHelp />
      </form>
      <Preview text={text.value} language={language} />
    </div>
  );
}

function SlotHelp() {
  return (
    <div class="soft small stack tight">
      <p>
        Facts in braces are filled in: {slotNames.map(inBraces).join(", ")}. A sentence whose fact
        is not known is left out.
      </p>
      <p>
        In square brackets you may give several ways, with a bar between them; the first whose facts
        are known is taken: [{"{mentor}"} introduced us.|We have not met yet.]
      </p>
    </div>
  );
}

/** With every fact known, and with none, so that both can be read before they are sent. */
function Preview({ text, language }: { text: DraftText; language: DraftLanguage }) {
  const full = draftOf(text, exampleFacts, language);
  const bare = draftOf(text, { me: exampleFacts.me, person: exampleFacts.person }, language);
  return (
    <div class="stack" aria-live="off">
      <section class="card stack tight" lang={language}>
        <h2 class="section-title" lang="en">
          With all facts
        </h2>
        <p>{full.subject}</p>
        <p class="preview">{full.text}</p>
      </section>
      <section class="card stack tight" lang={language}>
        <h2 class="section-title" lang="en">
          With a name alone
        </h2>
        <p>{bare.subject}</p>
        <p class="preview">{bare.text}</p>
      </section>
    </div>
  );
}

type Words = DraftText & Pick<Props, "kind" | "language" | "own">;

function templateWishes(
  { kind, language, own, subject, text }: Words,
  { me, now, newId }: Pick<OpenProgram, "me" | "now" | "newId">,
): { wishes: Wish[]; inverse: Wish[] } {
  if (own !== undefined) {
    const patch = (words: DraftText): Wish => ({
      op: "patch",
      kind: "template",
      id: own.id,
      fields: words,
    });
    return {
      wishes: [patch({ subject, text })],
      inverse: [patch({ subject: own.subject, text: own.text })],
    };
  }
  const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
  const record: Template = { ...stamp, kind, language, subject, text };
  return {
    wishes: [{ op: "put", kind: "template", record }],
    inverse: [{ op: "delete", kind: "template", id: record.id }],
  };
}

const inBraces = (name: string) => `{${name}}`;
