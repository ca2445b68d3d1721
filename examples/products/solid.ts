import { writeFile } from 'node:fs/promises';

type Point = readonly [x: number, y: number, z: number];
type Triangle = readonly [Point, Point, Point];

const SEGMENTS = 48;
const ring = (radius: number, cx: number, cy: number, z: number): Point[] =>
  Array.from({ length: SEGMENTS }, (_, n) => {
    const angle = (2 * Math.PI * n) / SEGMENTS;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle), z];
  });
const at = (points: readonly Point[], n: number): Point => points[n % points.length] ?? [0, 0, 0];

/** The surface between two rings of equally many points, seen from the left of the way from `a` to `b`. */
const between = (a: readonly Point[], b: readonly Point[]): Triangle[] =>
  a.flatMap((_, n): Triangle[] => [
    [at(a, n), at(a, n + 1), at(b, n)],
    [at(a, n + 1), at(b, n + 1), at(b, n)],
  ]);

/** A body of revolution about z through its `[radius, z]` profile, from one end on the axis to the other. */
export function turned(profile: readonly (readonly [radius: number, z: number])[]): Triangle[] {
  const rings = profile.map(([radius, z]) => ring(radius, 0, 0, z));
  return rings.slice(1).flatMap((next, n) => between(rings[n] ?? [], next));
}

/** The outline of a slot-like body: two half circles of one radius about two centres on x, `length` apart. */
function oval(radius: number, length: number, z: number): Point[] {
  return ring(radius, 0, 0, z).map(([x, y]) => [x + (x >= 0 ? length / 2 : -length / 2), y, z]);
}

/** A block with rounded ends, `height` high, and a pocket of the same kind, `depth` deep, from above. */
export function housing(
  outer: { readonly radius: number; readonly length: number; readonly height: number },
  pocket: { readonly radius: number; readonly length: number; readonly depth: number },
): Triangle[] {
  const floor = outer.height - pocket.depth;
  const shape = [
    oval(0, 0, 0),
    oval(outer.radius, outer.length, 0),
    oval(outer.radius, outer.length, outer.height),
    oval(pocket.radius, pocket.length, outer.height),
    oval(pocket.radius, pocket.length, floor),
    oval(0, 0, floor),
  ];
  return shape.slice(1).flatMap((next, n) => between(shape[n] ?? [], next));
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
function normalOf([a, b, c]: Triangle): Point {
  const [u, v] = [minus(b, a), minus(c, a)];
  const n: Point = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const length = Math.hypot(...n);
  return length === 0 ? n : [n[0] / length, n[1] / length, n[2] / length];
}

/** Writes triangles as binary STL, in mm. */
export async function writeStl(path: string, name: string, triangles: readonly Triangle[]): Promise<void> {
  const solid = triangles.filter((triangle) => Math.hypot(...normalOf(triangle)) > 0);
  const stl = Buffer.alloc(84 + 50 * solid.length);
  stl.write(name, 0, 'latin1');
  stl.writeUInt32LE(solid.length, 80);
  for (const [index, triangle] of solid.entries())
    for (const [n, value] of [normalOf(triangle), ...triangle].flat().entries())
      stl.writeFloatLE(value, 84 + 50 * index + 4 * n);
  await writeFile(path, stl);
}
