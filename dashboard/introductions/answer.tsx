import { useSignal } from "@preact/signals";
import { type closeReasons, consents, type Introduction } from "#shared/introductions";
import { changed } from "#shared/introductions/changes";
import { useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { consentWords } from "../words/introductions.ts";
import { factWishes } from "./add-fact.ts";
import type { IntroductionLine } from "./lines.ts";

/** Yes or not now, where somebody waits for it. */
export function Answer({ line }: { line: IntroductionLine }) {
  if (line.side === "mentor" && line.stage === "requested")
    return <ToRequest line={line} onAnswered={() => {}} />;
  if (line.side === "mentee" && line.stage === "offered") return <ToOffer line={line} />;
  const isAsking = line.stage === "accepted" || line.stage === "contact_asked";
  return line.side === "mentor" && isAsking ? <NotPossible line={line} /> : null;
}

/** Says whom the mentor has in mind and how they go about it. */
export function ToRequest({
  line,
  onAnswered,
}: {
  line: IntroductionLine;
  onAnswered: () => void;
}) {
  const { introduction, mentee } = line;
  const close = useClose(line);
  const { form, bind, accept } = useAcceptance(line, onAnswered);
  const refuse = async () => {
    if (await close("not_possible_now")) onAnswered();
  };
  return (
    <form
      class="card stack"
      aria-label={`Answer ${mentee}`}
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      {introduction.sought !== null && (
        <>
          <TextField label="Who could it be" required maxLength={300} {...bind("fullName")} />
          <TextField label="Job title" maxLength={300} {...bind("jobTitle")} />
          <TextField label="Organization" maxLength={300} {...bind("organization")} />
        </>
      )}
      <SelectField
        label="How will you go about it"
        choices={consents.map((value) => ({ value, words: consentWords[value] }))}
        hint={
          form.consent === "double_opt_in"
            ? "Ask first whether they agree; only then introduce the two."
            : undefined
        }
        {...bind("consent")}
      />
      <div class="line-up">
        <Button look="primary" type="submit">
          Yes, I will
        </Button>
        <Button onClick={(event) => isSecondClick(event) || void refuse()}>Not now</Button>
      </div>
      <p class="soft small">
        After Not now <bdi>{mentee}</bdi> reads: not possible now.
      </p>
    </form>
  );
}

type Acceptance = { fullName: string; jobTitle: string; organization: string; consent: string };

function useAcceptance(line: IntroductionLine, onAnswered: () => void) {
  const open = useProgram();
  const { introduction } = line;
  const form = useSignal<Acceptance>({
    fullName: "",
    jobTitle: "",
    organization: introduction.sought === null ? "" : (introduction.person.organization ?? ""),
    consent: introduction.consent === "unknown" ? "double_opt_in" : introduction.consent,
  });
  const accept = async () => {
    const occurredOn = open.today.peek();
    const fact = factWishes(open, line, { stage: "accepted", occurredOn, reason: null });
    const yes = changed(introduction, accepted(introduction, form.value, open.now()));
    const wishes = [...yes.wishes, ...fact.wishes];
    const inverse = [...fact.inverse, ...yes.inverse];
    if (await open.deeds.save(`You said yes to ${line.mentee}.`, wishes, inverse)) onAnswered();
  };
  const bind = (field: keyof Acceptance) => ({
    name: field,
    value: form.value[field],
    onInput: (event: { currentTarget: { value: string } }) => {
      form.value = { ...form.value, [field]: event.currentTarget.value };
    },
  });
  return { form: form.value, bind, accept };
}

/** A mentor who says yes vouches for it, and names whom the mentee left open. */
function accepted({ sought }: Introduction, form: Acceptance, now: number): Partial<Introduction> {
  const consent = consents.find((each) => each === form.consent) ?? "unknown";
  const person = {
    fullName: form.fullName.trim(),
    jobTitle: form.jobTitle.trim() || null,
    organization: form.organization.trim() || null,
  };
  return {
    consent,
    confirmation: "confirmed",
    answeredAt: now,
    ...(sought === null ? {} : { person, sought: null }),
  };
}

function ToOffer({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const close = useClose(line);
  const accept = () => {
    const occurredOn = open.today.peek();
    const fact = factWishes(open, line, { stage: "accepted", occurredOn, reason: null });
    void open.deeds.save(`You said yes to ${line.mentor}.`, fact.wishes, fact.inverse);
  };
  return (
    <div class="line-up">
      <Button look="primary" onClick={(event) => isSecondClick(event) || accept()}>
        Yes, please
      </Button>
      <Button onClick={(event) => isSecondClick(event) || void close("not_wanted")}>Not now</Button>
    </div>
  );
}

function NotPossible({ line }: { line: IntroductionLine }) {
  const close = useClose(line);
  return (
    <div class="line-up">
      <Button
        look="quiet"
        size="small"
        onClick={(event) => isSecondClick(event) || void close("not_possible_now")}
      >
        It is not possible now
      </Button>
    </div>
  );
}

function useClose(line: IntroductionLine) {
  const open = useProgram();
  return (reason: (typeof closeReasons)[number]) => {
    const occurredOn = open.today.peek();
    const { wishes, inverse } = factWishes(open, line, { stage: "closed", occurredOn, reason });
    return open.deeds.save("Answered: not now.", wishes, inverse);
  };
}
