import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// Something that runs beside others on a small machine answers late; only a wrong answer is a failure.
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          ...patience,
          include: ["test/{shared,extension,dashboard,scripts}/**/*.test.{ts,tsx}"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.jsonc", environment: "local" },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations({ migrationsDir: "worker/migrations" }),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          ...patience,
          include: ["test/{worker,proof}/**/*.test.ts"],
          setupFiles: ["test/worker/setup.ts"],
          // workerd does not see the environment of the process that starts it.
          env: Object.fromEntries(
            ["TERTIUS_HISTORIES", "TERTIUS_PROGRAMS"].flatMap((name) => {
              const value = process.env[name];
              return value ? [[name, value]] : [];
            }),
          ),
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/build.ts"],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
