import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { Idempotent } from '#platform/http';
import { PlaceService } from '../application/place.service';
import type { StoragePlace } from '../domain/place';
import { NewPlaceDto } from './material.dto';

@ApiTags('material')
@Controller('places')
export class PlaceController {
  constructor(private readonly places: PlaceService) {}

  /** Where goods may be put: receiving, the bins, the line sides of the work units. */
  @Get()
  @Requires('lot.read')
  async list(): Promise<{ items: StoragePlace[] }> {
    return { items: await this.places.all() };
  }

  /** A new bin. */
  @Post()
  @Requires('place.create')
  @Idempotent()
  async create(@Body() { code }: NewPlaceDto): Promise<StoragePlace> {
    return this.places.create(code);
  }
}
