/** Mean by way of the differences to the first value: equal readings have exactly themselves as mean. */
export function meanOf(values: readonly number[]): number {
  const [first] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

export const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
