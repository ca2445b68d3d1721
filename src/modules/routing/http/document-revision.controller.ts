import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { DocumentService, type DocumentDetail } from '../application/document.service';
import { RevisionReasonDto } from './document.dto';

@ApiTags('routing')
@Controller('document-revisions')
export class DocumentRevisionController {
  constructor(private readonly documents: DocumentService) {}

  /** From now on orders are planned with this revision; the one before it is retired. */
  @Post(':id/release')
  @HttpCode(200)
  @Requires('routing.release')
  @Idempotent()
  async release(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<DocumentDetail> {
    return this.documents.act(id, 'release', expected);
  }

  /** No new orders with it; those planned keep it, but start only while some revision is released. */
  @Post(':id/retire')
  @HttpCode(200)
  @Requires('routing.release')
  @Idempotent()
  async retire(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: RevisionReasonDto,
  ): Promise<DocumentDetail> {
    return this.documents.act(id, 'retire', expected, reason);
  }
}
