/**
 * zod hangs its writer of JSON Schema on every schema, where no bundler can shake it off. No screen
 * writes JSON Schema, and without it the popup is an eighth smaller, the dashboard five KB.
 */
export const leaveOutJsonSchema = {
  name: "leave-out-json-schema",
  transform(code: string, id: string) {
    if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    const aliases = code.match(/^export \{ .* \};$/gm) ?? [];
    return [...names.map((name) => `export const ${name} = () => () => {};`), ...aliases].join(
      "\n",
    );
  },
};
