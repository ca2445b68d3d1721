import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

/** A SHA-1 thumbprint in lower-case hex. */
@Injectable()
export class ThumbprintParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9a-f]{40}$/.test(value)) {
      throw new DomainError('not-found', 'entity.not-found', { type: 'certificate', id: '' });
    }
    return value;
  }
}
