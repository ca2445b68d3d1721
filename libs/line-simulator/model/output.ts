import { rollScrap } from './cycle';
import type { Job } from './job-order';
import type { Findings, MachineMemory, MachineView, Upstream } from './machine-types';
import { type Piece, withPiece } from './process/pieces';
import { normal } from './process/process';
import { SizeMaker } from './process/size-maker';
import type { StationProfile } from './profile';

type OutputMemory = Pick<MachineMemory, 'good' | 'scrap' | 'tool' | 'pieces'>;

/** What decides about the part that is finished. */
interface Circumstances {
  readonly seed: number;
  /** The part's number since chance began. */
  readonly number: number;
  readonly isSpoiled: boolean;
  readonly shifted: boolean;
  /** Least chance in [0, 1] of scrap. */
  readonly leastScrap: number;
}

/** The parts a machine has made: how many, of what size, with what tool. */
export class Output {
  private good: number;
  private scrap: number;
  private pieces: readonly Piece[];
  private readonly sizes: SizeMaker | null;
  private sizeDeviation: number | null = null;
  private findings: Findings | null = null;

  constructor(
    private readonly profile: StationProfile,
    private readonly scrapProbability: number,
    private readonly kept: OutputMemory,
    private readonly upstream: Upstream,
  ) {
    this.good = kept.good;
    this.scrap = kept.scrap;
    this.pieces = kept.pieces;
    this.sizes = profile.size && new SizeMaker(profile.code, profile.size, kept.tool);
  }

  /** Parts made in the life of the machine. */
  get parts(): number {
    return this.good + this.scrap;
  }

  memory(): OutputMemory {
    const { good, scrap, pieces } = this;
    return { good, scrap, pieces, tool: this.sizes?.tool ?? this.kept.tool };
  }

  view(): Pick<MachineView, 'good' | 'scrap' | 'toolParts' | 'sizeDeviation' | 'findings'> {
    const { good, scrap, sizeDeviation, findings } = this;
    return { good, scrap, sizeDeviation, findings, toolParts: this.sizes?.tool.parts ?? 0 };
  }

  /** Counts a part of a job. @returns whether it is scrap */
  finish(job: Job, { seed, number, isSpoiled, shifted, leastScrap }: Circumstances): boolean {
    const { profile, scrapProbability } = this;
    const made = this.sizes?.make({ seed, part: number, shifted });
    const isScrap =
      isSpoiled || made?.inTolerance === false || rollScrap(profile, { seed, scrapProbability }, number, leastScrap);
    this.sizeDeviation = made?.measured ?? null;
    if (profile.probeScatter !== null) this.findings = this.probe(job, seed, number, profile.probeScatter);
    if (isScrap) this.scrap += 1;
    else this.good += 1;
    if (made && !isScrap) this.pieces = withPiece(this.pieces, job.order.id, made.size);
    return isScrap;
  }

  changeTool(): void {
    this.sizes?.changeTool();
  }

  /** A first tool, and nothing measured yet; what was made stays made. */
  reset(): void {
    this.sizes?.reset();
    this.sizeDeviation = null;
    this.findings = null;
  }

  /** Measures the piece of the order that is due: the first part of a job is the order's first good piece. */
  private probe(job: Job, seed: number, number: number, scatter: number): Findings {
    const { turned, milled } = this.upstream(job.order.id, job.good + job.scrap);
    const measured = (size: number | null, what: string): number | null =>
      size === null ? null : Math.round((size + scatter * normal(seed, this.profile.code, number, what)) * 10) / 10;
    return { turned: measured(turned, 'turned'), milled: measured(milled, 'milled') };
  }
}
