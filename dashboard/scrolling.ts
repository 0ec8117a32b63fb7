import { useEffect, useMemo } from "preact/hooks";

/**
 * The router goes to the top at every new address. A list must stay where it was while a row of it
 * opens beside it or, where there is no room, once the row is closed again.
 */
export function useListPlace(): (url: string) => void {
  const place = useMemo(() => makeListPlace(location.pathname), []);
  useEffect(() => {
    const onScroll = () => place.scrolled(scrollY);
    addEventListener("scroll", onScroll, { passive: true });
    addEventListener("popstate", place.popped);
    return () => {
      removeEventListener("scroll", onScroll);
      removeEventListener("popstate", place.popped);
    };
  }, [place]);
  return (url) => {
    const beside = matchMedia("(min-width: 1080px)").matches;
    const top = place.moved(new URL(url, location.origin).pathname, beside ? "beside" : "instead");
    if (top !== undefined) scrollTo(0, top);
  };
}

/** `moved` answers how far down the page belongs, or nothing when it is right as it is. */
export function makeListPlace(first: string) {
  let path = first;
  let now = 0;
  let list = 0;
  let isPop = false;
  return {
    scrolled(to: number) {
      now = to;
    },
    popped() {
      isPop = true;
    },
    moved(to: string, details: "beside" | "instead"): number | undefined {
      const from = path;
      const byBrowser = isPop;
      path = to;
      isPop = false;
      if (isList(from)) list = now;
      if (byBrowser || screenOf(from) !== screenOf(to)) return undefined;
      if (details === "beside") return now;
      return isList(to) ? list : undefined;
    },
  };
}

function screenOf(path: string): string {
  return path.split("/")[1] || "today";
}

function isList(path: string): boolean {
  return path.split("/").filter(Boolean).length < 2;
}
