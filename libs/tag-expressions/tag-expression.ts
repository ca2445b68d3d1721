import { evaluate, type Outcome, type Reading } from './evaluate';
import { parse } from './parse';
import { ExpressionError, type ExpressionProblem, problem, refuse } from './problem';
import type { ResultType, Tree } from './tree';

/** An expression over tags, read once and evaluated as often as its tags change. */
export class TagExpression {
  private constructor(
    private readonly tree: Tree,
    /** Keys of the tags it names, each with where it stands first. */
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  /** @throws ExpressionError with the place and reason of what cannot be read */
  static read(source: string): TagExpression {
    const tree = parse(source);
    const places = new Map<string, number>();
    collect(tree, places);
    if (places.size === 0) refuse('no-tag', 0);
    return new TagExpression(tree, places);
  }

  get tags(): readonly string[] {
    return [...this.places.keys()];
  }

  /** What it gives, as far as can be told without its tags. */
  get type(): ResultType {
    return this.tree.type;
  }

  /**
   * Its value by what its tags show; without one, the reason. Unknown is never `false` and never 0: whatever it has to
   * look at and cannot know makes it bad. Of a condition only the side that is taken is looked at.
   * @param read a tag's reading; undefined while it has not been heard
   */
  evaluate(read: (key: string) => Reading | undefined): Outcome {
    return evaluate(this.tree, read);
  }

  /** The first tag that is none of these; null when it names only such. */
  stranger(known: ReadonlySet<string>): ExpressionProblem | null {
    for (const [tag, at] of this.places) if (!known.has(tag)) return problem('unknown-tag', at, { tag });
    return null;
  }
}

function collect(tree: Tree, places: Map<string, number>): void {
  if (tree.kind === 'tag' && !places.has(tree.key)) places.set(tree.key, tree.at);
  for (const part of Object.values(tree)) if (typeof part === 'object') collect(part, places);
}

/**
 * What is wrong with an expression somebody has written, or null.
 * @param known keys of the tags it may name
 * @param wanted what it has to give
 */
export function expressionProblem(
  source: string,
  known: ReadonlySet<string>,
  wanted: ResultType,
): ExpressionProblem | null {
  try {
    const expression = TagExpression.read(source);
    const stranger = expression.stranger(known);
    if (stranger) return stranger;
    const { type } = expression;
    return wanted === 'any' || type === 'any' || type === wanted ? null : problem(`result-${wanted}`, 0);
  } catch (error) {
    if (error instanceof ExpressionError) return error.problem;
    throw error;
  }
}
