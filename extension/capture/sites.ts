import { hostOf, isHost } from "./addresses.ts";
import type { Reading } from "./dom.ts";
import type { GenericReading } from "./generic.ts";
import type { Page } from "./page.ts";

export interface Found {
  kind: Page["kind"];
  people: Page["people"];
}

/** An extractor for one site: the generic reading with overrides. */
export interface Site {
  name: string;
  version: number;
  /** Exact hosts without `www.`, or `.suffix` for a host and all below it; in punycode. */
  hosts: string[];
  /** What it reads on this page, or nothing where the generic reading is as good. */
  read: (reading: Reading, generic: GenericReading) => Found | undefined;
}

/** In order; the first whose host fits reads the page. */
export const sites: Site[] = [];

export function siteFor(url: string): Site | undefined {
  const hostname = hostOf(url);
  return sites.find((site) => site.hosts.some((host) => isHost(hostname, host)));
}
