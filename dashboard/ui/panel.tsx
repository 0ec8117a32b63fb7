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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [label]);
  return (
    <aside class="panel" aria-label={label}>
      <div class="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <a class="button quiet icon" href={closeHref} aria-label="Close" data-close>
          <Icon name="close" />
        </a>
      </div>
      {children}
    </aside>
  );
}
