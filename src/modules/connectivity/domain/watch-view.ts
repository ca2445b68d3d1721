import { machineryItemState, machineryOperationMode } from '#libs/opcua-client';
import { RULED_STATES, type TagDef } from './connection';
import type { MachineSigns, SeenState } from './equipment-state';
import type { Told } from './fact';

/** What is known of a machine between two of its facts. Plain: it is stored with the last fact that was written. */
export interface WatchView {
  readonly signs: MachineSigns;
  /** False until the machine has told its state since watching (re)started. */
  readonly told: boolean;
  readonly state: SeenState | null;
  /** From when that state is; a later report never goes back before it. */
  readonly stateAt: Date | null;
  /** Id of the job in the machine; null where machines do not tell. */
  readonly currentJob: string | null;
  readonly up: boolean;
  /** Since when nobody has watched: from before this watch, or unknown to the connection; and why. */
  readonly unwatched: { readonly since: Date; readonly reason: string } | null;
}

export const NOTHING_SEEN: WatchView = {
  signs: { itemState: null, mode: null, starved: false, blocked: false },
  told: false,
  state: null,
  stateAt: null,
  currentJob: null,
  up: false,
  unwatched: null,
};

/** A tag's meaning; beside those of the map the state that rules made of it. */
export type WatchedRole = TagDef['role'] | 'machine-state';

const seenState = (value: Told['value']): SeenState | null => RULED_STATES.find((state) => state === value) ?? null;

/** What was stored as JSON. */
export function readView(json: unknown): WatchView {
  const view = json as WatchView;
  return {
    ...view,
    stateAt: view.stateAt && new Date(view.stateAt),
    unwatched: view.unwatched && { ...view.unwatched, since: new Date(view.unwatched.since) },
  };
}

export function withSign(view: WatchView, role: WatchedRole, { value, severity }: Told): WatchView {
  const number = severity !== 'bad' && typeof value === 'number' ? value : null;
  switch (role) {
    case 'machine-state':
      return { ...view, told: true, signs: { ...view.signs, ruled: severity === 'bad' ? null : seenState(value) } };
    case 'item-state':
      return { ...view, told: true, signs: { ...view.signs, itemState: machineryItemState({ number }) } };
    case 'operation-mode':
      return { ...view, signs: { ...view.signs, mode: machineryOperationMode({ number }) } };
    case 'starved':
      return { ...view, signs: { ...view.signs, starved: value === true } };
    case 'blocked':
      return { ...view, signs: { ...view.signs, blocked: value === true } };
    default:
      return view;
  }
}
