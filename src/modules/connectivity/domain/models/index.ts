import { jobControlV1, jobControlV2 } from './job-control';
import { machineTool } from './machine-tool';
import { machinery } from './machinery';
import type { Model } from './model';
import { packMl } from './packml';

export type { Composition, Model, ModelKey } from './model';

/** The richest of a machine first. */
export const MODELS: readonly Model[] = [machineTool, machinery, packMl, jobControlV2, jobControlV1];
