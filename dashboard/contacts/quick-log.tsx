import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Contact, Interaction } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { interactionWords } from "./timeline.ts";
import { logTalk } from "./wishes.ts";

const letters: readonly { key: string; kind: Interaction["kind"] }[] = [
  { key: "m", kind: "message" },
  { key: "c", kind: "call" },
  { key: "v", kind: "video" },
  { key: "t", kind: "meeting" },
  { key: "e", kind: "event" },
  { key: "o", kind: "other" },
];

/** Second key of the two: one letter logs it for today, and undo takes it back. */
export function QuickLog({
  contact,
  onDone,
  children,
}: {
  contact: Contact;
  onDone: () => void;
  /** What leads on to words and another day. */
  children?: ComponentChildren;
}) {
  const open = useProgram();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector("button")?.focus(), []);
  const log = async (kind: Interaction["kind"]) => {
    const talk = { kind, occurredOn: open.today.value, summary: "" };
    const { wishes, inverse } = logTalk(contact, talk, open);
    const said = `${interactionWords[kind]} with ${contact.fullName}, today.`;
    const saved = await open.deeds.save(said, wishes, inverse);
    if (saved) onDone();
  };
  return (
    <fieldset
      class="card quick-log"
      ref={group}
      onKeyDown={(event) => {
        const letter = letters.find(({ key }) => key === event.key.toLowerCase());
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.key !== "Escape" && !(letter && isPlain)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.repeat) return;
        if (letter) void log(letter.kind);
        else onDone();
      }}
    >
      <legend class="small soft">
        Today with <bdi>{contact.fullName}</bdi>
      </legend>
      {letters.map(({ key, kind }) => (
        <Button key={key} size="small" aria-keyshortcuts={key} onClick={() => void log(kind)}>
          {interactionWords[kind]} <kbd>{key}</kbd>
        </Button>
      ))}
      {children}
      <Button look="quiet" size="small" onClick={onDone}>
        Cancel
      </Button>
    </fieldset>
  );
}
