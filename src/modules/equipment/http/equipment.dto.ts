import { Type } from 'class-transformer';
import { IsDate } from 'class-validator';
import { PageQuery } from '#platform/http';

export class StatesQuery extends PageQuery {
  /** Begin of the window, ISO 8601. */
  @Type(() => Date)
  @IsDate()
  from: Date;

  /** End of the window, exclusive. */
  @Type(() => Date)
  @IsDate()
  to: Date;
}
