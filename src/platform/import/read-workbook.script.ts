import { runScript } from '#platform/compute';
import { readWorkbook, type RawWorkbook } from './read-workbook';

runScript<Uint8Array, RawWorkbook>(readWorkbook);
