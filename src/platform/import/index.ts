export type { CellText, ColumnDef, ImportRun, SheetDef, SheetProblem, SheetRow } from './sheet';
export { SheetRegistry } from './sheet-registry';
