import type { Replica } from "#shared/replica/replica";
import { useExample } from "../example/example.ts";
import { Chip } from "../ui/chip.tsx";
import { chipFor } from "./chip-words.ts";

/** Where the person's words are right now. */
export function SyncChip({ replica }: { replica: Replica }) {
  const example = useExample();
  if (example.state === "on") return null;
  const { words, title, tone } = chipFor(replica);
  const chip = <Chip tone={tone}>{words}</Chip>;
  return (
    <span class="sync-chip" role="status" title={title}>
      {words === "Sign in again" ? <a href="/sign-in">{chip}</a> : chip}
    </span>
  );
}
