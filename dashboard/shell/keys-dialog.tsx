import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { keysAtHand } from "./keys.ts";

const names: Record<string, string> = { "Mod+k": "Ctrl/Cmd K", Enter: "Enter", Escape: "Esc" };

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="Keys on this screen" onClose={onClose}>
      <div class="inside stack">
        <h2>Keys on this screen</h2>
        <dl class="keys">
          {keysAtHand().map(({ key, words }) => (
            <div key={key}>
              <dt>
                <kbd>{names[key] ?? key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <div class="line-up">
          <Button onClick={onClose}>Close</Button>
        </div>
      </div>
    </Dialog>
  );
}
