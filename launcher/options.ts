import { parseArgs } from 'node:util';
import { Refusal } from './say';

export interface Options {
  /** begin a real school instead of the demo */
  empty: boolean;
  /** throw everything away first */
  reset: boolean;
  /** do not ask before throwing away */
  yes: boolean;
  /** speed of the floor clock, undefined when not named */
  speed: number | undefined;
  help: boolean;
}

export const usage = `npm start                      演示学校 · the demo school
npm start -- --empty           从空白学校开始 · begin a real school
npm start -- --speed 60        车间时钟加速（1–600）· run the floor clock faster
npm start -- --reset [--yes]   删除全部数据后重新开始 · throw all data away and begin again

环境变量 Environment: PORT (3000), LINELAB_HOST (127.0.0.1), LINELAB_DATA_DIR (.linelab), DATABASE_URL, REDIS_URL
`;

/** @throws Refusal for anything it does not know */
export function parseOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        empty: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        speed: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    return { ...values, speed: values.speed === undefined ? undefined : speedOf(values.speed) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('命令行参数不对。', error instanceof Error ? error.message : String(error), usage);
  }
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (speed > 0 && speed <= 600) return speed;
  throw new Refusal(
    `--speed 应为 0 到 600 之间的数，得到的是 ${text}。`,
    `--speed takes a number up to 600, not ${text}.`,
  );
}
