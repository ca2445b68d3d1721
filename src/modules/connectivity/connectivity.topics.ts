import { may } from '#platform/auth';
import type { TopicKind } from '#platform/realtime';

/** `live:{workUnitId}`: newest values, volatile; nothing of the ledger goes there. */
export const LIVE_TOPIC: TopicKind = {
  name: 'live',
  hasId: true,
  mayListen: (principal) => may(principal, 'machine.read'),
  idsOf: () => [],
};

/** `virtual-line`: whether the line stands and how fast its clock runs; everybody who sees machines sees it. */
export const VIRTUAL_LINE_TOPIC: TopicKind = {
  name: 'virtual-line',
  hasId: false,
  mayListen: (principal) => may(principal, 'machine.read'),
  idsOf: ({ type }) => (type.startsWith('line.') ? [''] : []),
};

/** `alarms`: whatever concerns alarms of machines. */
export const ALARMS_TOPIC: TopicKind = {
  name: 'alarms',
  hasId: false,
  mayListen: (principal) => may(principal, 'alarm.read'),
  idsOf: ({ type }) => (type.startsWith('alarm.') || type.startsWith('connection.') ? [''] : []),
};

/** `faults`: whatever concerns faults for teaching; for those who set them. */
export const FAULTS_TOPIC: TopicKind = {
  name: 'faults',
  hasId: false,
  mayListen: (principal) => may(principal, 'machine-fault.set'),
  idsOf: ({ type }) => (type.startsWith('fault.') ? [''] : []),
};
