import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";

/** Details beside a list, with an address of their own; a full screen where there is no room. */
export function Panel({
  label,
  title,
  closeHref,
  children,
}: {
  label: string;
  title: ComponentChildren;
  closeHref: string;
  children: ComponentChildren;
}) {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef(openerNow());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const inside = panel.current?.contains(document.activeElement);
    if (inside !== true) heading.current?.focus({ preventScroll: true });
  }, [label]);
  useEffect(() => () => giveFocusBack(panel.current, opener.current), []);
  return (
    <aside class="panel" ref={panel} aria-label={label}>
      <div class="panel-head">
        <h1 class="panel-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <a class="button quiet icon" href={closeHref} aria-label="Close" data-close>
          <Icon name="close" />
        </a>
      </div>
      {children}
    </aside>
  );
}

let lastOpener: Element | null = null;

/** What had the focus before the panel; one panel that leads to another keeps the first's. */
function openerNow(): Element | null {
  const focused = document.activeElement;
  if (focused?.closest(".panel") === null) lastOpener = focused === document.body ? null : focused;
  return lastOpener;
}

function giveFocusBack(panel: Element | null, opener: Element | null): void {
  const focused = document.activeElement;
  if (focused !== document.body && !panel?.contains(focused)) return;
  const to = opener?.isConnected ? opener : document.querySelector("main");
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}
