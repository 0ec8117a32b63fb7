import { createModel, type ReadonlySignal, signal } from "@preact/signals";

export type SitesDoors = {
  /** Match patterns of every host the extension may see now. */
  granted: ReadonlySignal<readonly string[]>;
  /** Asks the person in their click. */
  request(pattern: string): Promise<boolean>;
  remove(pattern: string): Promise<boolean>;
  /** The pattern of the server in use, which is no site of the person's choosing. */
  serverPattern(): string;
};

export type Sites = InstanceType<typeof SitesModel>;

/** The sites on which the toolbar button may say by itself that a page's person is saved. */
export const SitesModel = createModel((doors: SitesDoors) => {
  const typed = signal("");
  const problem = signal<"not_a_site" | "not_granted" | undefined>(undefined);
  return {
    typed,
    problem,
    granted: () => doors.granted.value.filter((pattern) => pattern !== doors.serverPattern()),
    type(text: string) {
      typed.value = text;
      problem.value = undefined;
    },
    async add() {
      const pattern = patternOf(typed.value);
      problem.value = pattern === undefined ? "not_a_site" : undefined;
      if (pattern === undefined) return;
      // Before any await, or the browser no longer counts the click.
      const isGranted = await doors.request(pattern);
      if (isGranted) typed.value = "";
      else problem.value = "not_granted";
    },
    remove: (pattern: string) => doors.remove(pattern),
  };
});

/** A site and all below it, from its address or only its host. */
export function patternOf(typed: string): string | undefined {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (url?.protocol !== "https:" || !/^[^.]+(\.[^.]+)+$/.test(url.hostname)) return undefined;
  return `https://*.${url.hostname.replace(/^www\./, "")}/*`;
}

/** The site in a pattern, as people write it; undefined for all sites at once. */
export function siteIn(pattern: string): string | undefined {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? "*";
  return host === "*" ? undefined : host.replace(/^\*\./, "");
}
