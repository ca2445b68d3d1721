import { checkDraft } from './draft-check';
import { chain, findLoop } from './graph';
import type { OperationDraft, RoutingDraft } from './routing';

const LATHE = 'unit-lathe';

const operation = (number: number, changes: Partial<OperationDraft> = {}): OperationDraft => ({
  number,
  code: `OP${number}`,
  name: '车削',
  nameEn: 'Turning',
  workUnitId: LATHE,
  control: 'machine',
  reporting: 'machine',
  setupSeconds: 60,
  runSeconds: 30,
  transferBatch: '1',
  qualification: null,
  parameters: [],
  steps: [],
  ...changes,
});

const draft = (changes: Partial<RoutingDraft> = {}): RoutingDraft => ({
  code: 'R-1',
  materialId: 'm',
  name: '泵体',
  nameEn: 'Pump body',
  operations: [operation(10), operation(20), operation(30)],
  ...changes,
});

const problems = (changes: Partial<RoutingDraft>) =>
  checkDraft(draft(changes), {
    workUnits: new Map([
      [LATHE, 'lathe'],
      ['unit-mill', 'mill'],
    ]),
    documentIds: new Set(['drawing']),
    fileIds: new Set(['picture']),
  }).map(({ pointer, code }) => `${pointer} ${code}`);

const input = (input: OperationDraft['steps'][number]['input']) => ({
  operations: [
    operation(10, {
      steps: [
        {
          seq: 1,
          kind: 'capture' as const,
          title: '',
          titleEn: '',
          text: '',
          textEn: '',
          mandatory: true,
          picture: null,
          input,
        },
      ],
    }),
  ],
});

const parameter = (value: string, min: string | null, max: string | null) => ({
  operations: [
    operation(10, { parameters: [{ code: 'n', name: '转速', nameEn: 'Speed', value, unit: 'r/min', min, max }] }),
  ],
});

describe('a routing draft', () => {
  it('that is in order has no problem', () => {
    expect(problems({})).toEqual([]);
    expect(
      problems({
        links: [
          { from: 10, to: 30 },
          { from: 20, to: 30 },
        ],
      }),
    ).toEqual([]); // two branches that join
  });

  it.each([
    [{ operations: [] }, '/operations routing.no-operations'],
    [{ operations: [operation(10), operation(10)] }, '/operations/1/number routing.repeated'],
    [{ operations: [operation(10, { workUnitId: 'x' })] }, '/operations/0/workUnitId routing.work-unit-unknown'],
    [{ operations: [operation(10, { runSeconds: 0 })] }, '/operations/0/runSeconds routing.run-seconds'],
    [{ operations: [operation(10, { transferBatch: '0' })] }, '/operations/0/transferBatch routing.transfer-batch'],
    [{ links: [{ from: 10, to: 40 }] }, '/links/0 routing.link-unknown'],
    [
      {
        links: [
          { from: 10, to: 20 },
          { from: 10, to: 20 },
        ],
      },
      '/links/1 routing.repeated',
    ],
    [
      {
        links: [
          { from: 10, to: 20 },
          { from: 20, to: 10 },
        ],
      },
      '/links routing.loop',
    ],
    [{ links: [{ from: 20, to: 20 }] }, '/links routing.loop'],
    [parameter('1900', '800', '1800'), '/operations/0/parameters/0/value routing.parameter-outside-limits'],
    [parameter('O1001', '1', null), '/operations/0/parameters/0/value routing.parameter-outside-limits'],
    [parameter('5', '9', '1'), '/operations/0/parameters/0/value routing.limits-reversed'],
    [input({ type: 'number', min: '5', max: '2' }), '/operations/0/steps/0/input routing.limits-reversed'],
    [input({ type: 'text', min: '5' }), '/operations/0/steps/0/input routing.input-limits'],
    [input({ type: 'scan', max: '5' }), '/operations/0/steps/0/input routing.input-limits'],
    [input(undefined), '/operations/0/steps/0/input routing.capture-without-input'],
    [input({ type: 'choice', choices: ['A'] }), '/operations/0/steps/0/input routing.input-choices'],
  ])('%j: %s', (changes, expected) => {
    expect(problems(changes)).toEqual([expected]);
  });

  it('may branch: parallel, alternative, optional', () => {
    const mill = (number: number) =>
      operation(number, { workUnitId: 'unit-mill', branch: { kind: 'alternative', group: 'A' } });
    const links = [10, 20, 21].flatMap((number) =>
      number === 10
        ? [
            { from: 10, to: 20 },
            { from: 10, to: 21 },
          ]
        : [{ from: number, to: 30 }],
    );
    const operations = [operation(10), mill(20), mill(21), operation(30, { optional: true })];
    expect(problems({ operations, links })).toEqual([]);
    expect(problems({ operations, links: links.slice(0, 3) })).toEqual([
      '/operations/2/branch routing.alternative-neighbours',
    ]);
    expect(problems({ operations })).toEqual(['/operations/2/branch routing.alternative-neighbours']); // in a chain
    expect(problems({ operations: [operation(10), mill(20)] })).toEqual([
      '/operations/1/branch routing.alternative-alone',
    ]);
  });

  it('hangs together and ends in one place, whatever branches lead there', () => {
    const operations = [10, 20, 30, 40].map((number) => operation(number));
    const checked = (...pairs: (readonly [number, number])[]) =>
      checkDraft(draft({ operations, links: pairs.map(([from, to]) => ({ from, to })) }), {
        workUnits: new Map([[LATHE, 'lathe']]),
        documentIds: new Set(),
        fileIds: new Set(),
      });
    // Operation 30 was taken out of 10 – 20 – 30 – 40.
    expect(checked([10, 20], [30, 40])).toEqual([
      { pointer: '/links', code: 'routing.unconnected', params: { parts: '10 20 | 30 40' } },
    ]);
    expect(checked([10, 20], [20, 30], [20, 40])).toEqual([
      { pointer: '/links', code: 'routing.several-ends', params: { operations: '30 40' } },
    ]);
    expect(checked([10, 30], [20, 30], [30, 40])).toEqual([]);
    const last = [30, 40].map((number) => operation(number, { branch: { kind: 'alternative', group: 'A' } }));
    const links = [
      { from: 10, to: 20 },
      { from: 20, to: 30 },
      { from: 20, to: 40 },
    ];
    expect(problems({ operations: [operation(10), operation(20), ...last], links })).toEqual([]);
  });

  it('asks for classes, documents and files that are there', () => {
    expect(
      problems({
        operations: [
          operation(10, { equipmentClass: 'lathe', documentIds: ['drawing'], tools: [{ toolClass: 'T1', count: 1 }] }),
          operation(20, { equipmentClass: 'mill', documentIds: ['x', 'x'] }),
          operation(30, { equipmentClass: 'saw' }),
        ],
      }),
    ).toEqual([
      '/operations/1/workUnitId routing.work-unit-of-other-class',
      '/operations/1/documentIds/1 routing.repeated',
      '/operations/1/documentIds/0 routing.document-unknown',
      '/operations/1/documentIds/1 routing.document-unknown',
      '/operations/2/equipmentClass routing.equipment-class-unknown',
    ]);
    const step = input({ type: 'photo' }).operations[0]!.steps[0]!;
    const media = (fileId: string) => ({
      operations: [
        operation(10, { steps: [{ ...step, media: [{ kind: 'picture' as const, fileId, name: 'a.png' }] }] }),
      ],
    });
    expect(problems(media('picture'))).toEqual([]);
    expect(problems(media('other'))).toEqual(['/operations/0/steps/0/media/0/fileId routing.file-unknown']);
  });

  it('may have limits that the value touches', () => {
    expect(problems(parameter('1800', '800', '1800'))).toEqual([]);
    expect(problems(parameter('G54', null, null))).toEqual([]);
  });
});

describe('the graph of operations', () => {
  it('is a chain by default, whatever the order of the rows', () => {
    expect(chain([30, 10, 20])).toEqual([
      { from: 10, to: 20 },
      { from: 20, to: 30 },
    ]);
    expect(chain([10])).toEqual([]);
  });

  it('names the operations of a loop', () => {
    const links = [
      { from: 10, to: 20 },
      { from: 20, to: 30 },
      { from: 30, to: 20 },
    ];
    expect(findLoop(links)).toEqual([20, 30, 20]);
    expect(findLoop(links.slice(0, 2))).toBeNull();
  });
});
