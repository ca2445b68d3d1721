import { Injectable } from '@nestjs/common';
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
  ) {}

  /** Step records of some job orders in the order they were made; each names its ledger entry, the evidence. */
  async stepRecords(jobOrderIds: readonly string[]): Promise<StepRecord[]> {
    return this.records.of(jobOrderIds);
  }

  /** People's time at some job orders, by start; not split where somebody was at several jobs. */
  async timeBookings(jobOrderIds: readonly string[]): Promise<TimeBooking[]> {
    return this.bookings.ofJobs(jobOrderIds);
  }
}
