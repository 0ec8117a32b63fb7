import type { Reading } from "./dom.ts";
import type { GenericReading } from "./generic.ts";
import type { SiteName } from "./groups.ts";
import type { Page, Thread } from "./page.ts";

export interface Found {
  kind: Page["kind"];
  people: Page["people"];
  /** What stands in an open thread, but for the page's language. */
  thread?: Omit<Thread, "language">;
}

/** An extractor for one site: the generic reading with overrides. */
export interface Site {
  name: SiteName;
  /** Goes up with every change of what it reads. */
  version: number;
  /** What it reads on this page, or nothing where the generic reading is as good. */
  read: (reading: Reading, generic: GenericReading) => Found | undefined;
}

/** What a site's page says where it is about nobody. */
export const nobody: Found = { kind: "none", people: [] };
