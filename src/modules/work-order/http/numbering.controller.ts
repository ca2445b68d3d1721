import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { RESETS, type Reset } from '#libs/numbering';
import { Requires } from '#platform/auth';
import { ExpectedVersion } from '#platform/http';
import { OrderNumbers } from '../application/order-numbers';
import type { OrderNumbering } from '../domain/types';

export class OrderNumberingDto {
  /** Literal text with `{code}` `{revision}` `{yyyy}` `{yy}` `{mm}` `{dd}` and once `{seq:N}`. */
  @IsString()
  @Length(5, 40)
  pattern: string;

  /** When the running number begins at 1 again; the pattern must then name the year, or year and month. */
  @IsIn(RESETS)
  reset: Reset;
}

@ApiTags('work-orders')
@Controller('work-order-numbering')
export class NumberingController {
  constructor(private readonly numbers: OrderNumbers) {}

  /** How orders are numbered, and what the next numbers would be. */
  @Get()
  @Requires('work-order.numbering')
  async read(): Promise<OrderNumbering> {
    return this.numbers.numbering();
  }

  @Put()
  @Requires('work-order.numbering')
  async set(
    @ExpectedVersion() expected: number,
    @Body() { pattern, reset }: OrderNumberingDto,
  ): Promise<OrderNumbering> {
    return this.numbers.set(pattern, reset, expected);
  }
}
