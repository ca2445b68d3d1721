import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import type { Listed } from '../line';

interface Fault {
  readonly id: string;
  readonly state: string;
}

/** The instructor puts a fault into a machine. @returns its id, once the machine has it */
export async function setFault(teacher: HttpClient, workUnitId: string, fault: string): Promise<string> {
  const { id } = await teacher.post<Fault>(`/work-units/${workUnitId}/faults`, { fault, trigger: 'now' });
  await untilFault(teacher, id, 'active');
  return id;
}

/** Whoever has found it puts it right. */
export async function remedy(teacher: HttpClient, id: string): Promise<void> {
  await teacher.post(`/machine-faults/${id}/clear`);
  await untilFault(teacher, id, 'remedy');
}

async function untilFault(teacher: HttpClient, id: string, state: 'active' | 'remedy'): Promise<void> {
  const path = `/machine-faults?over=${state === 'remedy'}&limit=50`;
  const reached = async (): Promise<boolean> =>
    (await teacher.get<Listed<Fault>>(path)).items.some((fault) => fault.id === id && fault.state === state);
  await eventually(reached, { within: 60_000, every: 200, describe: `the fault to be ${state}` });
}
