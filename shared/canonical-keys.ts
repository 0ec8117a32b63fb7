/**
 * Keys by which two descriptions are known to mean the same person. Strong keys (an address, a
 * profile) match alone; a weak one (any other page, a shared mailbox) only beside the same name.
 */
export type CanonicalKey = { key: string; strength: "strong" | "weak" };

type Described = {
  fullName: string;
  emails: readonly { value: string }[];
  links: readonly { url: string }[];
};

export function canonicalKeys(described: Omit<Described, "fullName">): CanonicalKey[] {
  return [
    ...described.emails.map(({ value }) => emailKey(value)),
    ...described.links.flatMap(({ url }) => linkKey(url) ?? []),
  ];
}

/** The person of a book who is described; a name alone never is a match. */
export function findSame<Known extends Described>(
  described: Described,
  book: Iterable<Known>,
): Known | undefined {
  const wanted = new Map(canonicalKeys(described).map(({ key, strength }) => [key, strength]));
  if (wanted.size === 0) return undefined;
  for (const known of book) {
    const shared = canonicalKeys(known).filter(({ key }) => wanted.has(key));
    if (shared.some(({ strength }) => strength === "strong")) return known;
    if (shared.length > 0 && sameName(known.fullName, described.fullName)) return known;
  }
  return undefined;
}

/** The key of a page: a profile where the site is known, else the address without its trimmings. */
export function linkKey(url: string): CanonicalKey | undefined {
  if (/^mailto:/i.test(url)) return emailKey(url.slice(7).split("?")[0] ?? "");
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return undefined;
  const host = address.hostname.replace(/^www\./, "").replace(/\.$/, "");
  const path = address.pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  const profile = profiles.find(({ hosts }) => hosts.some((each) => isHost(host, each)));
  const name = profile?.nameIn(path);
  if (profile !== undefined && name !== undefined) {
    return { key: `${profile.site}:${name.toLowerCase()}`, strength: "strong" };
  }
  const query = new URLSearchParams(
    [...address.searchParams].filter(([parameter]) => !isTracking(parameter)).toSorted(),
  ).toString();
  const place = [host, ...path].join("/");
  return { key: `url:${place}${query && `?${query}`}`, strength: "weak" };
}

type Profile = {
  site: string;
  hosts: readonly string[];
  nameIn(path: readonly string[]): string | undefined;
};

/** Paths of GitHub's own pages that stand where an account's name would. */
const githubPages = new Set(
  "about apps collections contact customer-stories enterprise events explore features issues join login marketplace new notifications orgs organizations pricing pulls search security settings signup site sponsors stars topics trending".split(
    " ",
  ),
);

const profiles: readonly Profile[] = [
  {
    site: "linkedin",
    hosts: ["linkedin.com"],
    nameIn: ([first, slug]) => (first === "in" ? slug : undefined),
  },
  {
    site: "github",
    hosts: ["github.com"],
    nameIn: (path) =>
      path.length === 1 && !githubPages.has(path[0]?.toLowerCase() ?? "") ? path[0] : undefined,
  },
  {
    site: "orcid",
    hosts: ["orcid.org"],
    nameIn: ([id]) => (/^(\d{4}-){3}\d{3}[\dX]$/i.test(id ?? "") ? id : undefined),
  },
  {
    site: "x",
    hosts: ["x.com", "twitter.com"],
    nameIn: (path) => (path.length === 1 && /^\w{1,15}$/.test(path[0] ?? "") ? path[0] : undefined),
  },
  {
    site: "bluesky",
    hosts: ["bsky.app"],
    nameIn: ([first, handle]) => (first === "profile" ? handle : undefined),
  },
];

/** `x.com` takes `mobile.x.com` and never `netflix.com`. */
function isHost(host: string, wanted: string): boolean {
  return host === wanted || host.endsWith(`.${wanted}`);
}

const sharedMailboxes = /^(admin|contact|hello|help|hi|info|mail|office|support|team|noreply)@/;

function emailKey(address: string): CanonicalKey {
  const key = address.trim().toLowerCase();
  return { key: `email:${key}`, strength: sharedMailboxes.test(key) ? "weak" : "strong" };
}

function isTracking(parameter: string): boolean {
  return /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|ref|trk|originalSubdomain)$/i.test(parameter);
}

export function sameName(a: string, b: string): boolean {
  const folded = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return folded(a) === folded(b);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
