import { Hono } from "hono";
import type { Bindings } from "./bindings.ts";

export { Program } from "./program.ts";

const app = new Hono<{ Bindings: Bindings }>();
app.get("/api/v1/health", (c) => c.json({ ok: true }));
export default app;
