import * as z from "zod";
import { noticeKey } from "./reserved-hosts.ts";
import { stored } from "./stored.ts";

/** Whether the notice was read and allowed; absent until then, and again once it is taken back. */
export const noticeStore = stored("local", noticeKey, z.literal("allowed"));
