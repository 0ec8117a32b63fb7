import { Button } from "./ui/button.tsx";

export function ScreenFailed() {
  return (
    <div class="stack">
      <h1>This screen could not be shown</h1>
      <p>
        What you saved is safe on this device. Reload the page; offline, some charts need the
        network once.
      </p>
      <div class="line-up">
        <Button look="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      </div>
    </div>
  );
}
