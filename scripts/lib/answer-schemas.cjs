'use strict';
// The answers of the API as schemas, read from the return types of the controllers: what the compiler knows needs no
// second description in decorators. Dates are texts, as JSON.stringify makes them; a type that has no JSON form is an
// error here and not a surprise in a browser.
const ts = require('typescript');

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
const decoratorNames = (node) =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );

/** `module` of src/modules/<module>/… or libs/<module>/…, as the beginning of a name. */
const owner = (file) =>
  (/(?:modules|libs|platform)\/([^/]+)\//.exec(file)?.[1] ?? '').replace(/(?:^|-)(\w)/g, (_, letter) =>
    letter.toUpperCase(),
  );

class AnswerSchemas {
  constructor(checker) {
    this.checker = checker;
    /** Types with a name of their own, by their symbol; a Map keeps the order in which they were met. */
    this.named = new Map();
    this.references = [];
  }

  /** @throws Error for a type that JSON cannot carry */
  of(type) {
    const { checker } = this;
    if (type.isUnion()) return this.union(type);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.Null) return { enum: [null], nullable: true };
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', enum: [checker.typeToString(type) === 'true'] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (checker.isTupleType(type) || checker.isArrayType(type)) return this.list(type);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.NonPrimitive)) {
      return this.object(type);
    }
    throw new Error(`no JSON for ${checker.typeToString(type)}`);
  }

  union(type) {
    const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    const rest = parts.filter((part) => !(part.flags & ts.TypeFlags.Null));
    if (rest.length < parts.length) return nullable(this.alternatives(rest));
    return this.nameOf(type) && rest.some((part) => part.flags & ts.TypeFlags.Object)
      ? this.reference(type, () => this.alternatives(rest))
      : this.alternatives(rest);
  }

  alternatives(types) {
    const schemas = types.map((part) => this.of(part));
    const kinds = new Set(schemas.map((schema) => (schema.enum ? schema.type : '')));
    const [kind] = kinds;
    if (schemas.length === 1) return schemas[0];
    if (kinds.size > 1 || kind === '') {
      const booleans = schemas.filter((schema) => schema.type === 'boolean');
      const others = schemas.filter((schema) => schema.type !== 'boolean');
      return { oneOf: booleans.length === 2 ? [...others, { type: 'boolean' }] : schemas };
    }
    const values = schemas.flatMap((schema) => schema.enum);
    if (kind === 'boolean') return { type: 'boolean' };
    return { type: kind, enum: values.sort() };
  }

  list(type) {
    const items = this.checker.getTypeArguments(type);
    if (!this.checker.isTupleType(type)) return { type: 'array', items: this.of(items[0]) };
    return {
      type: 'array',
      items: this.alternatives([...new Set(items)]),
      minItems: items.length,
      maxItems: items.length,
    };
  }

  object(type) {
    const { checker } = this;
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    const told = type.getProperty('toJSON');
    if (told) return this.of(checker.getTypeOfSymbol(told).getCallSignatures()[0].getReturnType());
    if (type.getCallSignatures().length > 0) throw new Error(`no JSON for ${checker.typeToString(type)}`);
    return this.nameOf(type) ? this.reference(type, () => this.fields(type)) : this.fields(type);
  }

  fields(type) {
    const { checker } = this;
    const properties = {};
    const required = [];
    for (const property of type.getProperties()) {
      if (property.flags & ts.SymbolFlags.Method) continue;
      const held = checker.getTypeOfSymbol(property);
      const schema = this.of(checker.getNonOptionalType?.(held) ?? held);
      const says = ts.displayPartsToString(property.getDocumentationComment(checker)).trim();
      properties[property.name] = says ? described(schema, says) : schema;
      const mayLack =
        property.flags & ts.SymbolFlags.Optional ||
        held.flags & ts.TypeFlags.Undefined ||
        (held.isUnion() && held.types.some((part) => part.flags & ts.TypeFlags.Undefined));
      if (!mayLack) required.push(property.name);
    }
    const [index] = checker.getIndexInfosOfType(type);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(index ? { additionalProperties: this.of(index.type) } : {}),
    };
  }

  /** The symbol a type is known by; none for what is written in place, and for one of many of a generic type. */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const declared = symbol?.declarations?.[0];
    if (!declared || type.aliasTypeArguments?.length || declared.typeParameters?.length) return undefined;
    const isName =
      ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared) || ts.isClassDeclaration(declared);
    return isName && !declared.getSourceFile().fileName.includes('node_modules') ? symbol : undefined;
  }

  reference(type, make) {
    const symbol = this.nameOf(type);
    if (!this.named.has(symbol)) {
      this.named.set(symbol, undefined);
      const says = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
      this.named.set(symbol, { ...make(), ...(says ? { description: says } : {}) });
    }
    const reference = { $ref: '' };
    this.references.push({ reference, symbol });
    return reference;
  }

  /** Gives every named type its name, with its module in front where two share one; answers the components. */
  settle(taken) {
    const symbols = [...this.named.keys()];
    const count = (name) => symbols.filter((symbol) => symbol.name === name).length;
    const names = new Map();
    for (const symbol of symbols) {
      const shared = count(symbol.name) > 1 || taken.has(symbol.name);
      const name = shared ? owner(symbol.declarations[0].getSourceFile().fileName) + symbol.name : symbol.name;
      if ([...names.values()].includes(name) || taken.has(name)) throw new Error(`two types of answers named ${name}`);
      names.set(symbol, name);
    }
    for (const { reference, symbol } of this.references) reference.$ref = `#/components/schemas/${names.get(symbol)}`;
    return Object.fromEntries(symbols.map((symbol) => [names.get(symbol), this.named.get(symbol)]));
  }
}

// Beside a $ref nothing else counts in OpenAPI 3.0, so it stands alone in an allOf.
const aside = (schema) => ('$ref' in schema ? { allOf: [schema] } : schema);
const nullable = (schema) => ({
  ...aside(schema),
  ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
  nullable: true,
});
const described = (schema, description) => ({ ...aside(schema), description });

/** Return types of every route, by operation id. */
function* routes(program, controllers) {
  const checker = program.getTypeChecker();
  for (const file of controllers) {
    for (const node of program.getSourceFile(file).statements.filter(ts.isClassDeclaration)) {
      for (const method of node.members.filter(ts.isMethodDeclaration)) {
        if (!decoratorNames(method).some((name) => VERBS.has(name))) continue;
        const returned = checker.getSignatureFromDeclaration(method).getReturnType();
        yield [`${node.name.text}_${method.name.getText()}`, checker.getAwaitedType(returned) ?? returned];
      }
    }
  }
}

const isNothing = (type) => Boolean(type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined));
const isFile = (type) => type.symbol?.name === 'StreamableFile';

/** Writes the schemas of all answers into the document. @throws Error for a route that the types do not tell */
function describeAnswers(document, program, controllers) {
  const schemas = new AnswerSchemas(program.getTypeChecker());
  const types = new Map();
  for (const [id, type] of routes(program, controllers)) {
    if (types.has(id)) throw new Error(`two routes named ${id}`);
    types.set(id, type);
  }
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    const type = types.get(operation.operationId);
    if (!type) throw new Error(`no controller for ${operation.operationId}`);
    const [answer] = Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([, it]) => it);
    if (isNothing(type)) delete answer.content;
    else if (isFile(type)) {
      const media = Object.keys(answer.content ?? { 'application/octet-stream': 0 });
      answer.content = Object.fromEntries(
        media.map((name) => [name, { schema: { type: 'string', format: 'binary' } }]),
      );
    } else {
      try {
        answer.content = { 'application/json': { schema: schemas.of(type) } };
      } catch (error) {
        throw new Error(`${operation.operationId}: ${error.message}`, { cause: error });
      }
    }
  }
  document.components ??= {};
  const known = document.components.schemas ?? {};
  document.components.schemas = { ...known, ...schemas.settle(new Set(Object.keys(known))) };
}

module.exports = { describeAnswers };
