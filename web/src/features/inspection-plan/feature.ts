import type { Feature } from '../../app/feature';
import type { Access } from '../../shared/api/session';

const read = { permission: 'inspection-plan.read' } satisfies Access;

export const inspectionPlan: Feature = {
  pages: [
    {
      path: 'routings/:id/versions/:version/plan/:operation?',
      lazy: () => import('./plan-page'),
      handle: read,
    },
  ],
};
