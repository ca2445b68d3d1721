import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FASTEST, LINE_ACTIONS, type LineAction } from '../domain/line-command';

export class LineCommandDto {
  @IsIn(LINE_ACTIONS)
  action: LineAction;

  /** Only for `speed`: how many times as fast as real time the floor clock is to run. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(FASTEST)
  speed?: number;

  /** Only for `reset`: code of the scenario that begins afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  scenario?: string;
}
