import * as z from "zod";

// Extension pages forbid eval; zod must not even try it, so this comes before any schema is made.
z.config({ jitless: true });
