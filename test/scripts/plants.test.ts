import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { plants } from "../browser/kills/plants.ts";
import { reminderPlants } from "../browser/reminders/plants.ts";

test.each([...plants, ...reminderPlants])(
  "the line of a planted bug is in the source once: $name",
  async (plant) => {
    const source = await readFile(new URL(`../../${plant.file}`, import.meta.url), "utf8");
    expect(source.split(plant.line)).toHaveLength(2);
  },
);
