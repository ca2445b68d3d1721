import Decimal from 'decimal.js';
import { DateTime } from 'luxon';
import { DomainError, type ErrorParams } from '#libs/kernel';
import type { FileProblem, FileReading, MeasurementFile } from '#libs/measurement-files';
import type { InspectedCharacteristic, Inspection } from '../quality';
import { pieceCount } from '../sampling';
import { judgeEntry } from '../verdict';
import type { EarlierResult, FileLine, FileMatch } from './file-lines';
import { Called } from './find-characteristic';
import { findPiece, type Pieces } from './find-piece';
import { inPlanUnit } from './in-plan-unit';

/** What a file is matched with. */
export interface Subject {
  readonly inspection: Inspection;
  /** Numbers by which a file may name the order, and the part; empty where nobody has said. */
  readonly orders: readonly string[];
  readonly parts: readonly string[];
  readonly serials: readonly string[];
  readonly earlier: readonly EarlierResult[];
  readonly zone: string;
  readonly now: Date;
}

export interface MatchOptions {
  /** Which piece the first part of the file is, when the file does not say. */
  readonly piece: number | null;
  /** What the plan does not have is left out; else it is a problem. */
  readonly leaveOut: boolean;
}

/** A clock of an instrument may go ahead by so much. */
const AHEAD_MS = 60_000;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Where every value of a file goes, and everything that does not fit, each by its line.
 * @param breathe called between lines: thousands of them take longer than anybody else should wait
 */
export async function matchFile(
  file: MeasurementFile,
  subject: Subject,
  options: MatchOptions,
  breathe: () => Promise<void>,
): Promise<FileMatch> {
  return new Matching(subject, options).match(file, breathe);
}

/** A result without a number of its own is none that could come again. */
const resultPlace = ({
  resultId,
  characteristicId,
  piece,
}: Pick<EarlierResult, 'resultId' | 'characteristicId' | 'piece'>): string | null =>
  resultId === null ? null : `${characteristicId}/${piece}/${resultId}`;

class Matching {
  private readonly problems: FileProblem[] = [];
  private readonly warnings: FileProblem[] = [];
  /** The line of each place, so that a second one can say which is the first. */
  private readonly places = new Map<string, number>();
  private readonly pieces: Pieces;
  private readonly called: Called<InspectedCharacteristic>;
  /** Moments by how the file has them: a part has one for all its values. */
  private readonly moments = new Map<string, Date>();
  /** Places that have a value, and results that were taken in before. */
  private readonly measured: ReadonlySet<string>;
  private readonly results: ReadonlyMap<string | null, EarlierResult>;

  constructor(
    private readonly subject: Subject,
    private readonly options: MatchOptions,
  ) {
    const { inspection, serials, earlier } = subject;
    this.measured = new Set(
      inspection.characteristics.flatMap(({ id, measurements }) =>
        measurements.flatMap(({ current, piece }) => (current ? `${id}/${piece}` : [])),
      ),
    );
    this.called = new Called(inspection.characteristics);
    this.results = new Map(earlier.map((each) => [resultPlace(each), each]));
    this.pieces = { count: pieceCount(inspection.quantity), serials, earlier, from: options.piece };
  }

  async match(file: MeasurementFile, breathe: () => Promise<void>): Promise<FileMatch> {
    const lines: FileLine[] = [];
    for (const reading of file.readings) {
      await breathe();
      lines.push(this.line(reading));
    }
    const problems = [...file.problems, ...this.problems].toSorted((a, b) => a.line - b.line);
    if (problems.length === 0) this.warnOfGaps(lines);
    return { format: file.format, lines, problems, warnings: this.warnings };
  }

  private line(reading: FileReading): FileLine {
    const { line, key, name, serial, instrument, resultId } = reading;
    const called = [key, name].flatMap((text) => text ?? []).join(' ');
    const bare = {
      line,
      called,
      serial,
      instrument,
      resultId,
      read: reading.text,
      readUnit: reading.unit,
      dataQuality: reading.quality,
      measuredAt: null,
      characteristicId: null,
      balloon: null,
      name: null,
      nameEn: null,
      piece: null,
      value: null,
      unit: '',
      verdict: null,
    };
    const wrong: FileLine = { ...bare, fate: 'wrong' };
    if (!this.isOfSubject(reading)) return wrong;
    const characteristic = this.try(line, () => this.called.find(reading));
    if (characteristic === undefined) return wrong;
    if (characteristic === null) {
      if (this.options.leaveOut) return { ...bare, fate: 'left-out' };
      return this.refuse(line, 'measurement-file.not-in-plan', { called }, wrong);
    }
    const { id, balloon, unit } = characteristic;
    const known = {
      ...bare,
      characteristicId: id,
      balloon,
      name: characteristic.name,
      nameEn: characteristic.nameEn,
      unit,
    };
    const piece = this.try(line, () => findPiece(reading, this.pieces));
    const measuredAt = this.try(line, () => this.momentOf(reading));
    if (piece === undefined || measuredAt === undefined) return { ...known, fate: 'wrong' };
    const placed = { ...known, piece, measuredAt: measuredAt?.toISOString() ?? null };
    this.compareLimits(reading, characteristic);
    if (reading.value === null) return { ...placed, fate: reading.quality === 'bad' ? 'no-value' : 'wrong' };
    return this.valued(reading, characteristic, placed);
  }

  private valued(
    reading: FileReading,
    characteristic: InspectedCharacteristic,
    placed: Omit<FileLine, 'fate'> & { readonly piece: number },
  ): FileLine {
    const { line, resultId } = reading;
    const { piece } = placed;
    const judged = this.try(line, () => {
      const value = inPlanUnit(reading.value ?? '', reading, characteristic);
      return { value, verdict: judgeEntry(characteristic, value, reading.quality).verdict };
    });
    if (!judged) return { ...placed, fate: 'wrong' };
    const done = { ...placed, ...judged };
    const first = this.places.get(`${characteristic.id}/${piece}`);
    if (first !== undefined)
      return this.refuse(line, 'measurement-file.doubled', { first }, { ...done, fate: 'wrong' });
    this.places.set(`${characteristic.id}/${piece}`, line);
    const place = resultPlace({ characteristicId: characteristic.id, piece, resultId });
    const again = place === null ? undefined : this.results.get(place);
    if (again && again.entered !== judged.value)
      return this.refuse(
        line,
        'measurement-file.result-changed',
        { result: resultId, value: again.entered },
        {
          ...done,
          fate: 'wrong',
        },
      );
    if (again) return { ...done, fate: 'known' };
    return { ...done, fate: this.measured.has(`${characteristic.id}/${piece}`) ? 'replaces' : 'new' };
  }

  /** A file of another order or of another part is not of these pieces, whatever else fits. */
  private isOfSubject({ line, order, part }: FileReading): boolean {
    const { orders, parts } = this.subject;
    const otherOrder = order !== null && orders.length > 0 && !orders.some((each) => same(each, order));
    const otherPart = part !== null && parts.length > 0 && !parts.some((each) => same(each, part));
    if (otherOrder) this.report(line, 'measurement-file.other-order', { order, expected: orders[0] ?? '' });
    else if (otherPart) this.report(line, 'measurement-file.other-part', { part, expected: parts[0] ?? '' });
    return !otherOrder && !otherPart;
  }

  /** @throws DomainError invalid `measurement-file.in-future` */
  private momentOf({ line, measuredAt }: FileReading): Date | null {
    if (measuredAt === null) return null;
    const { zone, now, inspection } = this.subject;
    const at = this.moments.get(measuredAt) ?? DateTime.fromISO(measuredAt, { zone }).toJSDate();
    this.moments.set(measuredAt, at);
    if (at.getTime() > now.getTime() + AHEAD_MS) throw new DomainError('invalid', 'measurement-file.in-future');
    if (at < new Date(inspection.openedAt)) this.warn(line, 'measurement-file.before-order', {});
    return at;
  }

  /** What was compared with other limits on the machine is judged by those of the plan, and somebody should know. */
  private compareLimits(reading: FileReading, characteristic: InspectedCharacteristic): void {
    for (const limit of ['nominal', 'lsl', 'usl'] as const) {
      const said = reading[limit];
      const planned = characteristic[limit];
      if (said === null || planned === null) continue;
      const value = this.try(reading.line, () => inPlanUnit(said, reading, characteristic));
      if (value === undefined) return;
      if (new Decimal(value).equals(planned)) continue;
      this.warn(reading.line, 'measurement-file.other-limits', { value, expected: planned });
      return;
    }
  }

  /** Mandatory samples of the file's pieces that are neither in the file nor measured: half a file looks like this. */
  private warnOfGaps(lines: readonly FileLine[]): void {
    const pieces = [...new Set(lines.flatMap(({ piece }) => piece ?? []))].toSorted((a, b) => a - b);
    const { characteristics } = this.subject.inspection;
    for (const piece of pieces) {
      const missing = characteristics.filter(
        ({ id, mandatory, pieces: asked, measurements }) =>
          mandatory &&
          asked.includes(piece) &&
          !this.places.has(`${id}/${piece}`) &&
          !measurements.some((each) => each.current && each.piece === piece && each.verdict !== null),
      );
      const balloons = missing.map(({ balloon }) => balloon).join('、');
      if (missing.length > 0) this.warn(lines.at(-1)?.line ?? 1, 'measurement-file.gaps', { piece, balloons });
    }
  }

  private try<T>(line: number, find: () => T): T | undefined {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [inner] = error.errors;
      this.report(line, inner?.code ?? error.code, inner?.params ?? error.params);
      return undefined;
    }
  }

  private refuse(line: number, code: string, params: ErrorParams, refused: FileLine): FileLine {
    this.report(line, code, params);
    return refused;
  }

  private report(line: number, code: string, params: ErrorParams): void {
    this.problems.push({ line, column: null, code, params });
  }

  private warn(line: number, code: string, params: ErrorParams): void {
    this.warnings.push({ line, column: null, code, params });
  }
}
