/** A form whose button stands elsewhere, as in the foot of a dialog, hears Enter in a line of text only with one of its own. */
export function SubmitByEnter() {
  return <button type="submit" hidden tabIndex={-1} />;
}
