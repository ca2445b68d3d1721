import fc from 'fast-check';
import type { Socket } from 'socket.io-client';
import type { LedgerMessage, SubscribeAnswer } from '#libs/contracts';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { eventually } from '../../support';
import { startTeaching, type TeachingWorld } from '../../support/teaching';
import { isQuiet } from './books';
import { Sockets, subscribe } from './sockets';

/** As the gateway has it: what a browser missed beyond this it reads anew. */
const MAX_CATCH_UP = 500;

let world: TeachingWorld;
let sockets: Sockets;

beforeAll(async () => {
  world = await startTeaching();
  sockets = new Sockets(world);
});
afterEach(() => sockets.close());
afterAll(() => world?.stop());

/** A page as a browser keeps it: what it has heard, and where it resumes after its socket was cut. */
class Page {
  readonly heard = new Map<number, string>();
  pos: number | undefined;
  private socket: Socket | null = null;

  constructor(private readonly topic: string) {}

  async connect(): Promise<void> {
    if (this.socket) return;
    this.socket = await sockets.joined('teacher');
    let waiting: number[] | null = [];
    this.socket.on('ledger', ({ pos, type, topic }: LedgerMessage) => {
      expect(topic).toBe(this.topic);
      this.heard.set(pos, type);
      // Until the answer is there, the present may overtake the past.
      if (waiting) waiting.push(pos);
      else this.pos = Math.max(pos, this.pos ?? 0);
    });
    const answer = await subscribe(this.socket, { topic: this.topic, since: this.pos }).catch(() => null);
    if (!answer) return;
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.refetch).toBe(false);
    this.pos = Math.max(answer.pos, this.pos ?? 0, ...waiting);
    waiting = null;
  }

  cut(): void {
    this.socket?.disconnect();
    this.socket = null;
  }
}

const facts = (n: number, type: string): Promise<void> =>
  world.app.get(UnitOfWork).run(async () => {
    for (let i = 0; i < n; i++) world.app.get(Ledger).append({ type, subjectId: newId() });
  });

const quiet = () => eventually(() => isQuiet(world.database), { describe: 'every entry to have its position' });

describe('a page that was away', () => {
  it('hears exactly what it missed, however often it is cut', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ write: fc.integer({ min: 1, max: 12 }), mine: fc.boolean() }) },
      { weight: 2, arbitrary: fc.constant('cut' as const) },
      { weight: 2, arbitrary: fc.constant('connect' as const) },
      { weight: 1, arbitrary: fc.constant('cut at once' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (script) => {
        const page = new Page('work-orders');
        await quiet();
        await page.connect();
        const from = page.pos ?? 0;
        const writing: Promise<void>[] = [];
        for (const each of script) {
          if (typeof each === 'object')
            writing.push(facts(each.write, each.mine ? 'work-order.tested' : 'other.tested'));
          else if (each === 'connect') await page.connect();
          else if (each === 'cut') page.cut();
          else {
            page.cut();
            const connecting = page.connect();
            page.cut();
            await connecting;
          }
        }
        await Promise.all(writing);
        await quiet();
        page.cut();
        await page.connect();
        const missed = await world.database.query<{ pos: number }>(
          `SELECT p.pos::int FROM ledger.position p JOIN ledger.entry e USING (seq)
           WHERE p.pos > $1 AND e.type ~ '^(work-order|job-order)\\.' ORDER BY 1`,
          [from],
        );
        expect([...page.heard.keys()].sort((a, b) => a - b)).toEqual(missed.map(({ pos }) => pos));
        page.cut();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('is told to read anew when it missed too much, and hears no old story then', async () => {
    await quiet();
    const socket = await sockets.joined('teacher');
    const first = await subscribe(socket, { topic: 'work-orders' });
    if (!first.ok) throw new Error(first.problem.code);
    socket.disconnect();
    await facts(MAX_CATCH_UP, 'work-order.tested');
    await quiet();
    const heard = async (): Promise<[SubscribeAnswer, number]> => {
      const again = await sockets.joined('teacher');
      let messages = 0;
      again.on('ledger', () => (messages += 1));
      const answer = await subscribe(again, { topic: 'work-orders', since: first.pos });
      again.disconnect();
      return [answer, messages];
    };
    expect(await heard()).toEqual([{ ok: true, pos: first.pos + MAX_CATCH_UP, refetch: false }, MAX_CATCH_UP]);
    await facts(1, 'other.tested');
    await quiet();
    expect(await heard()).toEqual([{ ok: true, pos: first.pos + MAX_CATCH_UP + 1, refetch: true }, 0]);
  });
});
