/** The address if a person may be sent there; nothing of `javascript:` and its like. */
export function safeHref(address: string): string | undefined {
  const url = URL.parse(address);
  return url !== null && ["http:", "https:", "mailto:", "tel:"].includes(url.protocol)
    ? url.href
    : undefined;
}
