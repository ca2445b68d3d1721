import type { Answer } from '../../shared/api/answers';

export type BomNode = Answer<'BomNode'>;
export type Requirement = Answer<'Requirement'>;
export type Bom = Answer<'Bom'>;

export const bomKey = (materialId: string) => ['bom', materialId] as const;
