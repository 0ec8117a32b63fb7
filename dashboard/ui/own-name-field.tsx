import type { Signal } from "@preact/signals";
import { TextField } from "./field.tsx";

export function OwnNameField({ name }: { name: Signal<string> }) {
  return (
    <TextField
      label="Your name, as the others read it"
      autoComplete="name"
      required
      pattern=".*\S.*"
      maxLength={200}
      value={name}
      onInput={({ currentTarget }) => {
        name.value = currentTarget.value;
      }}
    />
  );
}
