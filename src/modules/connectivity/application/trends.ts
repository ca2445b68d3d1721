import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { changesOf, courseOf, isGapBetween } from '../domain/course';
import { kindOf, type Kinds } from '../domain/tag-course';
import { qualityName, type MeasuredPoint, type Trend, type TrendGap, type TrendSeries } from '../domain/telemetry';
import {
  alignedStart,
  chooseResolution,
  type KeptSince,
  samplesThatMatter,
  type TrendResolution,
  type TrendWindow,
} from '../domain/trend-level';
import { ConnectionRepository } from '../persistence/connection.repository';
import { NewestRepository } from '../persistence/newest.repository';
import { RollUpRepository } from '../persistence/roll-up.repository';
import { TelemetryRepository } from '../persistence/telemetry.repository';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 1098;
/** A value that stands for so long without a word still stands: machines tell changes only. */
const CARRY_MS = DAY_MS;
/** By then a minute, and an hour, has been rolled up. */
const MINUTE_LAG_MS = 2 * 60_000;
const HOUR_LAG_MS = 2 * 3_600_000;

interface Asked extends TrendWindow {
  readonly workUnitId: string;
  readonly gaps: readonly TrendGap[];
}

type Named = Pick<TrendSeries, 'key' | 'name' | 'nameEn' | 'unit' | 'role' | 'kind'>;

/** How the tags of a machine have gone, as they are drawn. */
@Injectable()
export class Trends {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionRepository,
    private readonly newest: NewestRepository,
    private readonly telemetry: TelemetryRepository,
    private readonly rollUps: RollUpRepository,
    private readonly floor: FloorClock,
  ) {}

  /**
   * The courses of some tags in [from, to), none in more than `points` points.
   * @throws DomainError `entity.not-found`, `connectivity.range-reversed`, `connectivity.range-too-long`,
   * `connectivity.tag-unknown`
   */
  async trend(workUnitId: string, keys: readonly string[], window: TrendWindow): Promise<Trend> {
    const tags = await this.tagsOf(workUnitId, keys);
    const { from, to } = checkedRange(window);
    const gaps = await this.gaps(workUnitId, window);
    const kept = await this.rollUps.keptSince();
    const asked = { ...window, workUnitId, gaps };
    const numeric = await this.numeric(asked, ofKind(tags, 'numeric'), kept);
    const series: TrendSeries[] = [];
    for (const { kind, ...tag } of tags) {
      const course = kind === 'numeric' ? numeric.get(tag.key) : await this.states(asked, tag.key);
      if (course) series.push({ ...tag, kind, ...course });
    }
    return { from, to, gaps: gaps.filter((gap) => gap.to > from).map((gap) => clipped(gap, from)), series };
  }

  /**
   * The tags as they are named, and what kind of course each has.
   * @throws DomainError `entity.not-found`, `connectivity.tag-unknown`
   */
  async tagsOf(workUnitId: string, keys: readonly string[]): Promise<readonly Named[]> {
    if (!(await this.equipment.workUnit(workUnitId))) {
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    }
    const readings = new Map((await this.newest.readings(workUnitId)).map((tag) => [tag.key, tag]));
    const known = await this.telemetry.kinds(workUnitId);
    return [...new Set(keys)].map((key) => {
      const tag = readings.get(key);
      const kinds: Kinds = known.get(key) ?? new Set();
      if (!tag && kinds.size === 0) throw new DomainError('unprocessable', 'connectivity.tag-unknown', { tag: key });
      const { name, nameEn, unit, role } = tag ?? { name: key, nameEn: key, unit: null, role: null };
      return { key, name, nameEn, unit, role, kind: kindOf(tag?.role ?? 'info', kinds) };
    });
  }

  private async numeric(asked: Asked, keys: readonly string[], kept: KeptSince): Promise<ReadonlyMap<string, Course>> {
    const courses = new Map<string, Course>();
    if (keys.length === 0) return courses;
    const most = samplesThatMatter(asked, kept);
    const counts =
      most > 0 ? await this.telemetry.counts('telemetry', { ...asked, keys }, most) : new Map<string, number>();
    const groups = new Map<string, { resolution: TrendResolution; keys: string[] }>();
    for (const key of keys) {
      const resolution = chooseResolution(asked, counts.get(key) ?? 0, kept);
      if (resolution.bucketSeconds === 0) {
        courses.set(key, { ...resolution, points: await this.samples(asked, key), changes: [] });
        continue;
      }
      const name = `${resolution.level} ${resolution.bucketSeconds}`;
      const group = groups.get(name) ?? { resolution, keys: [] };
      group.keys.push(key);
      groups.set(name, group);
    }
    for (const group of groups.values()) {
      const points = await this.rolledUp(asked, group.keys, group.resolution);
      for (const key of group.keys) {
        const own = points.filter((point) => point.key === key);
        courses.set(key, { ...group.resolution, points: courseOf(own, asked.gaps), changes: [] });
      }
    }
    return courses;
  }

  /** Every sample, and before them the value the window begins with. */
  private async samples({ workUnitId, from, to, points, gaps }: Asked, key: string) {
    const samples = await this.telemetry.samples(workUnitId, key, from, to, points - 1);
    const since = new Date(from.getTime() - CARRY_MS);
    const before = await this.telemetry.sampleBefore(workUnitId, key, since, from);
    const course = courseOf(samples, gaps);
    if (!before || before.value === null || isGapBetween(gaps, key, before.at, from)) return course;
    const { value, quality } = before;
    const [first] = samples;
    const isBroken = first !== undefined && isGapBetween(gaps, key, from, first.firstAt);
    const carried = { at: from, mean: value, min: value, max: value, last: value, samples: 0 };
    return [
      { ...carried, quality: qualityName(quality), afterGap: false },
      ...course.map((point, index) => (index === 0 ? { ...point, afterGap: isBroken } : point)),
    ];
  }

  private rolledUp(asked: Asked, keys: readonly string[], resolution: TrendResolution): Promise<MeasuredPoint[]> {
    const { level, bucketSeconds } = resolution;
    const now = this.floor.now().getTime();
    const whole = level === 'hour' ? 3_600_000 : 60_000;
    const lag = level === 'hour' ? HOUR_LAG_MS : MINUTE_LAG_MS;
    const rolledUpTo = new Date(Math.floor((now - lag) / whole) * whole);
    const window = { ...asked, from: alignedStart(asked.from, bucketSeconds), keys };
    return this.telemetry.course(level, window, bucketSeconds, rolledUpTo);
  }

  private async states({ workUnitId, from, to, points, gaps }: Asked, key: string): Promise<Course> {
    const count = (await this.telemetry.counts('telemetry_state', { workUnitId, keys: [key], from, to }, points)).get(
      key,
    );
    const bucketSeconds =
      (count ?? 0) < points ? 0 : Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 1000 / (points - 1)));
    const states =
      bucketSeconds === 0
        ? await this.telemetry.states(workUnitId, key, from, to, points - 1)
        : await this.telemetry.sampledStates(workUnitId, key, from, to, bucketSeconds);
    const before = await this.telemetry.stateBefore(workUnitId, key, from);
    const isKnown = before !== null && !isGapBetween(gaps, key, before.at, from);
    const all = isKnown ? [{ ...before, at: from }, ...states] : states;
    return { level: 'raw', bucketSeconds, points: [], changes: changesOf(all, key, gaps) };
  }

  /** Those on record, and the one that has not ended yet; from a day before, for what the window begins with. */
  private async gaps(workUnitId: string, { from, to, points }: TrendWindow): Promise<TrendGap[]> {
    const least = (to.getTime() - from.getTime()) / 1000 / points;
    const since = new Date(from.getTime() - CARRY_MS);
    const gaps = await this.telemetry.gaps(workUnitId, since, to, least);
    const connection = await this.connections.ofWorkUnit(workUnitId);
    const now = this.floor.now();
    if (!connection?.aliveAt || connection.status === 'connected' || connection.aliveAt >= to) return gaps;
    const end = now < to ? now : to;
    return connection.aliveAt < end ? [...gaps, { from: connection.aliveAt, to: end, keys: null }] : gaps;
  }
}

type Course = Pick<TrendSeries, 'level' | 'bucketSeconds' | 'points' | 'changes'>;

const ofKind = (tags: readonly Named[], kind: Named['kind']): string[] =>
  tags.filter((tag) => tag.kind === kind).map(({ key }) => key);

const clipped = (gap: TrendGap, from: Date): TrendGap => (gap.from < from ? { ...gap, from } : gap);

/** Before it no machine told anything, and beyond it PostgreSQL knows no time. */
const EARLIEST = Date.UTC(1970, 0, 2);
const LATEST = Date.UTC(9999, 0, 1);

/** @throws DomainError `connectivity.range-reversed`, `connectivity.range-too-long`, `request.malformed` */
export function checkedRange<Range extends { readonly from: Date; readonly to: Date }>(range: Range): Range {
  for (const parameter of ['from', 'to'] as const) {
    const at = range[parameter].getTime();
    if (!(at >= EARLIEST && at < LATEST)) throw new DomainError('invalid', 'request.malformed', { parameter });
  }
  const length = range.to.getTime() - range.from.getTime();
  if (length <= 0) throw new DomainError('unprocessable', 'connectivity.range-reversed');
  if (length > LONGEST_DAYS * DAY_MS) {
    throw new DomainError('unprocessable', 'connectivity.range-too-long', { days: LONGEST_DAYS });
  }
  return range;
}
