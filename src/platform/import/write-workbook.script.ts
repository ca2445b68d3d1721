import { runScript } from '#platform/compute';
import { writeWorkbook, type WrittenSheet } from './write-workbook';

runScript<readonly WrittenSheet[], Uint8Array>(writeWorkbook);
