import type { Story } from '../stories/story';

/** Runs a story and answers what it told. @throws Error where it went wrong, with everything told before */
export async function told(story: Story): Promise<readonly string[]> {
  const sentences: string[] = [];
  try {
    await story((sentence) => sentences.push(sentence));
  } catch (error) {
    throw new Error(`${sentences.join('\n')}\n${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return sentences;
}
