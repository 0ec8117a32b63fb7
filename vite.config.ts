import { defineConfig } from "vite";

/** The dashboard; `--mode demo` adds the demo sign-in and writes beside the production build. */
export default defineConfig(({ mode }) => ({
  root: "dashboard",
  build: {
    outDir: mode === "demo" ? "../dist/dashboard-local" : "../dist/dashboard",
    emptyOutDir: true,
    target: "es2024",
  },
}));
