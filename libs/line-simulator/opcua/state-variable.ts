import { DataType, type NodeId, type UAObject, type UAVariable } from 'node-opcua';
import type { NodeAccess } from './node-access';
import { Published } from './published';

/** CurrentState of a state machine object: text, Id (the state's node) and, where there is one, Number. */
export class StateVariable {
  private readonly text: Published;
  private readonly id: Published | null;
  private readonly number: Published | null;
  private readonly states: Map<string, { readonly nodeId: NodeId; readonly number: number }>;

  constructor(nodes: NodeAccess, path: string, hasNumber: boolean, hasId = true) {
    this.text = new Published(nodes.variable(`${path}-CurrentState`), DataType.LocalizedText);
    this.id = hasId ? new Published(nodes.variable(`${path}-CurrentState-Id`), DataType.NodeId) : null;
    this.number = hasNumber ? new Published(nodes.variable(`${path}-CurrentState-Number`), DataType.UInt32) : null;
    this.states = statesOf(nodes.object(path));
  }

  /** Sets the state by the browse name its type gives it. */
  set(name: string, at: Date): void {
    const state = this.states.get(name);
    if (!state) throw new Error(`The state machine has no state ${name}`);
    this.id?.set(state.nodeId, at, name);
    this.number?.set(state.number, at);
    this.text.set({ locale: 'en', text: name }, at, name);
  }

  /** The machine above it is in no state that has substates here. */
  leave(at: Date): void {
    this.text.set({ locale: 'en', text: '' }, at, '');
  }
}

/** The states of the machine's type: the objects that carry a StateNumber. */
function statesOf(machine: UAObject): Map<string, { readonly nodeId: NodeId; readonly number: number }> {
  const states = new Map<string, { nodeId: NodeId; number: number }>();
  for (const component of machine.typeDefinitionObj.getComponents()) {
    const number = component.getChildByName('StateNumber') as UAVariable | null;
    if (!number) continue;
    const value: unknown = number.readValue().value.value;
    states.set(component.browseName.name ?? '', { nodeId: component.nodeId, number: Number(value) });
  }
  return states;
}
