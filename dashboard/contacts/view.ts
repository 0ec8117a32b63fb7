import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress } from "../place.ts";
import { type Order, orderAsText, orderIn } from "./sorting.ts";

export type View = { query: Record<string, string>; order: Signal<Order> };

/** Filter and order of the list stand in its address, so that Back and a reload bring them again. */
export function useView(): View {
  const { contacts } = useProgram();
  const { url, query: asked } = usePlace();
  const order = useSignal(orderIn(asked.sort ?? ""));
  useEffect(() => {
    order.value = orderIn(asked.sort ?? "");
    contacts.narrow({
      query: asked.q ?? "",
      tag: asked.tag ?? "",
      through: asked.through ?? "",
      organization: asked.org ?? "",
      losingTouch: asked.touch === "losing",
      shelf: asked.shelf === "archive" ? "archive" : "book",
    });
  }, [contacts, url]);
  const filter = contacts.filter.value;
  const query = {
    q: filter.query,
    tag: filter.tag,
    through: filter.through,
    org: filter.organization,
    touch: filter.losingTouch ? "losing" : "",
    shelf: filter.shelf === "archive" ? "archive" : "",
    sort: orderAsText(order.value),
  };
  useQueryInAddress(query);
  return { query, order };
}
