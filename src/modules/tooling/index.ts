export type { Tool, ToolNeed } from './domain/tool';
export { ToolingApi } from './tooling.api';
export { ToolingModule } from './tooling.module';
