import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import type { Listed } from '../line';

export interface Alarm {
  readonly id: string;
  readonly workUnitId: string;
  readonly source: string;
  readonly message: string;
  readonly weight: string;
  readonly raisedAt: string;
  readonly endedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly closedAt: string | null;
}

/** The alarm that stands at a work unit, once there is one. */
export function alarmAt(client: HttpClient, workUnitId: string): Promise<Alarm> {
  const path = `/alarms?open=true&workUnitId=${workUnitId}`;
  return eventually(async () => (await client.get<Listed<Alarm>>(path)).items[0], {
    within: 60_000,
    every: 200,
    describe: 'the alarm',
  });
}

/** Until it is over. @returns as it was then */
export function untilOver(client: HttpClient, { id, message }: Alarm): Promise<Alarm> {
  return eventually(
    async () => {
      const alarm = await client.get<Alarm>(`/alarms/${id}`);
      return alarm.closedAt === null ? null : alarm;
    },
    { within: 60_000, every: 200, describe: `the alarm ${message} to be over` },
  );
}
