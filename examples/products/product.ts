import { SHEET, zoneOf } from './sheet';
import type { Cell } from './workbook';

/** `[zh, en]` */
export type Words = readonly [zh: string, en: string];

export interface DemoStep {
  readonly kind: '说明' | '确认' | '记录' | '测量' | '注意';
  readonly title: Words;
  readonly text: Words;
  readonly input?: { readonly type: '数字' | '文字' | '选择'; readonly unit?: string; readonly min?: string; readonly max?: string; readonly choices?: string };
}

/** `[code, zh, en, value, unit, min, max]` */
export type DemoParameter = readonly [string, string, string, string, string, string, string];

/** Where a balloon stands on its drawing, in mm of the sheet, and what the drawing says there. */
export interface DemoBalloon {
  readonly drawing: string;
  readonly at: readonly [x: number, y: number];
  readonly requirement?: string;
  readonly geometric?: string;
}

/**
 * `[balloon, zh, en, nominal, lsl, usl, unit, decimals, class, sampling, mandatory, gauge class, balloon]`; an attribute
 * has empty limits.
 */
export type DemoCharacteristic = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  'A' | 'B' | 'C',
  string,
  boolean,
  string?,
  DemoBalloon?,
];

export interface DemoOperation {
  readonly number: number;
  readonly code: string;
  readonly name: Words;
  readonly workUnit: 'WH' | 'LATHE' | 'MILL' | 'WASH' | 'CMM' | 'ROBOT' | 'LEAK' | 'PACK';
  readonly setup: number;
  readonly run: number;
  /** Classes of tools and how many of each, as `EM10×1，VISE-100×1`. */
  readonly tools?: string;
  /** The number at the head of the NC program. */
  readonly program?: string;
  /** Codes of documents, as `DWG-GP-100，NC-GP-100-20`. */
  readonly documents?: string;
  readonly steps: readonly DemoStep[];
  readonly parameters?: readonly DemoParameter[];
  readonly characteristics?: readonly DemoCharacteristic[];
}

export interface DemoRouting {
  readonly code: string;
  readonly material: string;
  readonly name: Words;
  readonly operations: readonly DemoOperation[];
}

/** At these a person works; everything else is done and counted by a machine. */
const BY_HAND = new Set(['CMM', 'PACK']);

export const step = (
  kind: DemoStep['kind'],
  title: Words,
  text: Words,
  input?: DemoStep['input'],
): DemoStep => ({ kind, title, text, ...(input ? { input } : {}) });

export function operationRows({ code, operations }: DemoRouting): Cell[][] {
  return operations.map(({ number, code: short, name, workUnit, setup, run, tools = '', program = '', documents = '' }) => {
    const who = BY_HAND.has(workUnit) ? '人工' : '设备';
    return [code, number, short, ...name, workUnit, who, who, setup, run, 1, tools, program, documents];
  });
}

export function stepRows({ code, operations }: DemoRouting): Cell[][] {
  return operations.flatMap(({ number, workUnit, steps }) =>
    steps.map(({ kind, title, text, input }, index) => {
      // A machine does not wait for a person to read; at a bench each step but plain reading is done.
      const mandatory = BY_HAND.has(workUnit) && kind !== '说明' ? '是' : '否';
      const { type = '', unit = '', min = '', max = '', choices = '' } = input ?? {};
      return [code, number, index + 1, kind, ...title, ...text, mandatory, type, unit, min, max, choices];
    }),
  );
}

export function parameterRows({ code, operations }: DemoRouting): Cell[][] {
  return operations.flatMap(({ number, parameters = [] }) => parameters.map((row) => [code, number, ...row]));
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

function balloonCells({ drawing, at: [x, y], requirement = '', geometric = '' }: DemoBalloon): Cell[] {
  return [requirement, geometric, zoneOf(x, y), drawing, 1, percent(x, SHEET.width), percent(y, SHEET.height)];
}

export function characteristicRows({ code, operations }: DemoRouting): Cell[][] {
  return operations.flatMap(({ number, characteristics = [] }) =>
    characteristics.map(
      ([balloon, zh, en, nominal, lsl, usl, unit, decimals, grade, sampling, mandatory, gauge = '', drawn]) => {
        const kind = lsl === '' && usl === '' ? '计数' : '计量';
        const yes = mandatory ? '是' : '否';
        const line = [code, number, balloon, zh, en, kind, nominal, lsl, usl, unit, decimals, grade, yes, sampling, gauge];
        return [...line, ...(drawn ? balloonCells(drawn) : [])];
      },
    ),
  );
}
