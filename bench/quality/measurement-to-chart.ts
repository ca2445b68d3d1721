import { setTimeout as wait } from 'node:timers/promises';
import { QualityApi } from '#modules/quality';
import { newId } from '#platform/ids';
import { eventually } from '../../test/support/eventually';
import { HttpClient } from '../../test/support/http-client';
import { type Benchmark, figure, type Figure, median, percentile, progress } from '../bench';
import { nextMessage, openSocket } from '../browser-socket';
import { onStage, type Stage } from '../stage';
import { TEACHER } from '../workshop';
import { diameters, furnishRings } from './rings';

const MEASUREMENTS = 200;
const WARM_UP = 10;
/** A point that takes longer is lost. */
const LOST_AFTER_MS = 15_000;

/** From sending a measurement to its point in the socket of another screen that shows the chart. */
export const measurementToChart: Benchmark = {
  name: 'measurement-to-chart',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const databaseUrl = await stage.createDatabase('measured');
  const { inspectionId, rings } = await stage.inProcess(databaseUrl, {}, async (app) => {
    const rings = await furnishRings(app, 'A');
    const jobOrderId = newId();
    const inspectionId = await app.get(QualityApi, { strict: false }).openInspections({
      // Of nothing that is guarded: who may measure is not what is timed here.
      subject: { type: 'sample', id: jobOrderId },
      jobOrderId,
      workOrderId: newId(),
      workUnitId: rings.workUnitId,
      operationId: rings.operationId,
      quantity: String(WARM_UP + MEASUREMENTS),
    });
    return { inspectionId, rings };
  });
  const server = await stage.server({ databaseUrl });
  const screen = await new HttpClient(server.url).login(TEACHER.username, TEACHER.password);
  const chart = await eventually(
    async () => {
      const charts = `/control-charts?materialId=${rings.materialId}`;
      return (await screen.get<{ items: { id: string }[] }>(charts)).items[0] ?? null;
    },
    { within: 30_000, describe: 'the chart that makes itself' },
  );
  const socket = await openSocket(server.url, screen.cookieHeader, `control-chart:${chart.id}`);
  stage.defer(() => socket.disconnect());
  progress('measuring pieces');
  const values = diameters();
  const [taken, answered]: [number[], number[]] = [[], []];
  for (let piece = 1; piece <= WARM_UP + MEASUREMENTS; piece++) {
    const value = values.next().value;
    const drawn = nextMessage(
      socket,
      ({ type, payload }) =>
        type === 'control-chart.plotted' &&
        (payload['point'] as { readings?: number[] } | null)?.readings?.[0] === value,
      LOST_AFTER_MS,
    );
    const began = performance.now();
    await screen.post(`/inspections/${inspectionId}/measurements`, {
      characteristicId: rings.characteristicId,
      piece,
      value: value.toFixed(3),
    });
    const answeredAfter = performance.now() - began;
    await drawn;
    if (piece > WARM_UP) {
      taken.push(performance.now() - began);
      answered.push(answeredAfter);
    }
    // Not in step with anything the server does at intervals.
    await wait(10 + ((piece * 37) % 90));
  }
  return [
    figure('measurement to another screen, p99', percentile(taken, 0.99), 'ms', ['≤', 300], {
      p50: median(taken),
      'at most': Math.max(...taken),
      'answer p50': median(answered),
      measurements: MEASUREMENTS,
    }),
  ];
}
