/** Where goods stand that came without a word about their place. */
export const RECEIVING = 'RECV';

/** Where goods are that a transport has picked up and not yet delivered. */
export const IN_TRANSIT = 'TRANSIT';

const LINE_SIDE = 'LS-';

/** The line-side store 线边库 of a work unit (a storage unit of IEC 62264-1), named after the work unit's code. */
export const lineSideOf = (workUnitCode: string): string => `${LINE_SIDE}${workUnitCode}`;

export const isLineSide = (location: string): boolean => location.startsWith(LINE_SIDE);
