import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Asks for a JSON file: what opens the browser's own choice, and the input that has to stand beside the button for it. The same
 * file can be chosen again.
 */
export function useFileChoice(
  label: string,
  onChosen: (file: File) => void,
): { readonly choose: () => void; readonly input: JSX.Element } {
  const box = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const chosen = input.files?.[0];
    input.value = '';
    if (chosen !== undefined) onChosen(chosen);
  };
  // In the title a file may have been chosen before the program had come.
  useEffect(() => {
    if (box.current !== null && box.current.value !== '') take(box.current);
  }, []);
  const input = (
    <input
      ref={box}
      type="file"
      accept=".json,application/json"
      class="hidden"
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => take(event.currentTarget)}
    />
  );
  return { choose: () => box.current?.click(), input };
}
