import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { SECTIONS, type SectionCode } from '../domain/nonconformance';

/** The code of a section in an address. @throws DomainError not-found `entity.not-found` */
@Injectable()
export class SectionCodeParam implements PipeTransform<string, SectionCode> {
  transform(value: string): SectionCode {
    const code = SECTIONS.find((each) => each === value);
    if (!code) throw new DomainError('not-found', 'entity.not-found', { type: 'section', id: value });
    return code;
  }
}
