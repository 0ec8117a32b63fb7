import type { ComponentChildren } from "preact";
import { Mark } from "../ui/icon.tsx";
import "./door.css";

/** The one card of every page outside the shell. */
export function Door({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="door">
      <div class="door-card stack">
        <p class="door-name">
          <Mark size={28} /> Tertius
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
