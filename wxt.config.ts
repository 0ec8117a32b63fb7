import path from "node:path";
import { mergeConfig } from "vite";
import { defineConfig } from "wxt";
import { leaveOutJsonSchema } from "./scripts/leave-out-json-schema.ts";

/** The server an extension talks to before anyone enters another one. */
const origin = new URL(process.env.TERTIUS_ORIGIN ?? "http://localhost:8787").origin;

/**
 * Manifest V3 in Firefox too: it has `optional_host_permissions` and `scripting` there, and grants
 * required hosts at install. Its own default policy upgrades http to https, which would cut off a
 * local server, so the policy below is spelled out for both.
 */
export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: process.env.TERTIUS_OUTPUT ?? ".output",
  imports: false,
  hooks: {
    // Even so, WXT imports its own `storage` wherever a variable has that name.
    "config:resolved"({ config }) {
      Object.assign(config.imports, { presets: [], imports: [] });
    },
    // Pages and background are built together; each injected script is one file by itself.
    "vite:build:extendConfig"(entrypoints, config) {
      if (entrypoints.length === 1) return;
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting } },
      });
    },
  },
  targetBrowsers: ["chrome", "edge", "firefox"],
  manifestVersion: 3,
  vite: () => ({
    plugins: [leaveOutJsonSchema, leaveOutUnused, leaveOutWrapper],
    define: { __TERTIUS_ORIGIN__: JSON.stringify(origin) },
    build: { target: "es2024", modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      "contextMenus",
      "alarms",
      "notifications",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    host_permissions: [hostPattern(browser)],
    optional_host_permissions: ["https://*/*", "http://localhost/*"],
    content_security_policy: { extension_pages: policy },
    action: { default_title: "__MSG_name__" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+Y" } },
      quick_save: {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_commandQuickSave__",
      },
      save_introduction: {
        suggested_key: { default: "Alt+Shift+I" },
        description: "__MSG_commandIntroduction__",
      },
    },
    ...(browser === "firefox" ? firefoxSettings : { minimum_chrome_version: "127" }),
  }),
});

const codeSplitting = {
  groups: [{ name: chunkOf }],
  includeDependenciesRecursively: false,
};

type Graph = { getModuleInfo(id: string): { importedIds: string[] } | null };

/**
 * What the form needs at once is three files: what the background needs of it, what the options do,
 * and the rest. Left alone the bundler cuts it into dozens that load later and compress worse.
 * Styles stay with their pages: those of the form would come to the options with a script of both.
 */
function chunkOf(id: string, graph: Graph): string | null {
  if (/virtual:wxt-(html-)?plugins/.test(id)) return "base";
  if (id.endsWith(".css") || id.endsWith("popup/main.tsx")) return null;
  if (!reachOf("popup/main.tsx", graph).has(id)) return null;
  if (reachOf("background.ts", graph).has(id)) return "base";
  return reachOf("options/main.tsx", graph).has(id) ? "views" : "form";
}

/** The modules that an entrypoint loads at once. */
function reachOf(entrypoint: string, graph: Graph): ReadonlySet<string> {
  const entry = path.join(import.meta.dirname, "extension/entrypoints", entrypoint);
  const known = reaches.get(graph)?.get(entry);
  if (known !== undefined) return known;
  const reach = new Set([entry]);
  for (const id of reach)
    for (const to of graph.getModuleInfo(id)?.importedIds ?? []) reach.add(to);
  reaches.set(graph, new Map(reaches.get(graph)).set(entry, reach));
  return reach;
}

const reaches = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // A university hosts its own server; which one is fetched is bounded by the host permissions.
  "connect-src https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * zod's English sentences about mistakes, which nobody here is ever shown, and its memory of what
 * it has seen, which only schemas that contain themselves need; there are none.
 */
const leaveOutUnused = {
  name: "leave-out-unused",
  transform(code: string, id: string) {
    if (/\/zod\/v4\/locales\/en\.js$/.test(id)) return "export default () => ({});";
    if (!/\/zod\/v4\/core\/memoizer\.js$/.test(id)) return undefined;
    return code.replace(/(export function memoizer\(\) \{)[^}]*\}/, "$1}");
  },
};

/** WXT wraps each injected script in a log that stays silent in what is shipped. */
const leaveOutWrapper = {
  name: "leave-out-wrapper",
  transform(code: string, id: string) {
    if (id.endsWith("/wxt/dist/utils/define-unlisted-script.mjs"))
      return "export const defineUnlistedScript = (main) => ({ main });";
    if (!id.includes("virtual:wxt-unlisted-script-entrypoint")) return undefined;
    const [definition = ""] = /^import definition from .*$/m.exec(code) ?? [];
    return `${definition}\nexport default definition.main();`;
  },
};

/** What is saved goes to the program's server: people's details, and who introduced whom. */
const firefoxSettings = {
  browser_specific_settings: {
    gecko: {
      id: "tertius@tertius.example",
      strict_min_version: "142.0",
      data_collection_permissions: {
        required: ["personallyIdentifyingInfo", "websiteContent"],
        optional: ["personalCommunications"],
      },
    },
  },
};

/** Firefox's match patterns know no port. */
function hostPattern(browser: string): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${browser === "firefox" ? hostname : host}/*`;
}
