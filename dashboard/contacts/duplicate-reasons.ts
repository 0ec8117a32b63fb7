import type { DuplicateReason } from "#shared/duplicates";

export const reasonWords: Record<DuplicateReason, string> = {
  same_email: "Same e-mail address",
  same_profile: "Same profile",
  same_page: "Same name and web page",
  same_name_and_organization: "Same name and organization",
  same_name: "Same name, nothing else",
};
