import { useSignal } from "@preact/signals";
import { patching } from "#shared/changes";
import { type Mentorship, maySteer } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { Ending } from "./ending.tsx";

/** Pausing, going on and ending; a mentee of a group leaves it instead. */
export function Turning({ mentorship }: { mentorship: Mentorship }) {
  const { me } = useProgram();
  const doing = useSignal<"nothing" | "pausing" | "ending">("nothing");
  const { status } = mentorship;
  const steers = maySteer(mentorship, me.id);
  const close = () => {
    doing.value = "nothing";
  };
  if (status === "proposed") return null;
  if (doing.value === "pausing") return <Pausing mentorship={mentorship} onDone={close} />;
  if (doing.value === "ending")
    return <Ending mentorship={mentorship} how={steers ? "end" : "leave"} onDone={close} />;
  return (
    <div class="line-up">
      {steers && status === "active" && (
        <Button
          onClick={() => {
            doing.value = "pausing";
          }}
        >
          Pause
        </Button>
      )}
      {steers && status === "paused" && <Resume mentorship={mentorship} />}
      <Button
        onClick={() => {
          doing.value = "ending";
        }}
      >
        {steers ? "End the mentorship" : "Leave the group"}
      </Button>
    </div>
  );
}

function Resume({ mentorship }: { mentorship: Mentorship }) {
  const { deeds } = useProgram();
  const fields = { status: "active", pausedUntil: null } as const;
  const { wishes, inverse } = patching("mentorship", mentorship, fields);
  return (
    <Button look="primary" onClick={() => void deeds.save("It goes on.", wishes, inverse)}>
      Go on
    </Button>
  );
}

function Pausing({ mentorship, onDone }: { mentorship: Mentorship; onDone: () => void }) {
  const { deeds, today } = useProgram();
  const until = useSignal("");
  const save = async () => {
    const fields: Partial<Mentorship> = { status: "paused", pausedUntil: until.value || null };
    const { wishes, inverse } = patching("mentorship", mentorship, fields);
    if (await deeds.save("The mentorship is paused.", wishes, inverse)) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Pause"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Until"
        hint="Leave it empty when nobody knows yet. Everyone in it reads that it is paused."
        type="date"
        name="until"
        autoFocus
        min={today.value}
        value={until.value}
        onInput={({ currentTarget }) => {
          until.value = currentTarget.value;
        }}
      />
      <FormEnd verb="Pause it" onCancel={onDone} />
    </form>
  );
}
