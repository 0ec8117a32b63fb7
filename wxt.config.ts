import { defineConfig } from "wxt";

export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: ".output",
  imports: false,
  targetBrowsers: ["chrome", "edge", "firefox"],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: "Tertius",
    description: "Keep the introductions your mentors make, and know whom to write to today.",
    permissions: ["activeTab", "scripting", "storage", "contextMenus", "alarms", "notifications"],
    action: { default_title: "Tertius" },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: { id: "tertius@tertius.example", strict_min_version: "140.0" },
          },
        }
      : {}),
  }),
});
