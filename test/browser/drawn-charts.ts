import { page } from "./dashboard-stage.ts";

/** Until the canvas has a picture: something in it is not see-through. */
export async function drawn(): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".chart canvas");
    if (!canvas || canvas.width < 50) return false;
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return data?.some((channel) => channel > 0) ?? false;
  });
}

export async function reads(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    {},
    selector,
    words,
  );
}
