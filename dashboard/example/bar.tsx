import { Button } from "../ui/button.tsx";
import { useExample } from "./example.ts";

/** Stands above every screen as long as the people on it are made up. */
export function ExampleBar() {
  const example = useExample();
  if (example.state === "off") return null;
  return (
    <div class="alert calm spread" role="note">
      <p>
        <strong>An example.</strong> Everybody here is made up. Try anything: nothing of it is kept,
        sent or counted.
      </p>
      <Button size="small" onClick={example.end}>
        Back to my own book
      </Button>
    </div>
  );
}
