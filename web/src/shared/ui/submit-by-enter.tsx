import type { MouseEvent } from 'react';

/** In a picker Enter takes the day or time that was typed; whoever presses it there has not finished the form. */
const unlessInPicker = (event: MouseEvent): void => {
  if (document.activeElement?.closest('.ant-picker')) event.preventDefault();
};

/** A form whose button stands elsewhere, as in the foot of a dialog, hears Enter in a line of text only with one of its own. */
export function SubmitByEnter() {
  return <button type="submit" hidden tabIndex={-1} onClick={unlessInPicker} />;
}
