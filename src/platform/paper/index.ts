export { factsOf, fixed, INK, NOTHING, ruledTable, sheetOfPaper, type Cell } from './paper';
export { addFacts, addSheet, bytesOf, type SheetColumn } from './workbook';
