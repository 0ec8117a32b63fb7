const sentences: Record<string, string> = {
  offline:
    "No connection to Tertius. What is saved on this device is safe; try again once you are online.",
  signed_out: "You are signed out here. Sign in again; nothing is lost.",
  code_wrong:
    "That code does not match. Use the one in the newest mail; older ones no longer work.",
  code_expired: "This code or link has run out. Ask for a new one.",
  rate_limited: "That was tried too often. Wait a few minutes, then try again.",
  invalid_request: "Something in there could not be read. Check it and try again.",
  not_found: "That is not here, or no longer.",
  not_allowed: "Your role in this program does not allow that. Nothing was changed.",
  unknown_program: "This program is not one of yours.",
  invalid_fields: "One of the fields was not accepted. Your words are kept here.",
  objected: "This person asked not to be kept in this program. Nothing of it was saved.",
  client_too_old: "This page is older than the server. Reload it; nothing is lost.",
};

/** What happened, what is safe, what to do: one sentence for a code of `shared/errors.ts`. */
export function failureWords(code: string): string {
  return (
    sentences[code] ?? "Something went wrong on our side. Nothing was lost; try again in a minute."
  );
}
