import { useEffect, useRef } from 'react';

/**
 * For a button that its own action takes away: whoever works by keyboard goes on at the page's name, not at the top of
 * the window. Call what is returned when the action begins, and with false when it was refused.
 */
export function useFocusAfterwards(): (goesAway?: boolean) => void {
  const leaves = useRef(false);
  useEffect(
    () => () => {
      if (!leaves.current) return;
      // After the dialog has given the focus back, to a button that may be gone.
      window.setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
      });
    },
    [],
  );
  return (goesAway = true) => {
    leaves.current = goesAway;
  };
}
