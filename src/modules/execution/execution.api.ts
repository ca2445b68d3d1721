import { Injectable } from '@nestjs/common';
import type { JobOrder, PostedReport } from '#modules/work-order';
import { JobCommands, type PersonReport } from './application/job-commands.service';
import type { StepRecord } from './domain/step-record';
import type { TimeBooking } from './domain/time';
import { StepRecordRepository } from './persistence/step-record.repository';
import { TimeBookingRepository } from './persistence/time-booking.repository';

/** The front door of execution for the modules above: what was recorded on the floor. */
@Injectable()
export class ExecutionApi {
  constructor(
    private readonly records: StepRecordRepository,
    private readonly bookings: TimeBookingRepository,
    private readonly commands: JobCommands,
  ) {}

  /** Step records of some job orders in the order they were made; each names its ledger entry, the evidence. */
  async stepRecords(jobOrderIds: readonly string[]): Promise<StepRecord[]> {
    return this.records.of(jobOrderIds);
  }

  /** People's time at some job orders, by start; not split where somebody was at several jobs. */
  async timeBookings(jobOrderIds: readonly string[]): Promise<TimeBooking[]> {
    return this.bookings.ofJobs(jobOrderIds);
  }

  /**
   * Posts what follows for a job from a decision about its pieces, as a person's report: nobody is asked about pieces out
   * of limits again. @throws DomainError as {@link JobCommands.report}
   */
  async report(job: JobOrder, report: PersonReport): Promise<PostedReport> {
    return this.commands.report(job, report, true);
  }

  /** Takes a report of a job back whole. @throws DomainError as {@link JobCommands.reverse} */
  async reverse(jobOrderId: string, postingId: string, reason: string): Promise<PostedReport> {
    return this.commands.reverse(jobOrderId, postingId, reason);
  }
}
