export { layered, type Box, type BoxSize, type Layering, type LayerEdge } from './layered';
