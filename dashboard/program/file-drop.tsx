import { useId } from "preact/hooks";
import "../imports/imports.css";

/** A file chosen or dropped, read on this device. */
export function FileDrop({
  label,
  accept,
  hint,
  onFile,
}: {
  label: string;
  accept: string;
  hint: string;
  onFile: (bytes: Uint8Array) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        class="drop"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(new Uint8Array(await file.arrayBuffer()));
          currentTarget.value = "";
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
