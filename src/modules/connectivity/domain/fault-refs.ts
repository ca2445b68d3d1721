import type { LineMode } from '#libs/contracts';
import type { MachineFault } from './machine-fault';

/**
 * What every entry about a fault says. It refers to nothing but the fault itself: readings and topics of work units and
 * orders are open to students, and whoever knows the station knows half the diagnosis.
 */
export function aboutFault(
  { id, workUnitId, fault }: Pick<MachineFault, 'id' | 'workUnitId' | 'fault'>,
  mode: LineMode,
) {
  return { subjectId: id, lineMode: mode, payload: { workUnitId, fault } };
}
