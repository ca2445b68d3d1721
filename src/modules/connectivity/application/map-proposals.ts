import { Injectable } from '@nestjs/common';
import {
  findingOf,
  type ModelInstance,
  type ModelSearch,
  type NodeFinding,
  type PortableName,
  type Visit,
} from '#libs/opcua-client';
import { type Composition, type Model, type ModelKey, MODELS } from '../domain/models';
import { wantedNodes } from '../domain/tag-needs';
import { Visits } from './visits';

/** Of a server with very many machines these are proposed. */
const MOST_MACHINES = 20;

/** How one machine of a server would be mapped by a companion model. Nothing of it is stored. */
export interface MapProposal extends Composition {
  readonly model: ModelKey;
  /** The object, and how it is come to. */
  readonly machine: { readonly nodeId: string; readonly name: string };
  /** What each node shows now, or why it cannot be used. */
  readonly findings: readonly NodeFinding[];
}

export interface MapProposalList {
  /** The models that are known, and whether the server has them. */
  readonly models: readonly { readonly model: ModelKey; readonly uri: string; readonly present: boolean }[];
  readonly items: readonly MapProposal[];
  /** The server has more objects or machines than were looked through. */
  readonly cut: boolean;
}

interface Machine {
  readonly nodeId: string;
  readonly name: string;
}

const isOf = ({ types }: ModelInstance, type: PortableName): boolean =>
  types.some(({ uri, name }) => uri === type.uri && name === type.name);

/** Finds on a machine's server what companion models say is there: by namespace URI, type and browse name alone. */
@Injectable()
export class MapProposals {
  constructor(private readonly visits: Visits) {}

  /** @throws those of `Visits.browse` */
  of(connectionId: string): Promise<MapProposalList> {
    return this.visits.during(connectionId, async (visit) => {
      const models = MODELS.map(({ key, uri }) => ({ model: key, uri, present: visit.info.namespaces.includes(uri) }));
      const present = MODELS.filter(({ uri }) => visit.info.namespaces.includes(uri));
      const search = await visit.search(present.flatMap(typesOf));
      const wanted = present.flatMap((model) => machinesOf(model, search).map((machine) => ({ model, machine })));
      const items: MapProposal[] = [];
      for (const { model, machine } of wanted.slice(0, MOST_MACHINES)) {
        items.push(await propose(visit, model, machine, search));
      }
      return { models, items, cut: search.cut || wanted.length > MOST_MACHINES };
    });
  }
}

function typesOf({ machine, spots }: Model): PortableName[] {
  return [machine.type, ...Object.values(spots).flatMap(({ part }) => part ?? [])];
}

function machinesOf({ machine }: Model, { instances, names }: ModelSearch): Machine[] {
  const found = new Map<string, Machine>();
  for (const instance of instances.filter((each) => isOf(each, machine.type))) {
    const path = [...instance.above, instance.nodeId].slice(0, machine.is === 'self' ? undefined : -1);
    const nodeId = path.at(-1) ?? instance.nodeId;
    found.set(nodeId, { nodeId, name: path.map((each) => names[each] ?? '').join(' / ') || instance.name });
  }
  return [...found.values()];
}

async function propose(visit: Visit, model: Model, machine: Machine, search: ModelSearch): Promise<MapProposal> {
  const inside = search.instances.filter(
    ({ nodeId, above }) => nodeId === machine.nodeId || above.includes(machine.nodeId),
  );
  const partOf = (type: PortableName): ModelInstance | undefined => inside.find((each) => isOf(each, type));
  const places = Object.entries(model.spots).flatMap(([spot, { part, path }]) => {
    const nodeId = part === null ? machine.nodeId : partOf(part)?.nodeId;
    return nodeId === undefined ? [] : [{ spot, nodeId, path }];
  });
  const nodes = await visit.follow(places);
  const found = new Map(places.map(({ spot }, index) => [spot, nodes[index] ?? null]));
  const states = new Map<string, Readonly<Record<string, readonly string[]>>>();
  for (const key of model.stateMachines) {
    const part = model.spots[key]?.part;
    const instance = part && partOf(part);
    if (instance && !found.get(`${key}.Number`)) states.set(key, await visit.states(instance.typeNodeId));
  }
  const composition = model.compose({
    node: (spot) => found.get(spot) ?? null,
    states: (spot) => states.get(spot) ?? {},
  });
  const findings = await findingOf(visit, wantedNodes(composition.tags, composition));
  return { model: model.key, machine, ...composition, findings };
}
