import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';
import { Visit } from './visit';

const bench = new Bench();
afterEach(() => bench.clear());

/** Longer than a channel lives on which nothing is said. */
const READING_MS = 7_000;

describe('a visit', () => {
  it('outlives the pauses of who reads, and takes its session along when it ends', async () => {
    const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
    bench.later(() => server.stop());
    server.set('Count', 1);
    const { options } = await bench.connection(server.url);
    const visit = await Visit.open(options, AbortSignal.timeout(10_000));
    await visit.inspect(scripted('Count'));
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    expect(visit.over).toBe(false);
    expect((await visit.inspect(scripted('Count'))).value?.text).toBe('1');
    await visit.close();
    expect(server.sessions).toBe(0);
  });
});
