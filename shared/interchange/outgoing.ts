import type { Contact } from "#shared/contacts";

/** A contact on its way out, with what stands in other records. */
export type Outgoing = {
  contact: Contact;
  /** The owner's notes on the contact; empty for none. */
  note: string;
  /** Who introduced them, by name; empty where nobody did. */
  introducer: string;
};
