import { useProgram } from "../open-program.ts";
import type { Session } from "../session.ts";

/** Only where there is a choice. */
export function ProgramSwitcher({ session }: { session: Session }) {
  const { program } = useProgram();
  const state = session.state.value;
  if (state.status !== "signed_in" || state.me.programs.length < 2) return null;
  return (
    <select
      class="control switcher"
      aria-label="Program"
      value={program.id}
      onChange={(event) => void session.choose(event.currentTarget.value)}
    >
      {state.me.programs.map(({ id, name }) => (
        <option key={id} value={id} selected={id === program.id}>
          {name}
        </option>
      ))}
    </select>
  );
}
