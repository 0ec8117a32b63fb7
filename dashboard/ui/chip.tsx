import type { ComponentChildren } from "preact";

export function Chip({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "accent" | "due" | "overdue";
  children: ComponentChildren;
}) {
  return <span class={tone === "plain" ? "chip" : `chip ${tone}`}>{children}</span>;
}
