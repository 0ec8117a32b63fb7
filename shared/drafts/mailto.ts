/** Longer ones Windows opens nothing for, and says nothing either. */
export const longestMailto = 2000;

export type Mailto = {
  href: string;
  /** Left out where the address would grow too long: the text is then pasted by hand. */
  text: "inside" | "left_out";
};

/** RFC 6068: every reserved sign is encoded, line breaks are CRLF. */
export function mailtoOf(mail: { to: string; subject: string; text: string }): Mailto {
  const head = `mailto:${encodeURIComponent(mail.to).replaceAll("%40", "@")}?subject=${encoded(mail.subject)}`;
  const href = `${head}&body=${encoded(mail.text)}`;
  if (href.length <= longestMailto) return { href, text: "inside" };
  return { href: head.length <= longestMailto ? head : "mailto:", text: "left_out" };
}

function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed().replace(/\r?\n/g, "\r\n"));
}
