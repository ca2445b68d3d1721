/** What PostgreSQL takes as text: no NUL, no half of a surrogate pair. */
export function storedText(text: string): string {
  return text.replaceAll('\0', '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
