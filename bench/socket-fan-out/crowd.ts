import { openSocket } from '../browser-socket';

/** Many browsers' sockets in a process of their own. Tells its parent when all have got all messages of a round. */
const [, , url = '', topic = '', size = '0', cookie = ''] = process.argv;

let expected = 0;
let got = 0;

async function main(): Promise<void> {
  for (let n = 0; n < Number(size); n++) {
    const socket = await openSocket(url, cookie, topic);
    socket.on('ledger', () => {
      got += 1;
      if (got === expected) process.send?.({ got });
    });
  }
  process.on('message', ({ expect }: { expect: number }) => {
    got = 0;
    expected = expect;
    process.send?.({ listening: true });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
