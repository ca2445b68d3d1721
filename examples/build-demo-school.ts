import { join } from 'node:path';
import { writeWorkbook } from './products/workbook';
import { INSPECTION_SHEET } from './school/inspection';
import { LINE_SHEETS } from './school/line';
import { PEOPLE_SHEETS } from './school/people';
import { SAFETY_SHEET } from './school/safety';

/** Builds the workbook of the demo school's people and line; it goes through the same import as everybody's. */
void writeWorkbook(join(__dirname, 'demo-school', '01-school.xlsx'), [...PEOPLE_SHEETS, ...LINE_SHEETS, SAFETY_SHEET, INSPECTION_SHEET]);
