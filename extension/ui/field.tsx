import type { ComponentChildren, TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";

type FieldProps = {
  label: string;
  value: string;
  onValue(value: string): void;
  /** Shown beside the label: where the value came from. */
  mark?: ComponentChildren;
  /** Which keys a touch keyboard offers; or a day, up to `lastDay`. */
  entry?: "text" | "email" | "tel" | "url" | { lastDay: string };
  mistake?: string | undefined;
  /** What the button beside the input says; without one there is no button. */
  clear?: { label: string; onClear(): void } | undefined;
  /** Lets the popup put the cursor here. */
  name?: string;
};

/** One labelled line of text with its mark, its mistake and a button that empties it. */
export function Field(props: FieldProps) {
  const id = useId();
  const { entry = "text" } = props;
  const input = {
    id,
    name: props.name,
    autocomplete: "off",
    value: props.value,
    "aria-invalid": props.mistake !== undefined,
    "aria-describedby": props.mistake === undefined ? undefined : `${id}-mistake`,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
      props.onValue(currentTarget.value),
  };
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{props.label}</label>
        {props.mark}
      </div>
      <div class="field-box">
        {typeof entry === "string" ? (
          <input {...input} type="text" inputMode={entry} dir="auto" />
        ) : (
          <input {...input} type="date" max={entry.lastDay} />
        )}
        {props.clear && (
          <button
            type="button"
            class="clear"
            aria-label={props.clear.label}
            title={props.clear.label}
            onClick={props.clear.onClear}
          >
            ×
          </button>
        )}
      </div>
      {props.mistake && (
        <p class="mistake" id={`${id}-mistake`}>
          {props.mistake}
        </p>
      )}
    </div>
  );
}
