import {
  NodeId,
  type ISessionContext,
  StatusCodes,
  type UAAlarmConditionEx,
  type UAMethod,
  type UAObject,
  type Variant,
} from 'node-opcua';
import { MACHINE, type ScriptedServer } from './scripted-server';

export interface AlarmMoment {
  readonly at?: Date;
  readonly severity?: number;
  readonly message?: string;
}

/** The node id of a scripted alarm. */
export function scriptedAlarm(name: string): string {
  return `nsu=${MACHINE};s=Alarm-${name}`;
}

/** Alarm conditions of a scripted server, which the test raises and ends itself. */
export class AlarmSource {
  private readonly machine: UAObject;
  private readonly alarms = new Map<string, UAAlarmConditionEx>();
  /** Comments with which alarms were acknowledged and confirmed. */
  readonly answers: { name: string; what: 'acknowledged' | 'confirmed'; comment: string }[] = [];

  /** @param confirmable alarms that know a confirmation besides */
  constructor(
    private readonly scripted: ScriptedServer,
    private readonly confirmable = false,
  ) {
    this.space.installAlarmsAndConditionsService();
    const { server } = this.space.rootFolder.objects;
    this.machine = scripted.namespace.addObject({
      organizedBy: this.space.rootFolder.objects,
      eventSourceOf: server,
      browseName: 'AlarmingMachine',
      nodeId: 's=AlarmingMachine',
    });
  }

  /** The alarm is there, and says nothing yet. */
  add(name: string): UAAlarmConditionEx {
    const alarm = this.scripted.namespace.instantiateAlarmCondition('AlarmConditionType', {
      browseName: name,
      nodeId: `s=Alarm-${name}`,
      conditionName: name,
      conditionOf: this.machine,
      conditionSource: this.machine,
      inputNode: NodeId.nullNodeId,
      componentOf: this.machine,
      optionals: this.confirmable ? ['ConfirmedState', 'Confirm'] : [],
    });
    alarm.on('acknowledged', (_event, comment) => {
      this.answers.push({ name, what: 'acknowledged', comment: comment?.text ?? '' });
      // node-opcua gives up interest in what is acknowledged, also while it is active.
      if (alarm.activeState.getValue() && !this.confirmable) this.say(alarm, true, {});
    });
    alarm.on('confirmed', (_event, comment) =>
      this.answers.push({ name, what: 'confirmed', comment: comment?.text ?? '' }),
    );
    this.alarms.set(name, alarm);
    return alarm;
  }

  raise(name: string, moment: AlarmMoment = {}): void {
    const alarm = this.alarms.get(name) ?? this.add(name);
    alarm.activateAlarm();
    this.say(alarm, true, moment);
  }

  /** @param retain it waits to be acknowledged */
  end(name: string, moment: AlarmMoment = {}, retain = false): void {
    const alarm = this.get(name);
    alarm.deactivateAlarm(retain);
    this.say(alarm, retain, moment);
  }

  /** Ends it without telling anybody, as behind a server's back. */
  endUnseen(name: string): void {
    this.get(name).deactivateAlarm(false);
  }

  /** Lets the machine refuse every acknowledgement of an alarm. */
  refuseAcknowledge(name: string, status: typeof StatusCodes.Good): void {
    this.get(name).acknowledge.bindMethod((_inputs, _context, callback) => callback(null, { statusCode: status }));
  }

  /** The event it told last once more. */
  repeat(name: string): void {
    const alarm = this.get(name);
    alarm.raiseConditionEvent(alarm.currentBranch(), false);
  }

  /** The server asks its clients to refresh (OPC 10000-9 §5.11.4). */
  requireRefresh(): void {
    this.space.rootFolder.objects.server.raiseEvent('RefreshRequiredEventType', {});
  }

  /** Takes a method of ConditionType away, as servers of an older version lack it, or all of them. */
  without(method: 'ConditionRefresh' | 'ConditionRefresh2'): void {
    this.refuse(method, StatusCodes.BadMethodInvalid);
  }

  /** Lets the next calls of a method be refused. */
  refuse(method: 'ConditionRefresh' | 'ConditionRefresh2', status: typeof StatusCodes.Good, times = Infinity): void {
    const node: UAMethod | null | undefined = this.space.findObjectType('ConditionType')?.getMethodByName(method);
    const before = (node as unknown as { _asyncExecutionFunction: Call | null } | null)?._asyncExecutionFunction;
    let left = times;
    node?.bindMethod((inputs: Variant[], context: ISessionContext, callback) => {
      if (left-- > 0) callback(null, { statusCode: status });
      else before?.call(node, inputs, context, callback);
    });
  }

  private say(alarm: UAAlarmConditionEx, retain: boolean, { at, severity, message }: AlarmMoment): void {
    const time = at ?? new Date();
    alarm.raiseNewCondition({
      time,
      receiveTime: time,
      severity: severity ?? 700,
      quality: StatusCodes.Good,
      retain,
      message: message ?? String(alarm.browseName.name),
    });
  }

  private get(name: string): UAAlarmConditionEx {
    const alarm = this.alarms.get(name);
    if (!alarm) throw new Error(`no alarm ${name}`);
    return alarm;
  }

  private get space() {
    const space = this.scripted.server.engine.addressSpace;
    if (!space) throw new Error('no address space');
    return space;
  }
}

type Call = (
  inputs: Variant[],
  context: ISessionContext,
  callback: (error: Error | null, result?: { statusCode: typeof StatusCodes.Good }) => void,
) => void;
