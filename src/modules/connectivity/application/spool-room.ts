import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config';
import { SpoolBudget } from '#platform/spool';

const MB = 1_048_576;

/** The place on disk for what cannot be written to the database yet: one for everything this process sees. */
@Injectable()
export class SpoolRoom {
  readonly budget: SpoolBudget;

  constructor(private readonly settings: Settings) {
    this.budget = new SpoolBudget(settings.get('spoolMb') * MB);
  }

  /** `<data>/spool/<what>/<connection>/<watch>` */
  path(what: 'facts' | 'telemetry', ...parts: string[]): string {
    return this.settings.dataPath('spool', what, ...parts);
  }

  /** In MB, to one decimal. */
  get used(): number {
    return Number((this.budget.used / MB).toFixed(1));
  }

  get limit(): number {
    return this.settings.get('spoolMb');
  }
}
