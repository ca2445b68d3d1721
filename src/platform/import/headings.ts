import type { Pair } from '#libs/texts';

const plain = (text: string): string =>
  text
    .replaceAll(/[\s*＊]+/g, ' ')
    .trim()
    .toLowerCase();

/** True when a heading somebody typed names this pair: Chinese, English, or both as the template writes them. */
export function means(heading: string, [zh, en]: Pair): boolean {
  const typed = plain(heading);
  return typed !== '' && [zh, en, `${zh} ${en}`].some((name) => plain(name) === typed);
}

/** How the template writes a heading. */
export function bothNames([zh, en]: Pair): string {
  return `${zh} ${en}`;
}
