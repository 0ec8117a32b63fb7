import type { ComponentChildren } from "preact";

/** What to do next, where there is nothing to show yet. */
export function EmptyState({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
