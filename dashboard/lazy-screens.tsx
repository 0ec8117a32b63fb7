import type { FunctionComponent } from "preact";
import { ErrorBoundary, lazy } from "preact-iso";
import { ScreenFailed } from "./screen-failed.tsx";

/** Every screen but Today, which is where people land: each loads when it is first opened. */
export const Contacts = screen(async () => (await import("./contacts/contacts.tsx")).Contacts);
export const Imports = screen(async () => (await import("./imports/imports.tsx")).Imports);
export const Introductions = screen(
  async () => (await import("./introductions/introductions.tsx")).Introductions,
);
export const Inbox = screen(async () => (await import("./inbox/inbox.tsx")).Inbox);
export const AddMail = screen(async () => (await import("./inbox/add-mail.tsx")).AddMail);
export const Mentorships = screen(
  async () => (await import("./mentorships/mentorships.tsx")).Mentorships,
);
export const Network = screen(async () => (await import("./network/network.tsx")).Network);
export const Reports = screen(async () => (await import("./reports/reports.tsx")).Reports);
export const Templates = screen(async () => (await import("./templates/templates.tsx")).Templates);
export const Devices = screen(async () => (await import("./account/devices.tsx")).Devices);
export const Account = screen(async () => (await import("./account/account.tsx")).Account);
export const Outside = screen(async () => (await import("./outside.tsx")).Outside);
export const Running = screen(async () => (await import("./program/running.tsx")).Running);

/** A file that does not arrive says so instead of leaving the page blank. */
export function screen<Props>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return lazy<FunctionComponent<Props>>(() =>
    load().catch((error: unknown): FunctionComponent<Props> => {
      console.error(error);
      return ScreenFailed;
    }),
  );
}

/** Below the first lines of a screen, which are drawn without waiting for its file. */
export function part<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  const Part = screen(load);
  return (props) => (
    <ErrorBoundary>
      <Part {...props} />
    </ErrorBoundary>
  );
}
