import { measuredDeviation, NEW_TOOL, type SizeProcess, type Tool, trueDeviation } from './process';

/** A finished part, as the machine and whoever knows the truth see its size: micrometres off the middle of the tolerance. */
export interface MadeSize {
  readonly size: number;
  readonly measured: number;
  /** By the machine's own gauge. */
  readonly inTolerance: boolean;
}

/** Makes the key size of the parts of one machine, with a tool that wears. */
export class SizeMaker {
  constructor(
    private readonly station: string,
    private readonly process: SizeProcess,
    private held: Tool,
  ) {}

  get tool(): Tool {
    return this.held;
  }

  /** The size of the part with this number since chance began; a tool at the end of its life is changed after it. */
  make({ seed, part, shifted }: { seed: number; part: number; shifted: boolean }): MadeSize {
    const { process, station, held: tool } = this;
    const size = trueDeviation(process, { seed, station, part, tool, shifted });
    const measured = measuredDeviation(process, size, { seed, station, part });
    this.held = { ...tool, parts: tool.parts + 1 };
    if (process.wear && this.held.parts >= process.wear.life) this.changeTool();
    return { size, measured, inTolerance: Math.abs(measured) <= process.halfTolerance };
  }

  changeTool(): void {
    this.held = { number: this.held.number + 1, parts: 0 };
  }

  /** A new tool, the first since chance began. */
  reset(): void {
    this.held = NEW_TOOL;
  }
}
