import { equipment } from './equipment';
import { orders } from './orders';
import { quality } from './quality';
import { thread } from './thread';
import type { Story } from './story';

/** `npm run story -- <name>`: runs one story and prints what it sees, step by step. */
const STORIES: Readonly<Record<string, Story>> = { equipment, orders, quality, thread };

async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const story = STORIES[name];
  if (!story) throw new Error(`There is a story for each of: ${Object.keys(STORIES).join(', ')}`);
  await story((sentence) => console.log(sentence));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
