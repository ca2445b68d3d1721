import type { ComponentType, SVGProps } from 'react';
import type { RouteObject } from 'react-router';
import type { TextKey } from '#libs/texts';
import type { Access } from '../shared/api/session';

export const NAVIGATION_GROUPS = [
  'production',
  'quality',
  'equipment',
  'material',
  'learning',
  'partner',
  'system',
] as const;
export type NavigationGroup = (typeof NAVIGATION_GROUPS)[number];

export interface NavigationEntry extends Access {
  readonly path: string;
  readonly text: TextKey;
  readonly icon: ComponentType<Pick<SVGProps<SVGSVGElement>, 'className' | 'style'>>;
  readonly group: NavigationGroup;
  /** Place within the group, small first; steps of 10 leave room. */
  readonly order: number;
}

/**
 * What a feature adds to the application: its pages, lazily, and their links. A route's `handle` (an {@link Access})
 * says who may see it; the layout shows "no permission" to others.
 */
export interface Feature {
  /** Inside the office layout, for signed-in people. */
  readonly pages?: readonly RouteObject[];
  /** Screens with a frame of their own: station, wall boards, sign-in. */
  readonly screens?: readonly RouteObject[];
  readonly navigation?: readonly NavigationEntry[];
}
