import { Button } from "./button.tsx";

/** The last row of a form: what saves it, and the way out. */
export function FormEnd({ verb, onCancel }: { verb: string; onCancel: () => void }) {
  return (
    <div class="line-up">
      <Button look="primary" type="submit">
        {verb}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
