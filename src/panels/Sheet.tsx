import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './bits.tsx';
import { t } from './language.ts';
import { overlay } from './overlay.ts';

function closeOverlay(): void {
  overlay.value = null;
}

/** A sheet over the table: takes the keyboard, and gives it back. */
export function Sheet(props: {
  title: string;
  children: ComponentChildren;
  wide?: boolean;
  onClose?: () => void;
}): JSX.Element {
  const { title, children, wide = false, onClose = closeOverlay } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already, by onCancel
    <dialog
      ref={box}
      class={`sheet ${wide ? 'wide' : ''}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="sheet-inside">
        <header>
          <h2>{title}</h2>
          <Button kind="plain" onPress={onClose} label={t('ui.close')}>
            ✕
          </Button>
        </header>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  );
}
