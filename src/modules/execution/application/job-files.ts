import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Operation } from '#modules/routing';
import { WorkOrderApi } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { FileAccess, FileStore, type FileRow } from '#platform/files';
import { JobAccess } from './job-access';

const OWNER = 'job-order';
const PICTURE = /^image\/(png|jpeg|webp)$/;

/**
 * The files of a job: what its frozen work directive shows (media of steps, and of each document exactly the revision
 * frozen on the order) and what people hand in for a step. Any other file does not exist at the station.
 */
@Injectable()
export class JobFiles implements OnModuleInit {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly store: FileStore,
    private readonly access: FileAccess,
    private readonly jobs: JobAccess,
  ) {}

  /** Evidence is read by who sees all of the floor, and by students of their own jobs. */
  onModuleInit(): void {
    this.access.register(OWNER, async (caller, jobOrderId) => {
      if (caller.permissions.has('dispatch.read')) return true;
      return caller.permissions.has('job-order.execute') && (await this.jobs.maySee(caller, jobOrderId));
    });
  }

  /** @throws DomainError not-found `entity.not-found` for a file that is not of this job */
  async file(jobOrderId: string, fileId: string): Promise<FileRow> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    const { operations } = await this.workOrders.directive(job.workOrderId);
    const operation = operations.find(({ operationId }) => operationId === job.operationId);
    const row = await this.store.row(fileId);
    if (!row || !(shown(operation).includes(fileId) || isOf(row, jobOrderId))) throw noFile(fileId);
    return row;
  }

  /** Keeps what somebody hands in for a step. @throws DomainError as {@link FileStore.receive} */
  async add(jobOrderId: string, stream: Readable, name: string): Promise<FileRow> {
    await this.workOrders.jobOrder(jobOrderId);
    return this.store.store(stream, { name, owner: { type: OWNER, id: jobOrderId } });
  }

  /** @throws DomainError invalid `execution.not-a-picture` at `/pictureId` for anything but a picture handed in here */
  async requirePicture(jobOrderId: string, fileId: string): Promise<void> {
    const row = await this.store.row(fileId);
    if (!row || !isOf(row, jobOrderId) || !isPicture(row)) throw wrong('/pictureId', 'execution.not-a-picture');
  }

  /**
   * @throws DomainError invalid at `/value`: `execution.step-file-unknown` when nothing of that id was handed in here,
   *   `execution.not-a-picture` for anything else where a picture is asked for
   */
  async require(jobOrderId: string, fileId: string, asPicture: boolean): Promise<void> {
    const row = await this.store.row(fileId);
    if (!row || !isOf(row, jobOrderId)) throw wrong('/value', 'execution.step-file-unknown');
    if (asPicture && !isPicture(row)) throw wrong('/value', 'execution.not-a-picture');
  }
}

const isPicture = ({ mediaType }: FileRow): boolean => PICTURE.test(mediaType);

const wrong = (pointer: string, code: string): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code }]);

const isOf = ({ ownerType, ownerId }: FileRow, jobOrderId: string): boolean =>
  ownerType === OWNER && ownerId === jobOrderId;

const shown = (operation: Operation | undefined): string[] =>
  [...(operation?.steps.flatMap(({ media = [] }) => media) ?? []), ...(operation?.documents ?? [])].map(
    ({ fileId }) => fileId,
  );

const noFile = (id: string): DomainError => new DomainError('not-found', 'entity.not-found', { type: 'file', id });
