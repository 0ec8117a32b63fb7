import { Button } from "./button.tsx";

/** One small notice at the foot; the live region stays so that screen readers hear each change. */
export function NoticeBar({
  notice,
  onUndo,
  onDismiss,
}: {
  notice: { words: string; undoable: boolean } | undefined;
  onUndo: () => void;
  onDismiss: () => void;
}) {
  return (
    <div class="notice" role="status" aria-live="polite">
      {notice !== undefined && (
        <div>
          <span>{notice.words}</span>
          {notice.undoable ? (
            <Button size="small" onClick={onUndo}>
              Undo
            </Button>
          ) : (
            <Button size="small" onClick={onDismiss}>
              Close
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
