import { beyond, nothingBeyond } from "./beyond.ts";
import type { Reader } from "./extract.ts";
import { groups, siteAt } from "./groups.ts";
import { type RareLayers, rareLayers } from "./rare-layers.ts";
import { noRareLayers } from "./rareness.ts";
import { sitesByGroup } from "./sites.ts";

/** Reads as the scripts do that a page at this address is given, those for its site's group or the two for others. */
export function readerFor(url: string): Reader & { rare: RareLayers } {
  const site = siteAt(url);
  if (!site) return { sites: [], hosts: {}, beyond, rare: rareLayers };
  const [sites, hosts] = [sitesByGroup[site.group], groups[site.group]];
  return { sites, hosts, beyond: nothingBeyond, rare: noRareLayers };
}
