import {
  type AddressSpace,
  DataType,
  type Namespace,
  NodeId,
  type UAAlarmConditionEx,
  type UAObject,
} from 'node-opcua';
import type { StationProfile } from '../model';
import { nodeName } from '../station-nodes';
import { indexOf } from './namespaces';
import type { NodeAccess } from './node-access';

interface AlarmKind {
  readonly name: string;
  /** As a control says it: what it sees, not what is behind it. */
  readonly message: string;
  readonly severity: number;
  /** Only at machines with a tool. */
  readonly ofTool?: true;
}

/** By the code that the tag AlarmCode shows. */
const KINDS: Readonly<Record<number, AlarmKind>> = {
  101: { name: 'Stopped', message: '设备被停止', severity: 500 },
  210: { name: 'SpindleLoad', message: '主轴负载突变，进给已停止', severity: 900, ofTool: true },
  320: { name: 'AirPressure', message: '气源压力过低', severity: 800 },
};

/** The alarms of a machine as conditions (OPC 10000-9), beside the tags AlarmActive and AlarmCode. */
export class MachineAlarms {
  private readonly alarms = new Map<number, UAAlarmConditionEx>();
  private readonly namespace: Namespace;
  private shown = 0;

  constructor(addressSpace: AddressSpace, nodes: NodeAccess, profile: StationProfile) {
    addressSpace.installAlarmsAndConditionsService();
    this.namespace = addressSpace.getNamespace(indexOf(addressSpace, 'virtualLine')) as Namespace;
    const machine = nodes.object('');
    const source = this.namespace.addObject({
      browseName: 'Alarms',
      nodeId: this.id(profile, 'Alarms'),
      componentOf: machine,
      eventSourceOf: machine,
    });
    for (const [code, kind] of Object.entries(KINDS)) {
      if (kind.ofTool && !profile.program) continue;
      this.alarms.set(Number(code), this.make(source, profile, kind));
    }
  }

  /** Shows the alarm of this code and no other; 0: none. */
  show(code: number, at: Date): void {
    if (code === this.shown) return;
    const [before, now] = [this.alarms.get(this.shown), this.alarms.get(code)];
    const kindBefore = KINDS[this.shown];
    const kind = KINDS[code];
    this.shown = code;
    if (before && kindBefore) {
      const waits = !before.ackedState.getValue();
      before.deactivateAlarm(waits);
      say(before, kindBefore, at, waits);
    }
    if (now && kind) {
      now.activateAlarm();
      // node-opcua takes its own clock for it, which is not the floor's.
      now.activeState.transitionTime?.setValueFromSource({ dataType: DataType.DateTime, value: at });
      say(now, kind, at, true);
    }
  }

  private make(source: UAObject, profile: StationProfile, kind: AlarmKind): UAAlarmConditionEx {
    const alarm = this.namespace.instantiateAlarmCondition('AlarmConditionType', {
      browseName: kind.name,
      nodeId: this.id(profile, `Alarms-${kind.name}`),
      conditionName: kind.name,
      componentOf: source,
      conditionOf: source,
      conditionSource: source,
      inputNode: NodeId.nullNodeId,
    });
    // node-opcua loses interest in what is acknowledged; an alarm that stands is to be shown all the same.
    alarm.on('acknowledged', () => {
      if (alarm.activeState.getValue()) say(alarm, kind, alarm.time.readValue().value.value, true);
    });
    return alarm;
  }

  private id({ code }: StationProfile, path: string): string {
    return `ns=${this.namespace.index};s=${nodeName(code, path)}`;
  }
}

function say(alarm: UAAlarmConditionEx, { message, severity }: AlarmKind, at: Date, retain: boolean): void {
  alarm.raiseNewCondition({
    message: { locale: 'zh-CN', text: message },
    severity,
    retain,
    time: at,
    receiveTime: at,
  } as Parameters<UAAlarmConditionEx['raiseNewCondition']>[0]);
}
