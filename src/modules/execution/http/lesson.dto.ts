import { IsOptional, IsString, Length, MaxLength, Validate } from 'class-validator';
import { DecimalText } from '#platform/http';

export class EndLessonDto {
  /** What the next lesson should know, left at every job. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class PutAwayDto {
  /** Shelf or box, e.g. "A-03". */
  @IsString()
  @Length(1, 64)
  place: string;

  /** Pieces put there: at most what is left of the job. */
  @Validate(DecimalText)
  quantity: string;

  /** Number of the label on the box. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  label?: string;
}
