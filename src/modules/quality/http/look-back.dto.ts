import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { lookBack, type LookBackState } from '#libs/lifecycles';
import { PageQuery } from '#platform/http';
import { REVIEW_VERDICTS, type ReviewVerdict } from '../domain/look-back';

export class LookBackQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  gaugeId?: string;

  @IsOptional()
  @IsIn(lookBack.states)
  status?: LookBackState;
}

export class ReviewDto {
  /** The order, as the look-back names it. */
  @IsUUID()
  subjectId: string;

  @IsIn(REVIEW_VERDICTS)
  verdict: ReviewVerdict;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  note?: string;
}

export class CloseLookBackDto {
  @IsOptional()
  @IsString()
  @Length(2, 500)
  note?: string;
}
