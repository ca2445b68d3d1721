export { MaterialApi } from './material.api';
export { materialKey } from './domain/material';
export type { Lot, Material, MaterialKind, NewLot, NewMaterial, TracedEdge, Tracking } from './domain/material';
export { MaterialModule } from './material.module';
