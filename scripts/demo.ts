import type { Page } from "puppeteer-core";
import { DeviceCode, DeviceToken, Me } from "#shared/api";

export type DemoRole = "mentee" | "mentor" | "lead";

/** Makes the demo program; the page stands at the server's own address. */
export async function loadDemo(page: Page): Promise<void> {
  await ask(page, "POST", "/dev/demo", {});
}

export async function signIn(page: Page, as: DemoRole): Promise<void> {
  await ask(page, "POST", "/dev/demo/sign-in", { as });
}

/** What the extension keeps once the person of the page has approved it as a device. */
export async function connect(page: Page, origin: string): Promise<object> {
  const code = DeviceCode.parse(
    JSON.parse(await ask(page, "POST", "/api/v1/devices/codes", { name: "Chromium" })),
  );
  await ask(page, "POST", `/api/v1/devices/codes/${code.userCode}/approval`, {});
  const { deviceCode } = code;
  const { token } = DeviceToken.parse(
    JSON.parse(await ask(page, "POST", "/api/v1/devices/tokens", { deviceCode })),
  );
  const me = Me.parse(JSON.parse(await ask(page, "GET", "/api/v1/me")));
  const programId = me.programs[0]?.id ?? null;
  const openedIds = me.programs.map(({ id }) => id);
  return { status: "connected", origin, token, me, programId, openedIds };
}

async function ask(page: Page, method: string, path: string, body?: object): Promise<string> {
  const { status, text } = await page.evaluate(
    async (address, init) => {
      const answer = await fetch(address, init);
      return { status: answer.status, text: await answer.text() };
    },
    path,
    {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  if (status >= 400) throw new Error(`${path} answered ${status}: ${text}`);
  return text;
}
