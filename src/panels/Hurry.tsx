import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { callRunning, skips } from '../ui/focus.ts';
import { Button } from './bits.tsx';
import { t } from './language.ts';
import { match } from './live.ts';

/** The computers decide with what they have found, and the boards show where that leads, until a person is asked again. */
function hurry(): void {
  match().hurry();
  skips.value += 1;
}

/** Escape does what the button says, unless something lies over the table that it would close. */
function useEscape(act: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** While others decide: on to one's own next decision. */
export function Hurry(): JSX.Element {
  useEscape(hurry);
  return (
    <Button kind="hurry" onPress={hurry}>
      {t('counsel.hurry')} <kbd>Esc</kbd>
    </Button>
  );
}

/** While a roll call runs on the board: to its end. */
export function SkipCall(): JSX.Element | null {
  const skip = (): void => {
    if (callRunning.value) skips.value += 1;
  };
  useEscape(skip);
  return (
    <Button kind="wide" onPress={skip}>
      {t('ui.skip')} <kbd>Esc</kbd>
    </Button>
  );
}
