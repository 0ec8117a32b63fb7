import type { ComponentChildren, JSX } from "preact";

type Look = "primary" | "plain" | "quiet" | "danger";

export function Button({
  look = "plain",
  size = "normal",
  children,
  ...rest
}: {
  look?: Look;
  size?: "normal" | "small";
  children: ComponentChildren;
} & Omit<JSX.IntrinsicElements["button"], "size">) {
  return (
    <button type="button" {...rest} class={classOf(look, size)}>
      {children}
    </button>
  );
}

export function ButtonLink({
  look = "plain",
  size = "normal",
  children,
  ...rest
}: {
  look?: Look;
  size?: "normal" | "small";
  children: ComponentChildren;
  href: string;
  target?: "_blank";
  rel?: string;
  "aria-label"?: string;
  onClick?: (event: MouseEvent) => void;
}) {
  return (
    <a {...rest} class={classOf(look, size)}>
      {children}
    </a>
  );
}

/** The second half of a double click: by then another button stands where the first one was. */
export function isSecondClick({ detail }: Pick<MouseEvent, "detail">): boolean {
  return detail > 1;
}

function classOf(look: Look, size: "normal" | "small"): string {
  return ["button", look === "plain" ? "" : look, size === "small" ? "small" : ""].join(" ").trim();
}
