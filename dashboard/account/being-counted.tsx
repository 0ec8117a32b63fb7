import { Consent } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";

/** Their own word on being counted; the newest holds, and each is kept. */
export function BeingCounted() {
  const { replica, program, deeds, me, now, newId } = useProgram();
  const words = [...replica.rows("consent").value.values()].toSorted(
    (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
  const latest = words.at(-1)?.analytics ?? "withdrawn";
  const word = (analytics: Consent["analytics"]): Wish => {
    const record = { id: newId(), createdAt: now(), createdBy: me.id, analytics };
    return { op: "put", kind: "consent", record: Consent.parse(record) };
  };
  const say = (analytics: Consent["analytics"], said: string) =>
    void deeds.save(said, [word(analytics)], [word(latest)]);
  if (program.kind === "personal" || program.roles.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>Being counted</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={latest === "given"}
          onChange={({ currentTarget: { checked } }) =>
            checked ? say("given", "You are counted.") : say("withdrawn", "You are not counted.")
          }
        />
        <span>Count me in the numbers of {program.name}</span>
      </label>
      <p class="soft small">
        Numbers are shown only over many people
        {program.roles.includes("mentor") && ", those that compare mentors only over five or more"}.
        Leaving yourself out changes nothing else, and no lead sees who did.
      </p>
    </section>
  );
}
