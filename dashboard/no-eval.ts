import * as z from "zod";

// The content policy forbids code made from text; without this zod tries it once and is blocked.
z.config({ jitless: true });
