/** "14:05" as the reader writes it. */
export function clockIn(at: number, timeZone: string, locale?: string): string {
  const style = { hour: "numeric", minute: "2-digit", timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(at);
}
