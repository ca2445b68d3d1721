import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import type { Listed } from '../line';
import { expectThat } from '../story';

export interface Connection {
  readonly id: string;
  readonly workUnitId: string;
  readonly status: string;
  readonly version: number;
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly spool: object | null;
  readonly lastSpool: { readonly since: string; readonly until: string; readonly most: number } | null;
}

export async function connections(technician: HttpClient): Promise<readonly Connection[]> {
  return (await technician.get<Listed<Connection>>('/connections?limit=100')).items;
}

export async function connectionAt(technician: HttpClient, workUnitId: string): Promise<Connection> {
  const found = (await connections(technician)).find((connection) => connection.workUnitId === workUnitId);
  expectThat(found !== undefined, 'the work unit has no machine');
  return found;
}

/** Until the machines of these work units are connected. @returns how they are connected */
export function untilConnected(technician: HttpClient, workUnitIds: readonly string[]): Promise<readonly Connection[]> {
  return eventually(
    async () => {
      const own = (await connections(technician)).filter(({ workUnitId }) => workUnitIds.includes(workUnitId));
      return own.length === workUnitIds.length && own.every(({ status }) => status === 'connected') && own;
    },
    { within: 90_000, every: 200, describe: `${workUnitIds.length} machines to be connected` },
  );
}
