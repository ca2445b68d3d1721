import type { FormInstance } from 'antd';
import { useState } from 'react';
import { ProblemError, toProblem } from '../api/problem-error';

interface Newest<T> {
  /** What the form was filled from last. */
  readonly shown: T;
  readonly save: <R>(send: () => Promise<R>) => Promise<R>;
}

/**
 * A form about something that somebody else may change meanwhile. All its fields are sent, so the version it names is the
 * one whose values it shows. Once refused for a newer version (412) it takes that one up: fields nobody has touched get
 * the new values, touched ones stay, and saving again names the newer version. Undefined: there is no newer one to show.
 */
export function useNewest<T, Values extends object>(
  form: FormInstance<Values>,
  first: T,
  {
    fetch,
    valuesOf,
  }: { readonly fetch: () => Promise<T | undefined>; readonly valuesOf: (newest: T) => Partial<Values> },
): Newest<T> {
  const [shown, setShown] = useState(first);
  const takeUp = (newest: T): void => {
    const values: Readonly<Record<string, unknown>> = { ...valuesOf(newest) };
    for (const name of Object.keys(form.getFieldsValue()))
      if (!form.isFieldTouched(name as never)) form.setFieldValue(name as never, values[name] as never);
    setShown(newest);
  };
  const save = async <R>(send: () => Promise<R>): Promise<R> => {
    try {
      return await send();
    } catch (refused) {
      const problem = toProblem(refused);
      if (problem.status !== 412) throw refused;
      const newest = await fetch();
      if (newest === undefined) throw refused;
      takeUp(newest);
      throw new ProblemError({ ...problem, code: 'web.newest-taken-up', params: {} });
    }
  };
  return { shown, save };
}
