import { startVirtualLine, type StationCode } from '#libs/line-simulator';

/** What the soak asks of the line: to let a machine stand, to switch it off, to switch it on again. */
export interface LineOrder {
  readonly does: 'stand' | 'off' | 'on';
  readonly machine: StationCode;
}

/** The machines of the soak in a process of their own; they switch off and on one by one, as machines do. */
async function main([folder = '', origin = '', speed = '1']: readonly string[]): Promise<void> {
  const start = Number(origin);
  const line = await startVirtualLine({
    host: '127.0.0.1',
    basePort: 0,
    seed: 2026,
    dataDir: folder,
    clock: {
      now: () => new Date(start + (Date.now() - start) * Number(speed)),
      toRealMs: (floorMs) => floorMs / Number(speed),
    },
    clockName: new Date(start).toISOString(),
    users: [{ name: 'linelab', password: 'Linelab#2026' }],
    security: 'sign-and-encrypt',
    onProblem: (code, error) => console.error(`${code}: ${error.message}`),
  });
  process.on('message', ({ does, machine }: LineOrder) => {
    const act = async (): Promise<void> => {
      if (does === 'stand') line.inject(machine, 'block');
      else if (does === 'off') await line.stopStation(machine);
      else await line.startStation(machine);
    };
    act().then(
      () => process.send?.({ done: true }),
      (error: unknown) => process.send?.({ done: false, why: String(error) }),
    );
  });
  process.on('disconnect', () => void line.stop().finally(() => process.exit(0)));
  process.send?.({ stations: line.stations.map(({ code, port }) => ({ code, port })) });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
