export { layered, type Box, type BoxSize, type LayeredWay, type Layering, type LayerEdge } from './layered';
