export { projectFile } from './project';
export { envExample, readSettings, Settings, SettingsError } from './settings';
export type { ProcessRole, VirtualStation } from './settings';
