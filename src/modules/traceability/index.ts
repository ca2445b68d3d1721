export { TraceabilityModule } from './traceability.module';
