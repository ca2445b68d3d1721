import { Transform } from 'class-transformer';

/** A parameter of the address that may name several, parted by commas: `status=planned,released`. */
export const AsList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value));
