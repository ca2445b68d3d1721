import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Locale } from '#libs/texts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { PrintService } from '../application/print/print.service';
import { Scans } from '../application/scans';
import type { Scanned } from '../domain/types';

const LOCALES = ['zh-CN', 'en'] as const;

export class PrintQuery {
  /** Chinese when absent. */
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class LabelDto {
  /** `box`: of a box of units of a job order. */
  @IsIn(['order', 'job-order', 'lot', 'box'])
  kind: 'order' | 'job-order' | 'lot' | 'box';

  @IsUUID()
  id: string;

  /** How many alike; boxes count up. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  copies?: number;
}

export class LabelsDto extends PrintQuery {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LabelDto)
  labels: LabelDto[];
}

export class ScanQuery {
  /** As the code says it. */
  @IsString()
  @Length(1, 100)
  code: string;
}

const pdf = (bytes: Uint8Array): StreamableFile => new StreamableFile(bytes, { type: 'application/pdf' });

/** Paper for the workshop, and what its codes stand for. */
@ApiTags('work-orders')
@Controller()
export class PrintController {
  constructor(
    private readonly prints: PrintService,
    private readonly scans: Scans,
  ) {}

  /** An A4 sheet that goes with the parts: operations with a code to scan and room to write. */
  @Get('work-orders/:id/traveller')
  @ApiProduces('application/pdf')
  @Requires('work-order.read')
  async traveller(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { locale = 'zh-CN' }: PrintQuery,
  ): Promise<StreamableFile> {
    return pdf(await this.prints.traveller(caller, id, locale));
  }

  /** Labels of 60 × 40 mm, one a page; nothing is stored. */
  @Post('labels')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @Requires('label.print')
  async labels(@Caller() caller: Principal, @Body() { labels, locale = 'zh-CN' }: LabelsDto): Promise<StreamableFile> {
    return pdf(await this.prints.labels(caller, labels, locale));
  }

  /** What a printed code stands for: an order, a job order with its work unit, a lot or serial, a tool. */
  @Get('scans')
  @Requires('code.scan')
  async scan(@Caller() caller: Principal, @Query() { code }: ScanQuery): Promise<Scanned> {
    return this.scans.find(caller, code.trim());
  }
}
