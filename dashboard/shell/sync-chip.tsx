import type { Replica } from "#shared/replica/replica";
import { Chip } from "../ui/chip.tsx";
import { chipOf, fetching } from "./chip-words.ts";

/** Where the person's words are right now. */
export function SyncChip({ replica }: { replica: Replica }) {
  const status = replica.status.value;
  const isFetching = replica.empty.value && /^sync/.test(status.state);
  const { words, title, tone } = isFetching
    ? fetching
    : chipOf(status, replica.waiting.value, replica.refusals.value.length);
  const chip = <Chip tone={tone}>{words}</Chip>;
  return (
    <span class="sync-chip" role="status" title={title}>
      {words === "Sign in again" ? <a href="/sign-in">{chip}</a> : chip}
    </span>
  );
}
