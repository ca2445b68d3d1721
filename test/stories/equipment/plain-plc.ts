import { DataType } from 'node-opcua';
import { routeLibraryLog } from '#libs/opcua-client';
import { freePort } from '../../../launcher/postgres';
import { scripted, ScriptedServer } from '../../../libs/opcua-client/testing/scripted-server';
import { type FloorTime, SPEED } from './floor-time';
import { PIECE_SECONDS } from './workbook';

/** Bits of the status word. */
const RUNNING = 1;
const JAMMED = 8;
/** In this mode the saw works by itself. */
const AUTOMATIC = 2;
const REJECT_EVERY = 20;

export const PLC_USER = { name: 'mes', password: 'Geheim#123' } as const;

/** What the maker's list says of the PLC: its values, and where they are. */
export const PLC_VALUES = ['StatusWord', 'Mode', 'Total', 'Rejects', 'Volts', 'Amps'] as const;
export const plcNode = (name: (typeof PLC_VALUES)[number]): string => scripted(name);

/** The control of an old saw: six values and no model, no jobs, no conditions. Its clock goes with that of the floor. */
export class PlainPlc {
  private work: NodeJS.Timeout | null = null;
  private total = 100;
  private rejects = 4;

  private constructor(
    private readonly server: ScriptedServer,
    private readonly time: FloorTime,
  ) {}

  static async start(folder: string, time: FloorTime): Promise<PlainPlc> {
    // What the server's library has to say is no part of the story.
    routeLibraryLog(() => undefined);
    const users = { [PLC_USER.name]: PLC_USER.password };
    const port = await freePort();
    const plc = new PlainPlc(await ScriptedServer.start({ port, pkiDir: folder, secure: true, users }), time);
    plc.status(0);
    plc.set('Mode', AUTOMATIC, DataType.Int16);
    plc.count();
    plc.set('Volts', 400, DataType.Double);
    plc.set('Amps', 5, DataType.Double);
    return plc;
  }

  get url(): string {
    return this.server.url;
  }

  /** Saws a piece each minute of the floor. */
  run(): void {
    this.status(RUNNING);
    this.work = setInterval(() => this.piece(), (PIECE_SECONDS * 1000) / SPEED);
  }

  /** A bar is stuck: it stands, and a bit of the status word says why. */
  jam(): void {
    this.halt();
    this.status(JAMMED);
  }

  halt(): void {
    if (this.work) clearInterval(this.work);
    this.work = null;
    this.status(0);
  }

  async stop(): Promise<void> {
    this.halt();
    await this.server.stop();
  }

  private piece(): void {
    this.total += 1;
    if (this.total % REJECT_EVERY === 0) this.rejects += 1;
    this.count();
  }

  /** Both counters in one scan, as a PLC does. */
  private count(): void {
    const at = this.time.now();
    this.set('Total', this.total, DataType.UInt32, at);
    this.set('Rejects', this.rejects, DataType.UInt32, at);
  }

  private status(word: number): void {
    this.set('StatusWord', word, DataType.UInt16);
  }

  private set(name: (typeof PLC_VALUES)[number], value: number, dataType: DataType, at = this.time.now()): void {
    this.server.set(name, value, { dataType, at });
  }
}
