const address = "/service-worker.js";

/** Trusted Types take an address for a worker only from a policy; this one knows a single address. */
export function installServiceWorker(): void {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const policy = policies()?.createPolicy("tertius", { createScriptURL: () => address });
  const url = policy?.createScriptURL(address) ?? address;
  // The DOM's types know only strings here, while the browser wants the trusted one.
  navigator.serviceWorker.register(url as string, { type: "classic" }).catch(console.error);
}

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (address: string) => object };
};

function policies(): Policies | undefined {
  return Reflect.get(globalThis, "trustedTypes");
}
