/** Hands a file made in the browser to the person. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
