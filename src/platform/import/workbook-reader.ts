import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Compute } from '#platform/compute';
import { WORKBOOK_LIMITS, type RawSheet, type RawWorkbook } from './read-workbook';

/** Reads workbooks in a thread of their own: a large one takes seconds of CPU. */
@Injectable()
export class WorkbookReader {
  constructor(private readonly compute: Compute) {}

  /** @throws DomainError `import.too-large`, `import.unreadable`, `import.too-many-sheets|rows|columns` */
  async read(bytes: Buffer): Promise<readonly RawSheet[]> {
    if (bytes.length > WORKBOOK_LIMITS.bytes) {
      throw new DomainError('too-large', 'import.too-large', { megabytes: WORKBOOK_LIMITS.bytes / 1_048_576 });
    }
    const answer = await this.compute.run<RawWorkbook>(require.resolve('./read-workbook.script'), bytes);
    if ('refused' in answer) throw new DomainError('invalid', `import.${answer.refused}`, { limit: answer.limit });
    return answer.sheets;
  }
}
