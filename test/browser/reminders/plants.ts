/** A bug that the proof must catch, as in `kills/plants.ts`. */
export const reminderPlants = [
  {
    name: "a mail is marked sent before it is handed over",
    file: "worker/reminders/outbox.ts",
    line: "  else await deliver(env, KeyedMail.parse(JSON.parse(mail)));",
    bug: `  else {
    rows.sql.exec("UPDATE mails SET mail = NULL WHERE id = ?1", timer.key);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await deliver(env, KeyedMail.parse(JSON.parse(mail)));
  }`,
    shows: "missed",
  },
  {
    name: "a mail that is handed over again has another key",
    file: "worker/reminders/outbox.ts",
    line: "  else await deliver(env, KeyedMail.parse(JSON.parse(mail)));",
    bug: `  else {
    await deliver(env, { ...KeyedMail.parse(JSON.parse(mail)), key: crypto.randomUUID() });
    await new Promise((resolve) => setTimeout(resolve, 400));
  }`,
    shows: "doubled",
  },
  {
    name: "nobody remembers who had which digest",
    file: "worker/reminders/digests.ts",
    line: "  keepStanding(rows, userId, standing);",
    bug: "",
    shows: "missed",
  },
] as const;
