import type { ConnectionWithTags } from './api';

/** A map that belongs to the demo's template is laid anew at every start. */
export const isOwnMap = ({ template }: ConnectionWithTags): boolean => template === 'generic';
