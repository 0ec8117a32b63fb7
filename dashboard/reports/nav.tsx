import { useEffect, useRef } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { addressOf, type Place, type Query, topicNames, topics } from "./address.ts";

/** Every report, with the view at hand kept in the links. */
export function ReportNav({ place, query }: { place: Place; query: Query }) {
  const { programs } = useProgram();
  const leads = programs.filter(({ roles }) => roles.includes("lead"));
  const links: { to: Place; words: string }[] = [
    { to: "overview", words: "Overview" },
    ...topics.map((topic) => ({ to: topic, words: topicNames[topic] })),
    { to: "comparison", words: "Two cohorts" },
    ...(leads.length > 1 ? [{ to: "programs" as const, words: "All programs" }] : []),
  ];
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = nav.current?.querySelector("[aria-current]");
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [place]);
  return (
    <nav class="report-nav" aria-label="Reports" ref={nav}>
      <ul class="report-links">
        {links.map(({ to, words }) => (
          <li key={to}>
            <a href={addressOf(to, query)} aria-current={to === place ? "page" : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
