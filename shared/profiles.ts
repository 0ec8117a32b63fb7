/** An address taken apart: its host with any port and without `www.`, its path decoded. */
export type Address = { host: string; path: readonly string[]; query: string };

/**
 * The account whose own page this is, as `site:name`; undefined for every other page. Names keep
 * their case only where the site tells cases apart.
 */
export function profileIn(address: Address): string | undefined {
  const { host } = address;
  const site =
    siteByHost.get(host) ??
    siteByHost.get(host.slice(host.indexOf("."))) ??
    (googleScholar.test(host) ? scholar : undefined);
  if (site !== undefined) {
    const name = site.nameIn(address);
    return name === undefined ? undefined : `${site.name}:${name}`;
  }
  const handle = fediverseHandle(address);
  return handle === undefined ? undefined : `fediverse:${handle}`;
}

type Site = {
  name: string;
  /** Exact hosts; one that begins with a dot stands for those right under it. */
  hosts: readonly string[];
  nameIn(address: Address): string | undefined;
};

type NameIn = Site["nameIn"];

const sites: readonly Site[] = [
  { name: "linkedin", hosts: ["linkedin.com", ".linkedin.com"], nameIn: linkedinName },
  {
    name: "github",
    hosts: ["github.com", "gist.github.com"],
    nameIn: alone(
      "about account apps codespaces collections contact copilot customer-stories dashboard discover discussions enterprise events explore features issues join login logout marketplace new nonprofit notifications organizations orgs premium-support pricing pulls readme search security sessions settings signup site sponsors stars team teams topics trending",
    ),
  },
  {
    name: "gitlab",
    hosts: ["gitlab.com"],
    nameIn: alone("admin dashboard explore groups help profile projects search snippets users"),
  },
  {
    name: "orcid",
    hosts: ["orcid.org"],
    nameIn: ({ path: [id = ""] }) => (/^(\d{4}-){3}\d{3}[\dx]$/i.test(id) ? lower(id) : undefined),
  },
  {
    name: "x",
    hosts: ["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com", "m.twitter.com"],
    nameIn: accountOn(
      /^@?(\w{1,15})$/,
      "about compose download explore hashtag home i intent jobs login logout messages notifications privacy search settings share signup tos",
      ["with_replies", "media", "likes", "highlights", "articles"],
    ),
  },
  { name: "bluesky", hosts: ["bsky.app"], nameIn: under("profile", /^(?:@)?([\w.:%-]+)$/, 2) },
  {
    name: "bluesky",
    hosts: [".bsky.social"],
    nameIn: ({ host, path }) => (path.length === 0 ? host : undefined),
  },
  {
    name: "stackexchange",
    hosts: [
      "stackoverflow.com",
      ".stackoverflow.com",
      "serverfault.com",
      "superuser.com",
      "askubuntu.com",
      "mathoverflow.net",
      "stackapps.com",
      "stackexchange.com",
      ".stackexchange.com",
    ],
    nameIn: ({ host, path: [first, id = ""] }) =>
      first === "users" && /^\d+$/.test(id) ? `${host}/${id}` : undefined,
  },
  { name: "xing", hosts: ["xing.com"], nameIn: under("profile", /^([^/]+)$/) },
  { name: "wellfound", hosts: ["wellfound.com", "angel.co"], nameIn: under("u", /^([^/]+)$/) },
  { name: "meetup", hosts: ["meetup.com"], nameIn: meetupMember },
  {
    name: "sessionize",
    hosts: ["sessionize.com"],
    nameIn: alone("about api app blog contact faq features login playbook pricing privacy terms"),
  },
  { name: "researchgate", hosts: ["researchgate.net"], nameIn: under("profile", /^([^/]+)$/) },
  { name: "crunchbase", hosts: ["crunchbase.com"], nameIn: under("person", /^([^/]+)$/) },
  { name: "medium", hosts: ["medium.com"], nameIn: accountOn(/^@([\w.-]+)$/, "", ["about"]) },
  {
    name: "medium",
    hosts: [".medium.com"],
    nameIn: ({ host, path }) => ownSubdomain(host, path, mediumPages),
  },
  { name: "substack", hosts: ["substack.com"], nameIn: accountOn(/^@([\w.-]+)$/, "", []) },
  {
    name: "dev",
    hosts: ["dev.to"],
    nameIn: alone(
      "about challenges code-of-conduct connect contact enter faq help latest listings new pod privacy readinglist search settings t tags terms top videos",
    ),
  },
  {
    name: "aboutme",
    hosts: ["about.me"],
    nameIn: alone("about business explore help login pricing privacy search signup terms"),
  },
  {
    name: "linktree",
    hosts: ["linktr.ee"],
    nameIn: alone("about admin blog discover help login marketplace pricing register s signup"),
  },
  { name: "youtube", hosts: ["youtube.com", "m.youtube.com"], nameIn: youtubeChannel },
];

/** One service under every country's ending, as `scholar.google.co.uk`. */
const googleScholar = /^scholar\.google\.(com|(com?\.)?[a-z]{2})$/;

const scholar: Site = { name: "scholar", hosts: [], nameIn: scholarUser };

const siteByHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site])));

/** The account's name is all there is of the path. */
function alone(pages: string): NameIn {
  return accountOn(/^([\w.-]+)$/, pages, []);
}

/** The first part of the path is the account, unless a page of the site's own stands there. */
function accountOn(shape: RegExp, pages: string, tabs: readonly string[]): NameIn {
  const taken = new Set(pages.split(" "));
  return ({ path: [first = "", second, third] }) => {
    const name = shape.exec(first)?.[1]?.toLowerCase();
    const isOwn = second === undefined || (tabs.includes(second) && third === undefined);
    return name === undefined || taken.has(name) || !isOwn ? undefined : name;
  };
}

/** The account follows a word of the site's; what follows it is a tab of the same account. */
function under(word: string, shape: RegExp, most = Number.POSITIVE_INFINITY): NameIn {
  return ({ path }) => {
    const [first, second = ""] = path;
    return first === word && path.length <= most ? lower(shape.exec(second)?.[1]) : undefined;
  };
}

/**
 * `/in/` in every country's and language's form; the older `/pub/name/1/2/3` stands for itself,
 * since how it became a new name is nowhere written down.
 */
function linkedinName({ path }: Address): string | undefined {
  const [first, ...rest] = path.filter((part) => !["mwlite", "comm", "profile"].includes(part));
  if (first === "in" && rest[0] !== undefined && rest[0] !== "me") return memberName(rest[0]);
  const isOld = first === "pub" && rest.length === 4 && rest[0] !== "dir";
  return isOld ? `pub/${rest.join("/").toLowerCase()}` : undefined;
}

/** A member's coded name tells cases apart; a chosen one does not. */
function memberName(name: string): string {
  return /^AC[ow]A/.test(name) ? name : lower(name);
}

/** A member has one number in every group and language. */
function meetupMember({ path }: Address): string | undefined {
  const id = path[path.indexOf("members") + 1] ?? "";
  return path.includes("members") && /^\d+$/.test(id) ? id : undefined;
}

const mediumPages = "about api blog help link policy status store".split(" ");

function ownSubdomain(
  host: string,
  path: readonly string[],
  pages: readonly string[],
): string | undefined {
  const name = host.slice(0, host.indexOf("."));
  return path.length === 0 && !pages.includes(name) ? name : undefined;
}

function youtubeChannel({ path: [first = "", second = ""] }: Address): string | undefined {
  if (first.startsWith("@") && first.length > 1) return lower(first.slice(1));
  return first === "channel" && /^UC[\w-]{22}$/.test(second) ? `channel/${second}` : undefined;
}

function scholarUser({ path, query }: Address): string | undefined {
  const user = new URLSearchParams(query).get("user") ?? "";
  return path[0] === "citations" && /^[\w-]{12}$/.test(user) ? user : undefined;
}

const accountPages =
  /^(account|all|confirm|edit|list|login|logout|me|new|password|profile|register|search|settings|sign_?(in|out|up))$/i;

/** `/@user` and `/users/user` on one's own server, `/@user@server` as seen from another. */
function fediverseHandle({ host, path }: Address): string | undefined {
  const [first = "", second = ""] = path;
  if (!first.startsWith("@") && first !== "users") return undefined;
  const [, user, server = host] = /^@(\w[\w.-]*)(?:@([\w.-]+\.\w+))?$/.exec(first) ?? [];
  if (user !== undefined && path.length === 1) return lower(`${user}@${server}`);
  const isUser = first === "users" && path.length === 2 && /^[a-z_][\w.-]*$/i.test(second);
  return isUser && !accountPages.test(second) ? lower(`${second}@${host}`) : undefined;
}

function lower(text: string): string;
function lower(text: string | undefined): string | undefined;
function lower(text: string | undefined): string | undefined {
  return text?.normalize("NFC").toLowerCase();
}
