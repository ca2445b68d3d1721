import { type AddressSpace, DataType, type Namespace, type UAObject } from 'node-opcua';
import type { Pace } from '#libs/floor-time';
import { RETURN_STATUS, type ReturnStatus } from '../model';
import { answer, method } from './job-methods';
import { indexOf } from './namespaces';
import { addMethod, returnStatus, text } from './own-method';
import { Published } from './published';

/** What an instructor asks of the whole line; each call is kept before it answers, and done once for its id. */
export interface LineDesk {
  pause(id: string): ReturnStatus;
  goOn(id: string): ReturnStatus;
  stepOn(id: string): ReturnStatus;
  reset(id: string, seed: number | null): ReturnStatus;
  setSpeed(id: string, speed: number): Pace | null;
}

export interface LineView {
  readonly paused: boolean;
  readonly speed: number;
}

const NAME = 'LineControl';
const ID = text('Id', 'chosen by the caller; the same again changes nothing');
const STATUS = returnStatus('1 done, 4294967296 no sensible request');
const time = (name: string, description: string) => ({ name, dataType: DataType.Double, description });

/** The control of the whole line, the same on the server of every station. */
export class LineNode {
  private readonly object: UAObject;
  private readonly paused: Published;
  private readonly speed: Published;

  constructor(private readonly addressSpace: AddressSpace) {
    const own = indexOf(addressSpace, 'virtualLine');
    const namespace = addressSpace.getNamespace(own) as Namespace;
    this.object = namespace.addObject({
      organizedBy: addressSpace.rootFolder.objects,
      browseName: NAME,
      displayName: 'Line control',
      nodeId: `ns=${own};s=${NAME}`,
    });
    const shown = (name: string, dataType: DataType): Published => {
      const place = { componentOf: this.object, browseName: name, nodeId: `ns=${own};s=${NAME}.${name}` };
      return new Published(namespace.addVariable({ ...place, dataType, accessLevel: 'CurrentRead' }), dataType);
    };
    this.paused = shown('Paused', DataType.Boolean);
    this.speed = shown('Speed', DataType.Double);
  }

  publish({ paused, speed }: LineView, at: Date): void {
    this.paused.set(paused, at);
    this.speed.set(speed, at);
  }

  bindMethods(desk: LineDesk): void {
    this.bindPlain('Pause', (id) => desk.pause(id));
    this.bindPlain('Resume', (id) => desk.goOn(id));
    this.bindPlain('Step', (id) => desk.stepOn(id));
    addMethod(this.addressSpace, this.object, {
      name: 'Reset',
      id: `${NAME}.Reset`,
      inputs: [ID, { name: 'Seed', dataType: DataType.UInt32, description: '0: the one the line was started with' }],
      outputs: [STATUS],
      work: method(([id, seed]) => answer(desk.reset(String(id?.value ?? ''), Number(seed?.value ?? 0) || null))),
    });
    addMethod(this.addressSpace, this.object, {
      name: 'SetSpeed',
      id: `${NAME}.SetSpeed`,
      inputs: [ID, { name: 'Speed', dataType: DataType.Double, description: 'floor time for real time' }],
      outputs: [
        time('From', 'when it begins, ms since 1970 on the clock the line was started with'),
        time('Floor', 'floor time then, ms since 1970'),
        time('Speed', 'as asked for'),
        STATUS,
      ],
      work: method(([id, speed]) => {
        const pace = desk.setSpeed(String(id?.value ?? ''), Number(speed?.value ?? 0));
        const { from, floor, speed: told } = pace ?? { from: 0, floor: 0, speed: 0 };
        const double = (value: number) => ({ dataType: DataType.Double, value });
        const status = pace ? RETURN_STATUS.success : RETURN_STATUS.invalidRequest;
        return answer(status, double(from), double(floor), double(told));
      }),
    });
  }

  private bindPlain(name: string, work: (id: string) => ReturnStatus): void {
    addMethod(this.addressSpace, this.object, {
      name,
      id: `${NAME}.${name}`,
      inputs: [ID],
      outputs: [STATUS],
      work: method(([id]) => answer(work(String(id?.value ?? '')))),
    });
  }
}
