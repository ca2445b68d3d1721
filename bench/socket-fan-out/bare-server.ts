import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** Socket.IO with nothing around it. Told by its parent what to emit, it emits that to everybody in the room. */
const http = createServer();
// As the product's gateway, so that both do the same on the wire.
const io = new Server(http, { serveClient: false, pingInterval: 10_000, pingTimeout: 8_000 });

io.on('connection', (socket) => {
  socket.on('subscribe', ({ topic }: { topic: string }, answer: (result: unknown) => void) => {
    void socket.join(topic);
    answer({ ok: true, pos: 0, refetch: false });
  });
});

process.on('message', ({ topic, messages }: { topic: string; messages: readonly unknown[] }) => {
  for (const message of messages) io.to(topic).emit('ledger', message);
});
process.on('disconnect', () => process.exit(0));

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  process.send?.({ ready: true, url: `http://127.0.0.1:${port}` });
});
