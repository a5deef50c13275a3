import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Asks for a JSON file: what opens the browser's own choice, and the input that has to stand beside the button for it. The same
 * file can be chosen again.
 */
export function useFileChoice(
  label: string,
  onChosen: (file: File) => void,
): { readonly choose: () => void; readonly input: JSX.Element } {
  const box = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={box}
      type="file"
      accept=".json,application/json"
      class="hidden"
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (chosen !== undefined) onChosen(chosen);
      }}
    />
  );
  return { choose: () => box.current?.click(), input };
}
