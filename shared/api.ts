import * as z from "zod";
import { programKinds, Role } from "#shared/programs";
import { line, RecordId, UserId } from "#shared/record";

/** What the account routes answer; sync has its own envelope in `sync.ts`. */

export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const CodeRequest = z.object({ email: EmailAddress });
export const SignIn = z.object({
  email: EmailAddress,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});

/** What the mailed link carries; the page it opens sends it on when a person says so. */
export const LinkSignIn = z.object({
  token: z
    .string()
    .min(1)
    .max(200)
    .refine((token) => token.isWellFormed(), "half_a_character"),
});

export const Me = z.object({
  user: z.object({
    id: UserId,
    email: z.string(),
    name: z.string(),
    /** IANA name. */
    timeZone: z.string(),
  }),
  programs: z.array(
    z.object({
      id: RecordId,
      name: z.string(),
      kind: z.enum(programKinds),
      roles: z.array(Role),
    }),
  ),
});
export type Me = z.output<typeof Me>;
export const MePatch = z.object({
  name: line(200).trim().min(1).optional(),
  timeZone: z.string().max(64).optional(),
});

export const Device = z.object({
  id: z.string(),
  name: z.string(),
  /** An extension came by a code, a browser by signing in. */
  kind: z.enum(["browser", "extension"]),
  createdAt: z.int(),
  lastSeenAt: z.int(),
  current: z.boolean(),
});
export type Device = z.output<typeof Device>;
export const Devices = z.object({ devices: z.array(Device) });

/** RFC 8628: an extension asks for a code, a signed-in person approves it on the connect page. */
export const DeviceCodeRequest = z.object({ name: line(100).trim().min(1) });
export const DeviceCode = z.object({
  deviceCode: z.string(),
  userCode: z.string(),
  verificationUri: z.string(),
  /** Seconds. */
  expiresIn: z.int(),
  /** Seconds between two polls. */
  interval: z.int(),
});
export type DeviceCode = z.output<typeof DeviceCode>;
export const DeviceTokenRequest = z.object({ deviceCode: z.string().max(200) });
export const DeviceToken = z.object({ token: z.string() });
export const PendingDevice = z.object({
  name: z.string(),
  status: z.enum(["pending", "approved", "denied"]),
});
export type PendingDevice = z.output<typeof PendingDevice>;

/** Where a person's own mails about introductions go. */
export const IntakeAddress = z.object({ address: z.string().max(254) });

/** Where calendar programs read what the person owes in one program; a secret. */
export const CalendarAddress = z.object({ address: z.string() });

/** The page on which a third person sees what is kept about them. */
export const KeptLink = z.object({ link: z.url() });

export const ErrorReply = z.object({ error: z.string() });
