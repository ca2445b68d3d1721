import { DataType, type StatusCode, StatusCodes, type Variant, VariantArrayType } from 'node-opcua';
import { method, type MethodAnswer as Answer } from './job-methods';
import type { NodeAccess } from './node-access';

/** The largest program a machine takes. */
const MOST_BYTES = 1_048_576;
const WRITE = 2;
const ERASE = 4;
const APPEND = 8;
/** The longest ByteString one Read gives. */
const MOST_READ = 65_536;

/** What the file asks of its machine. */
export interface ProgramDesk {
  readonly content: Buffer;
  /** While it works, its program is not exchanged. */
  readonly busy: boolean;
  /** A program has come whole. */
  take(content: Buffer): void;
}

interface Handle {
  readonly mode: number;
  bytes: Buffer;
  position: number;
}

const refused = (statusCode: StatusCode): Answer => ({ statusCode });
const done = (...outputArguments: NonNullable<Answer['outputArguments']>): Answer => ({
  statusCode: StatusCodes.Good,
  outputArguments,
});

/**
 * The NC program of a machine as a file (FileType, OPC 10000-20): Open, Read, Write, GetPosition, SetPosition, Close. What
 * is written counts when the file is closed; the machine has one program, and who opens it last to write it writes it.
 */
export class ProgramFile {
  private readonly handles = new Map<number, Handle>();
  private last = 0;

  constructor(
    private readonly nodes: NodeAccess,
    private readonly desk: ProgramDesk,
  ) {}

  /** From now on clients can use it. */
  offer(): void {
    this.bind('Open', ([mode]) => this.open(Number(mode?.value ?? 0)));
    this.bind('Close', (inputs) => this.with(inputs, (handle, id) => this.close(handle, id)));
    this.bind('Write', (inputs) => this.with(inputs, (handle) => this.write(handle, inputs[1])));
    this.bind('Read', (inputs) => this.with(inputs, (handle) => this.read(handle, Number(inputs[1]?.value ?? 0))));
    this.bind('GetPosition', (inputs) =>
      this.with(inputs, ({ position }) =>
        done({ dataType: DataType.UInt64, arrayType: VariantArrayType.Scalar, value: [0, position] }),
      ),
    );
    this.bind('SetPosition', (inputs) =>
      this.with(inputs, (handle) => {
        const [high = 0, low = 0] = (inputs[1]?.value as [number, number] | undefined) ?? [];
        handle.position = Math.min(high * 4_294_967_296 + low, handle.bytes.length);
        return done();
      }),
    );
    for (const name of ['Writable', 'UserWritable'])
      this.nodes.variable(`NcProgram-${name}`).setValueFromSource({ dataType: DataType.Boolean, value: true });
    this.show();
  }

  private open(mode: number): Answer {
    if (mode === 0 || mode > 15 || (mode & (WRITE | ERASE | APPEND)) === ERASE)
      return refused(StatusCodes.BadInvalidArgument);
    const writes = (mode & WRITE) !== 0;
    if (writes && this.desk.busy) return refused(StatusCodes.BadNotWritable);
    // Who was cut off in the middle leaves a handle behind; whoever writes next takes its place.
    if (writes) for (const [id, { mode: held }] of this.handles) if ((held & WRITE) !== 0) this.handles.delete(id);
    const bytes = writes && (mode & ERASE) !== 0 ? Buffer.alloc(0) : this.desk.content;
    this.last += 1;
    this.handles.set(this.last, { mode, bytes, position: (mode & APPEND) !== 0 ? bytes.length : 0 });
    this.show();
    return done({ dataType: DataType.UInt32, arrayType: VariantArrayType.Scalar, value: this.last });
  }

  private write(handle: Handle, data: Variant | undefined): Answer {
    if ((handle.mode & WRITE) === 0) return refused(StatusCodes.BadInvalidState);
    const chunk: unknown = data?.value ?? Buffer.alloc(0);
    if (!Buffer.isBuffer(chunk)) return refused(StatusCodes.BadInvalidArgument);
    const end = handle.position + chunk.length;
    if (end > MOST_BYTES) return refused(StatusCodes.BadOutOfMemory);
    const { bytes, position } = handle;
    handle.bytes = Buffer.concat([bytes.subarray(0, position), chunk, bytes.subarray(end)]);
    handle.position = end;
    return done();
  }

  private read(handle: Handle, length: number): Answer {
    if ((handle.mode & 1) === 0) return refused(StatusCodes.BadInvalidState);
    if (length < 0) return refused(StatusCodes.BadInvalidArgument);
    const value = handle.bytes.subarray(handle.position, handle.position + Math.min(length, MOST_READ));
    handle.position += value.length;
    return done({ dataType: DataType.ByteString, arrayType: VariantArrayType.Scalar, value });
  }

  private close(handle: Handle, id: number): Answer {
    this.handles.delete(id);
    const writes = (handle.mode & WRITE) !== 0;
    if (writes && this.desk.busy) return refused(StatusCodes.BadNotWritable);
    if (writes) this.desk.take(handle.bytes);
    this.show();
    return done();
  }

  private with([id]: readonly Variant[], work: (handle: Handle, id: number) => Answer): Answer {
    const key = Number(id?.value ?? 0);
    const handle = this.handles.get(key);
    return handle ? work(handle, key) : refused(StatusCodes.BadInvalidArgument);
  }

  private show(): void {
    const set = (name: string, dataType: DataType, value: unknown): void =>
      this.nodes
        .variable(`NcProgram-${name}`)
        .setValueFromSource({ dataType, arrayType: VariantArrayType.Scalar, value });
    set('Size', DataType.UInt64, [0, this.desk.content.length]);
    set('OpenCount', DataType.UInt16, this.handles.size);
  }

  private bind(name: string, work: (inputs: readonly Variant[]) => Answer): void {
    this.nodes.method(`NcProgram-${name}`).bindMethod(method(work));
  }
}
