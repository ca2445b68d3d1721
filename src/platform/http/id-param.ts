import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { isId } from '#platform/ids';

/** `@Param('id', IdParam)`: a malformed id names nothing, so the answer is 404. */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new DomainError('not-found', 'request.not-found');
    return value.toLowerCase();
  }
}
