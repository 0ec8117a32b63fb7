import { useEffect, useRef } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";

/** The id in the address, and the way to a neighbouring address that keeps the filter. */
export function usePlace() {
  const { url, route, query } = useLocation();
  const { params } = useRoute();
  return { url, query, id: params.id, part: params.part, go: route };
}

export function withQuery(path: string, query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== "");
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}

/** Writes the filter into the address without a step in the history, a moment after the typing. */
export function useQueryInAddress(query: Record<string, string>): void {
  const written = JSON.stringify(query);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(
      () => history.replaceState(null, "", withQuery(location.pathname, query)),
      200,
    );
    return () => clearTimeout(timer);
  }, [written]);
}
