import { api, type Page } from '../../shared/api/client';
import type { WorkUnit } from '../../shared/floor/types';

export const fetchWorkUnits = (signal: AbortSignal): Promise<Page<WorkUnit>> =>
  api.get('/work-units', { query: { limit: 200 }, signal });
