import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Locale } from '#libs/texts';

/** How a report of an order is wanted. */
export class OrderReportDto {
  @IsIn(['pdf', 'xlsx'])
  format: 'pdf' | 'xlsx';

  /** Language of the report. */
  @IsOptional()
  @IsIn(['zh-CN', 'en'])
  locale: Locale = 'zh-CN';
}

export class ArticleSignatureDto {
  /** What is to stand beside the signature. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}
