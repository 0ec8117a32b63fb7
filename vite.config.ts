import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { ownBookSchema } from "./dashboard/taking-along/book-schema.ts";
import { leaveOutJsonSchema } from "./scripts/leave-out-json-schema.ts";

/** The dashboard; `--mode demo` adds the demo sign-in and writes beside the production build. */
export default defineConfig(({ mode }) => ({
  root: "dashboard",
  build: {
    outDir: mode === "demo" ? "../dist/dashboard-local" : "../dist/dashboard",
    emptyOutDir: true,
    target: "es2024",
    // Data addresses and inline scripts are what the content policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: at("index.html"), "service-worker": at("service-worker.ts") },
      output: {
        entryFileNames: ({ name }) =>
          name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js",
        codeSplitting: { groups: [{ name: firstOrNone }] },
      },
    },
  },
  plugins: [withoutEval(), leaveOutJsonSchema, plainTokens(), bookSchema(), shellList()],
}));

function at(file: string): string {
  return fileURLToPath(new URL(`dashboard/${file}`, import.meta.url));
}

type Modules = { getModuleInfo(id: string): { importers: string[] } | null };

/** What the first screen needs anyway is one file: split for later screens it would weigh more. */
function firstOrNone(id: string, modules: Modules): string | null {
  return isFirst(id, modules, new Set()) ? "first" : null;
}

function isFirst(id: string, modules: Modules, seen: Set<string>): boolean {
  if (id === at("main.tsx")) return true;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((each) => !seen.has(each) && isFirst(each, modules, seen));
}

/**
 * The content policy forbids code made from text; without this zod tries it once and is blocked.
 * Said where zod begins, since schemas may stand in chunks that run before any file of ours.
 */
function withoutEval(): Plugin {
  return {
    name: "without-eval",
    transform(code, id) {
      if (!/\/zod\/v4\/core\/core\.js$/.test(id)) return undefined;
      if (!code.includes(emptyConfig)) throw new Error("zod keeps its settings elsewhere now.");
      return code.replace(emptyConfig, "__zod_globalConfig = { jitless: true }");
    },
  };
}

const emptyConfig = "__zod_globalConfig = {}";

/** The tokens under an address that does not change, for the pages that the server draws. */
function plainTokens(): Plugin {
  return {
    name: "plain-tokens",
    apply: "build",
    generateBundle() {
      const tokens = fileURLToPath(new URL("shared/tokens.css", import.meta.url));
      this.emitFile({ type: "asset", fileName: "tokens.css", source: readFileSync(tokens) });
    },
  };
}

/** The form of the book that people take along; a file, so that no browser has to work it out. */
function bookSchema(): Plugin {
  return {
    name: "book-schema",
    apply: "build",
    generateBundle() {
      const source = `${JSON.stringify(ownBookSchema(), undefined, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "book-schema.json", source });
    },
  };
}

/** Tells the service worker which files make the shell, under a name that changes with them. */
function shellList(): Plugin {
  return {
    name: "shell-list",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((file) => /\.(js|css|json)$/.test(file));
      const files = [...built.filter((file) => file !== "service-worker.js"), ...publicFiles()]
        .map((file) => `/${file}`)
        .toSorted();
      const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
      const worker = bundle["service-worker.js"];
      if (worker?.type === "chunk")
        worker.code = worker.code.replace("__SHELL__", JSON.stringify({ version, files }));
    },
  };
}

function publicFiles(): string[] {
  return readdirSync(at("public")).filter((file) => file.endsWith(".svg"));
}
