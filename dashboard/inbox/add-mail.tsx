import { useSignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { MailModel, type MailReading } from "./mail-model.ts";
import { MailProgress, MailResult } from "./mail-result.tsx";
import "../imports/imports.css";
import "./inbox.css";

/** Pasted words or mail files, read on this device into drafts to review. */
export function AddMail() {
  const { me, replica, now } = useProgram();
  const reading = useMemo(
    () =>
      new MailModel({
        readers: () => import("./mail-files.ts"),
        owner: { userId: me.id, name: me.name, emails: [me.email.toLowerCase()] },
        standing(id) {
          const status = replica.rows("introduction_draft").peek().get(id)?.review.status;
          return status === undefined || status === "open" ? status : "settled";
        },
        save: replica.save,
        now,
        breathe: makeBreathing(),
      }),
    [replica, me, now],
  );
  const step = reading.step.value;
  return (
    <div class="stack wide narrow">
      <div class="spread">
        <h1>Add from a mail</h1>
        <ButtonLink look="quiet" href="/introductions">
          Back to introductions
        </ButtonLink>
      </div>
      {step.step === "choosing" && <Ways reading={reading} />}
      {step.step === "reading" && <MailProgress reading={reading} step={step} />}
      {step.step === "done" && <MailResult reading={reading} step={step} />}
    </div>
  );
}

function Ways({ reading }: { reading: MailReading }) {
  const words = useSignal("");
  const id = useId();
  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.value.trim() !== "") void reading.paste(words.value);
        }}
      >
        <TextArea
          label="The mail or message"
          rows={8}
          hint="Paste it with who it is from and to, if you can. It is read on this device; only who is in it, the day and one sentence are kept."
          value={words}
          onInput={({ currentTarget }) => {
            words.value = currentTarget.value;
          }}
        />
        <div class="line-up">
          <Button look="primary" type="submit" disabled={words.value.trim() === ""}>
            Read it
          </Button>
        </div>
      </form>
      <div class="field">
        <label for={id}>Or files of mails</label>
        <input
          id={id}
          type="file"
          multiple
          class="drop"
          aria-describedby={`${id}-hint`}
          accept=".eml,.mbox,.mbx,.txt,message/rfc822,application/mbox,text/plain"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (files.length > 0) void reading.choose(files);
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          Choose them or drop them here: .eml, .mbox or .txt. Of a folder of mails, those that
          introduce somebody are shown to you. Choosing a file again adds nothing twice.
        </p>
      </div>
      <p class="soft">
        You can also forward a mail to an address of your own:{" "}
        <a href="/account">see your address</a>.
      </p>
    </>
  );
}

/** Waits only when the page has not been let go for a frame or two. */
function makeBreathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 30) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
