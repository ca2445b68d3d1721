import { Alert, type FormInstance } from 'antd';
import type { Problem } from '#libs/contracts';
import { gaugeClassText, placeText, unitText, type Translate } from '#libs/texts';
import { toProblem } from '../api/problem-error';
import { textOr, useText } from '../i18n/locale-provider';
import { kebab } from '../theme/state-palette';
import { TraceId } from './trace-id';

/** Values of a lifecycle and units in words where a problem of machines, gates, orders or jobs names them. */
function worded(params: Problem['params'], t: Translate): Problem['params'] {
  const { action, state, expected, unit } = params;
  const stateText = (code: string): string =>
    textOr(
      t,
      `state.job-order.${code}`,
      textOr(t, `state.work-order.${code}`, textOr(t, `state.equipment.${code}`, code)),
    );
  return {
    ...params,
    ...(typeof action === 'string' ? { action: textOr(t, `action.machine-job.${action}`, action) } : {}),
    ...(typeof state === 'string' ? { state: stateText(state) } : {}),
    ...(typeof expected === 'string' ? { expected: stateText(expected) } : {}),
    ...(typeof unit === 'string' ? { unit: unitText(t, unit) } : {}),
  };
}

/** State and action of a lifecycle in words, as the thing's own page has them. */
function inLifecycle(params: Problem['params'], t: Translate): Problem['params'] {
  const { lifecycle, state, action } = params;
  const word = (kind: 'state' | 'action', code: unknown): string =>
    textOr(t, `${kind}.${String(lifecycle)}.${kebab(String(code))}`, String(code));
  return { ...params, state: word('state', state), action: word('action', action) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was not found in words; by its code, for an id says nothing to people. */
function named(params: Problem['params'], t: Translate): Problem['params'] {
  const { type, id } = params;
  return {
    ...params,
    type: textOr(t, `entity.${String(type)}`, t('entity.other')),
    id: typeof id === 'string' && !UUID.test(id) ? id : '',
  };
}

/** What is not there yet, by name. */
function gatesNamed(params: Problem['params'], t: Translate): Problem['params'] {
  const { gates } = params;
  const codes = Array.isArray(gates) ? gates : [];
  return { ...params, gates: codes.map((gate) => textOr(t, `gate-name.${gate}`, t('gate-name.other'))).join('、') };
}

const GAUGE_CLASSES = ['gauges', 'gaugeClass', 'needed'] as const;

/** Classes of gauges as pages call them. */
function gauged(params: Problem['params'], t: Translate): Problem['params'] {
  const words = GAUGE_CLASSES.flatMap((key) => {
    const classes = params[key];
    return typeof classes === 'string' ? [[key, gaugeClassText(t, classes)] as const] : [];
  });
  return { ...params, ...Object.fromEntries(words) };
}

/** Places as pages call them. */
function placed(params: Problem['params'], t: Translate): Problem['params'] {
  const { location } = params;
  return typeof location === 'string' ? { ...params, location: placeText(t, location) } : params;
}

function paramsOf({ code, params }: Pick<Problem, 'code' | 'params'>, t: Translate): Problem['params'] {
  if (code === 'entity.not-found') return named(params, t);
  if (code === 'lifecycle.transition-not-allowed') return inLifecycle(params, t);
  if (code === 'execution.gates-closed') return gatesNamed(params, t);
  if (/^(gate\.gauge-|quality\.gauge-)/.test(code)) return gauged(params, t);
  return /^(gate|connectivity|execution|work-order)\./.test(code) ? worded(params, t) : placed(params, t);
}

/** The sentence for a problem code; never the bare code alone. A closed gate has a text of its own. */
export function problemText(problem: Pick<Problem, 'code' | 'params'>, t: Translate): string {
  const { code } = problem;
  const key = code.startsWith('gate.') ? code : `error.${code}`;
  return textOr(t, key, t('web.error.unknown-code', { code }), paramsOf(problem, t)).trim();
}

type FieldPath = (string | number)[];

/** JSON Pointer (RFC 6901) to the path antd forms use: `/items/0/qty` → `['items', 0, 'qty']`. */
function pathOf(pointer: string): FieldPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts the server's field problems under their form fields and scrolls to the first. */
export function showFieldProblems(form: FormInstance, error: unknown, t: Translate): void {
  const fields = (toProblem(error).errors ?? []).map((field) => ({
    name: pathOf(field.pointer),
    errors: [problemText({ code: field.code, params: field.params ?? {} }, t)],
  }));
  if (fields.length === 0) return;
  form.setFields(fields);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { block: 'center' });
}

/** Why the last command was refused, above the form or button it belongs to. Shows nothing while there is no error. */
export function ProblemAlert({ error }: { readonly error: unknown }) {
  const t = useText();
  if (!error) return null;
  const problem = toProblem(error);
  const fieldTexts = (problem.errors ?? []).map((field) =>
    problemText({ code: field.code, params: field.params ?? {} }, t),
  );
  const details = (
    <>
      {fieldTexts.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
          {[...new Set(fieldTexts)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {problem.status >= 500 && problem.traceId !== '' && <TraceId value={problem.traceId} />}
    </>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(problem, t)}
      description={fieldTexts.length > 0 || problem.status >= 500 ? details : undefined}
      style={{ marginBottom: 16 }}
    />
  );
}
