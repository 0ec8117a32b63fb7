import { expect, test } from "vitest";
import { makeListPlace } from "../../dashboard/scrolling.ts";

function makeScrolled(path: string) {
  const place = makeListPlace(path);
  place.scrolled(1500);
  return place;
}

test("a list stays where it is while a row opens beside it", () => {
  expect(makeScrolled("/contacts").moved("/contacts/1", "beside")).toBe(1500);
  expect(makeScrolled("/").moved("/today/1", "beside")).toBe(1500);
});

test("where there is no room, details begin at the top and the list is back where it was", () => {
  const place = makeScrolled("/contacts");
  expect(place.moved("/contacts/1", "instead")).toBe(undefined);
  place.scrolled(80);
  expect(place.moved("/contacts", "instead")).toBe(1500);
});

test("another screen begins at the top, and Back is the browser's own", () => {
  expect(makeScrolled("/contacts").moved("/introductions", "beside")).toBe(undefined);
  const place = makeScrolled("/contacts/1");
  place.popped();
  expect(place.moved("/contacts", "beside")).toBe(undefined);
});
