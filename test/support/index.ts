export { findBrowser, launchBrowser } from './browser';
export { createTestDatabase, type TestDatabase } from './database';
export { eventually, type Patience } from './eventually';
export { HttpClient, Refused, type CallOptions } from './http-client';
export { runProgram, startProgram } from './program';
export { startRedis } from './redis';
export { startServer, type RunningServer, type ServerOptions } from './server';
