import type { Program } from 'typescript';

/** Writes the schemas of all answers into the document. @throws Error for a type that JSON cannot carry */
export function describeAnswers(document: object, program: Program, controllers: readonly string[]): void;
