import type { LedgerEntry } from '#libs/contracts';
import { may, type Principal } from '#platform/auth';
import type { TopicKind } from '#platform/realtime';

const mayListen = (principal: Principal): boolean => may(principal, 'equipment.read');

/** Of a change of state its terms; of everything else a page asks the API, which knows who may see what. */
function payloadOf({ type, payload }: LedgerEntry): Readonly<Record<string, unknown>> {
  if (type !== 'work-unit.state-changed') return {};
  return { from: payload['from'], state: payload['to'], source: payload['source'], late: payload['late'] === true };
}

/** `line`: whatever concerns any work unit; `work-unit:{id}`: whatever concerns one. */
export const EQUIPMENT_TOPICS: readonly TopicKind[] = [
  { name: 'line', hasId: false, mayListen, payloadOf, idsOf: (entry) => (entry.workUnitId ? [''] : []) },
  {
    name: 'work-unit',
    hasId: true,
    mayListen,
    payloadOf,
    idsOf: (entry) => (entry.workUnitId ? [entry.workUnitId] : []),
  },
];
