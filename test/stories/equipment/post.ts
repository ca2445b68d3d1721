import { decimal } from '#libs/kernel';
import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import {
  atStation,
  checkSafety,
  type Floor,
  type Job,
  jobOf,
  type Listed,
  type Order,
  type StationJob,
  type Trouble,
} from '../line';
import { expectThat, type Tell } from '../story';
import { materialAt, type Place, routingAt } from './workbook';

const OPERATION = 10;
/** More than any place makes in the shift: people end the work, not the quantity. */
const QUANTITY = '600';

/** A place of the shift with its order, its job, and the student at its screen. */
export class Post {
  private screen: HttpClient | null = null;

  private constructor(
    readonly place: Place,
    readonly floor: Floor,
    readonly workUnitId: string,
    readonly jobId: string,
  ) {}

  /** A released order for the place. */
  static async open(tell: Tell, teacher: HttpClient, place: Place): Promise<Post> {
    const { items: materials } = await teacher.get<Listed<{ id: string }>>(`/materials?q=${materialAt(place)}`);
    const { items: routings } = await teacher.get<Listed<{ versions: { id: string }[] }>>(
      `/routings?q=${routingAt(place)}`,
    );
    const { items: teams } = await teacher.get<Listed<{ id: string; code: string }>>('/teams');
    const { id: orderId } = await teacher.post<Order>('/work-orders', {
      materialId: materials[0]?.id,
      routingVersionId: routings[0]?.versions[0]?.id,
      quantity: QUANTITY,
      lineMode: 'virtual',
      teamId: teams.find(({ code }) => code === 'A-1')?.id,
    });
    for (const action of ['plan', 'release']) {
      const { version } = await teacher.get<Order>(`/work-orders/${orderId}`);
      await teacher.post(`/work-orders/${orderId}/${action}`, {}, { ifMatch: version });
    }
    const floor = { tell, teacher, orderId };
    const { workUnitId, id } = await jobOf(floor, OPERATION);
    return new Post(place, floor, workUnitId, id);
  }

  get student(): HttpClient {
    expectThat(this.screen !== null, `nobody is at ${this.place}`);
    return this.screen;
  }

  /** Dispatched, and a student at the screen who may start. */
  async prepare(): Promise<void> {
    await this.until('ready');
    await this.floor.teacher.post(`/job-orders/${this.jobId}/dispatch`);
    const job = await this.job();
    this.screen = await atStation(this.floor.teacher, job);
    await checkSafety(this.floor.tell, this.screen, job.workUnitCode);
  }

  async start(): Promise<void> {
    if ((await this.job()).control === 'machine') await this.untilStored();
    await this.act('start');
    await this.until('running');
  }

  /** What somebody does at the screen; asked again while a gate is still closed. */
  async act(action: 'start' | 'pause' | 'resume', body: object = {}): Promise<void> {
    const path = `/job-orders/${this.jobId}/${action}`;
    const ask = async (): Promise<boolean> => {
      await this.student.post(path, body);
      return true;
    };
    await eventually(ask, { within: 30_000, every: 200, describe: `${action} at ${this.place}` });
  }

  job(): Promise<Job> {
    return jobOf(this.floor, OPERATION);
  }

  /** Pieces in the books of the job. */
  async booked(): Promise<number> {
    const { balance } = await this.job();
    return Number(decimal.add(balance.good, balance.scrap));
  }

  /** Until the job is like that. */
  async until(status: string): Promise<void> {
    await eventually(async () => (await this.job()).status === status, {
      within: 60_000,
      every: 200,
      describe: `the job at ${this.place} to be ${status}`,
    });
  }

  /** Until so many more pieces are booked. @returns how many are then */
  async makes(pieces: number): Promise<number> {
    const before = await this.booked();
    return eventually(
      async () => {
        const booked = await this.booked();
        return booked >= before + pieces && booked;
      },
      { within: 60_000, every: 200, describe: `${pieces} more pieces at ${this.place}` },
    );
  }

  /** Lets something go wrong while its job runs. */
  async live(trouble: Trouble): Promise<void> {
    await trouble(await this.job(), this.student);
  }

  private async untilStored(): Promise<void> {
    const stored = async (): Promise<boolean> => {
      const { machine } = await this.student.get<StationJob>(`/job-orders/${this.jobId}/station`);
      return machine?.observedState === 'not-allowed-to-start';
    };
    await eventually(stored, { within: 60_000, every: 200, describe: `the machine at ${this.place} to store the job` });
  }
}
