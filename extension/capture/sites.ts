import { hostOf, isHost } from "./addresses.ts";
import type { Site } from "./site.ts";
import { github } from "./sites/github.ts";
import { linkedin } from "./sites/linkedin.ts";
import { orcid } from "./sites/orcid.ts";
import { scholar } from "./sites/scholar.ts";
import { stackOverflow } from "./sites/stack-overflow.ts";

/** In order; the first whose host fits reads the page. */
export const sites: Site[] = [linkedin, github, orcid, scholar, stackOverflow];

export function siteFor(url: string): Site | undefined {
  const hostname = hostOf(url);
  return sites.find((site) => site.hosts.some((host) => isHost(hostname, host)));
}
