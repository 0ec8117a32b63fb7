import { Button } from "./ui/button.tsx";
import { EmptyState } from "./ui/empty-state.tsx";

export function ScreenFailed() {
  return (
    <EmptyState title="This screen could not be shown">
      <p>
        What you saved is safe on this device. Reload the page; offline, some charts need the
        network once.
      </p>
      <Button look="primary" onClick={() => location.reload()}>
        Reload
      </Button>
    </EmptyState>
  );
}
