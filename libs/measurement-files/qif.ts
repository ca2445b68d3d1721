import { Findings } from './findings';
import { moment } from './moment';
import { machineNumber } from './number';
import { at, below, child, treeOf, type Element } from './qif-tree';
import type { FileReading, MeasurementFile } from './reading';
import { verdictWord, words } from './words';

type Read = <T>(element: Element | undefined, parse: (text: string) => T) => T | null;

/** What other elements are referred to by their id. */
interface Index {
  readonly items: ReadonlyMap<string, Element>;
  readonly components: ReadonlyMap<string, Element>;
  readonly devices: ReadonlyMap<string, Element>;
}

/**
 * Reads the results of a QIF document (ISO 23952, 2.x and 3.x): each measured characteristic, by the designator or the
 * name of its item. The README says which elements are read.
 */
export function readQif(text: string): MeasurementFile {
  const found = new Findings();
  return found.file('qif', () => {
    const document = treeOf(text, found);
    if (document.name !== 'QIFDocument') found.stop(document.line, document.name, 'measurement-file.no-qif');
    const read: Read = (element, parse) =>
      element === undefined || element.text.trim() === ''
        ? null
        : found.try(element.line, element.name, () => parse(element.text));
    const index = indexOf(document);
    const sets = [...below(document)].filter(({ name }) => name === 'MeasurementResults');
    sets.forEach((results, position) => readResults({ document, results, set: position + 1, index, read, found }));
  });
}

function indexOf(document: Element): Index {
  const all = [...below(document)].filter(({ attributes }) => attributes['id'] !== undefined);
  const those = (fits: (element: Element) => boolean) =>
    new Map(all.filter(fits).map((element) => [element.attributes['id'] ?? '', element] as const));
  return {
    items: those(({ name }) => name.endsWith('CharacteristicItem')),
    components: those(({ name }) => name === 'ActualComponent'),
    devices: those(({ name, children }) => children.some((each) => each.name === 'SerialNumber') && isDevice(name)),
  };
}

const isDevice = (name: string): boolean => name !== 'ActualComponent';

interface Context {
  readonly document: Element;
  readonly results: Element;
  readonly set: number;
  readonly index: Index;
  readonly read: Read;
  readonly found: Findings;
}

function readResults(context: Context): void {
  const { document, results, index, read } = context;
  const traces = [
    child(results, 'InspectionTraceability'),
    at(document, 'MeasurementsResults', 'InspectionTraceability'),
  ];
  const trace = (...names: readonly string[]): Element | undefined =>
    traces.flatMap((each) => names.flatMap((name) => child(each, name) ?? [])).at(0);
  const componentId = at(results, 'ActualComponentIds', 'Id')?.text.trim();
  const component = index.components.get(componentId ?? '') ?? only(index.components);
  const common = {
    order: read(trace('OrderNumber', 'PurchaseOrderNumber'), words),
    part: read(trace('PartNumber'), words),
    serial: read(child(component, 'SerialNumber'), words),
    measuredAt: read(trace('InspectionEnd', 'InspectionStart'), moment),
    resultId: resultId(document, results, read),
  };
  for (const measured of at(results, 'MeasuredCharacteristics', 'CharacteristicMeasurements')?.children ?? [])
    if (measured.name.endsWith('CharacteristicMeasurement')) readOne(measured, common, context);
}

const only = (elements: ReadonlyMap<string, Element>): Element | undefined =>
  elements.size === 1 ? [...elements.values()][0] : undefined;

/** The identifier of the results, or that of the document and the place in it. */
function resultId(document: Element, results: Element, read: Read): string | null {
  const own = results.children.find(({ name }) => /^(This\w*)?QPId$/.test(name));
  const whole = read(child(document, 'QPId'), words);
  return read(own, words) ?? (whole && `${whole}/${results.attributes['id'] ?? ''}`);
}

type Common = Pick<FileReading, 'order' | 'part' | 'serial' | 'measuredAt' | 'resultId'>;

function readOne(measured: Element, common: Common, { document, set, index, read, found }: Context): void {
  const { line, name: element } = measured;
  const item = index.items.get(child(measured, 'CharacteristicItemId')?.text.trim() ?? '');
  const key = read(at(item ?? measured, 'CharacteristicDesignator', 'Designator'), words);
  const name = read(child(item, 'Name'), words);
  if (key === null && name === null) found.report(line, element, 'measurement-file.no-characteristic');
  const status = at(measured, 'Status', 'CharacteristicStatusEnum')?.text.trim() ?? '';
  const value = child(measured, 'Value');
  const text = (value?.text ?? '').trim();
  const isAttribute = element.includes('Attribute');
  const verdict = isAttribute ? (verdictWord(text) ?? verdictWord(status)) : null;
  const isMissing = isAttribute ? verdict === null : text === '';
  const quality = status.startsWith('NOT_') || (isMissing && status === 'UNKNOWN') ? 'bad' : 'good';
  if (isMissing && quality === 'good') found.report(line, element, 'measurement.empty');
  const deviceId = at(measured, 'MeasurementDeviceIds', 'Id')?.text.trim() ?? '';
  found.add({
    ...common,
    line: value?.line ?? line,
    set,
    key,
    name,
    text: (text || status).slice(0, 64),
    value: isAttribute ? verdict : read(value, machineNumber),
    quality,
    piece: null,
    unit: unitOf(document, measured, value, read),
    nominal: null,
    lsl: null,
    usl: null,
    instrument: read(child(index.devices.get(deviceId), 'SerialNumber'), words),
  });
}

/** What the value says of itself, or the unit of the document: angles have their own, and only sizes have that of lengths. */
function unitOf(document: Element, measured: Element, value: Element | undefined, read: Read): string | null {
  const said = value?.attributes['linearUnit'] ?? value?.attributes['angularUnit'] ?? value?.attributes['unitName'];
  if (said !== undefined) return said.slice(0, 100);
  if (/^(SurfaceTexture|Thread|Weld|UserDefined)|Attribute/.test(measured.name)) return null;
  const kind = measured.name.startsWith('Angle') ? 'AngularUnit' : 'LinearUnit';
  return read(at(document, 'FileUnits', 'PrimaryUnits', kind, 'UnitName'), words);
}
