const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chromium"],
] as const;

const systems = [
  ["Android", "Android"],
  ["CrOS", "ChromeOS"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** What the connect page calls this browser, so that its owner knows it: "Firefox on Windows". */
export function deviceName(userAgent: string): string {
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = named(systems);
  const browser = named(browsers) ?? "Browser";
  return system === undefined ? browser : `${browser} on ${system}`;
}
