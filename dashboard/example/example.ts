import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whether made-up people stand in place of the person's own book. */
export type Example =
  | { state: "off"; begin: () => Promise<void> }
  | { state: "on"; end: () => void };

export const ExampleContext = createContext<Example>({ state: "off", begin: async () => {} });

export function useExample(): Example {
  return useContext(ExampleContext);
}
