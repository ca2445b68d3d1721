import type { FieldProblem } from '#libs/kernel';
import { expressionProblem } from '#libs/tag-expressions';
import type { StateRule, TagDef } from './connection';
import { resultFor } from './tag-needs';

type MappedTag = Pick<TagDef, 'key' | 'nodeId' | 'expression' | 'role'>;

/** The tags that expressions may name: those read from the machine. One computed of others is not computed with again. */
export function readTags(tags: readonly MappedTag[]): ReadonlySet<string> {
  return new Set(tags.filter(({ nodeId }) => nodeId !== null).map(({ key }) => key));
}

/** What is wrong with one tag of a map; null when nothing is. */
export function tagProblem(
  { nodeId, expression, role }: MappedTag,
  read: ReadonlySet<string>,
): Pick<FieldProblem, 'code' | 'params'> | null {
  if ((nodeId === null) === (expression === null)) return { code: 'connectivity.tag-source' };
  if (expression === null) return null;
  const wanted = resultFor(role);
  if (wanted === null) return { code: 'connectivity.tag-not-computed' };
  return expressionProblem(expression, read, wanted);
}

/** Everything wrong with a map and the rules for the machine's state, with pointers into the request that brings them. */
export function mapProblems(tags: readonly MappedTag[], states: readonly StateRule[]): FieldProblem[] {
  const read = readTags(tags);
  const keys = new Set<string>();
  const problems: FieldProblem[] = [];
  for (const [index, tag] of tags.entries()) {
    const found = tagProblem(tag, read);
    if (found) problems.push({ pointer: `/tags/${index}/expression`, ...found });
    if (keys.has(tag.key)) {
      problems.push({ pointer: `/tags/${index}/key`, code: 'connectivity.tag-twice', params: { tag: tag.key } });
    }
    keys.add(tag.key);
  }
  for (const [index, { expression }] of states.entries()) {
    const found = expressionProblem(expression, read, 'boolean');
    if (found) problems.push({ pointer: `/states/${index}/expression`, ...found });
  }
  return problems;
}
