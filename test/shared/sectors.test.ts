import { expect, test } from "vitest";
import { sectorToldBy } from "#shared/sectors";

test.each([
  ["University of Example", "education_research"],
  ["Universität Beispielstadt", "education_research"],
  ["Universitätsklinikum and Hospital Example", "health"],
  ["Ministry of Education", "government"],
  ["Banco Ejemplo", "finance"],
  ["جامعة المثال", "education_research"],
])("%s says its sector itself", (name, sector) => {
  expect(sectorToldBy(name)).toBe(sector);
});

test.each(["Example Ltd", "Banksy Studio", "Schoolhouse Brewing", "Hospitality Group", ""])(
  "%s does not, and none is guessed",
  (name) => {
    expect(sectorToldBy(name)).toBe(undefined);
  },
);
