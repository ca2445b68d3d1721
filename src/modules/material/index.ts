export { MaterialApi } from './material.api';
export type { Lot, Material, MaterialKind, NewLot, NewMaterial, TracedEdge, Tracking } from './domain/material';
