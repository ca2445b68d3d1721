export { MaterialApi } from './material.api';
export { materialKey } from './domain/material';
export { IN_TRANSIT, isLineSide, lineSideOf } from './domain/location';
export type { BackflushLine } from './application/consumption.service';
export type { StockLine } from './application/stock.service';
export type {
  HeldPiece,
  Hold,
  Lot,
  NewLot,
  PlannedSerial,
  Trace,
  TraceBounds,
  TracedEdge,
  TraceDirection,
  WorkInProgress,
} from './domain/lot';
export type { Material, MaterialKind, NewMaterial, Tracking } from './domain/material';
export type { Movement, MovementKind } from './domain/movement';
export { MaterialModule } from './material.module';
