import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type Common = { label: string; hint?: string | undefined; problem?: string | undefined };

export function TextField({
  label,
  hint,
  problem,
  autoFocus,
  ...rest
}: Common & JSX.IntrinsicElements["input"]) {
  const id = useId();
  const input = useFocus<HTMLInputElement>(autoFocus);
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <input {...rest} {...described(id, hint, problem)} ref={input} id={id} class="control" />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  autoFocus,
  ...rest
}: Common & JSX.IntrinsicElements["textarea"]) {
  const id = useId();
  const area = useFocus<HTMLTextAreaElement>(autoFocus);
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <textarea {...rest} {...described(id, hint, problem)} ref={area} id={id} class="control" />
    </Frame>
  );
}

export type Choice = { value: string; words: string };

export function SelectField({
  label,
  hint,
  problem,
  choices,
  value,
  autoFocus,
  ...rest
}: Common & { choices: readonly Choice[] } & JSX.IntrinsicElements["select"]) {
  const id = useId();
  const select = useFocus<HTMLSelectElement>(autoFocus);
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <select
        {...rest}
        {...described(id, hint, problem)}
        ref={select}
        id={id}
        class="control"
        value={value}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** The browser's own autofocus works once a page, and forms come and go on this one. */
function useFocus<Control extends { focus(): void }>(wanted: unknown) {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (wanted === true) control.current?.focus();
  }, [wanted]);
  return control;
}

function Frame({
  id,
  label,
  hint,
  problem,
  children,
}: Common & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function described(id: string, hint: string | undefined, problem: string | undefined) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    "aria-invalid": problem !== undefined,
  };
}
