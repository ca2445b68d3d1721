import {
  AmbientLight,
  Box3,
  Color,
  DirectionalLight,
  LoadingManager,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';

/** Where one looks from, seen from the middle of the part; Z is up, as on a drawing. */
export const VIEWS = {
  iso: [1, -1, 0.8],
  front: [0, -1, 0],
  top: [0, -0.001, 1],
  side: [1, 0, 0],
} as const;
export type View = keyof typeof VIEWS;

export interface ModelScene {
  /** Length along X, Y and Z in mm where the file says its unit (glTF: metres); STL says none. */
  readonly size: readonly [number, number, number];
  look(from: View): void;
  dispose(): void;
}

const STEEL = new Color('#8fa3b3');

async function load(blob: Blob, isStl: boolean): Promise<Object3D> {
  const data = await blob.arrayBuffer();
  if (isStl) return new Mesh(new STLLoader().parse(data), new MeshStandardMaterial({ color: STEEL, roughness: 0.6 }));
  // A model brings all it needs with it; it does not send this device to other addresses.
  const manager = new LoadingManager();
  manager.setURLModifier((url) => (/^(data|blob):/.test(url) ? url : 'data:,'));
  const { scene } = await new GLTFLoader(manager).parseAsync(data, '');
  // glTF is in metres with Y up.
  scene.rotation.x = Math.PI / 2;
  scene.scale.setScalar(1000);
  return scene;
}

/**
 * Draws a model into `host`: turned by dragging or arrow keys, drawn only when something moves.
 * @throws when the file is damaged, empty, or this device has no WebGL
 */
export async function openModel(host: HTMLElement, blob: Blob, isStl: boolean): Promise<ModelScene> {
  const model = await load(blob, isStl);
  model.updateMatrixWorld(true);
  const box = new Box3().setFromObject(model);
  if (box.isEmpty()) throw new Error('the model is empty');
  const [size, middle] = [box.getSize(new Vector3()), box.getCenter(new Vector3())];
  const reach = size.length();
  const scene = new Scene();
  scene.background = new Color('#f4f6f8');
  const sun = new DirectionalLight('#ffffff', 2.2);
  scene.add(model, new AmbientLight('#ffffff', 1.4), sun);
  const camera = new PerspectiveCamera(35, 1, reach / 100, reach * 20);
  camera.up.set(0, 0, 1);
  const renderer = new WebGLRenderer({ antialias: true });
  host.append(renderer.domElement);
  const controls = new OrbitControls(camera, renderer.domElement);
  controls.target.copy(middle);
  const draw = (): void => {
    sun.position.copy(camera.position);
    renderer.render(scene, camera);
  };
  const fit = (): void => {
    const { clientWidth: width, clientHeight: height } = host;
    if (width === 0 || height === 0) return;
    renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    renderer.setSize(width, height);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    draw();
  };
  const look = (from: View): void => {
    camera.position.copy(middle).addScaledVector(new Vector3(...VIEWS[from]).normalize(), reach * 1.9);
    controls.update();
    draw();
  };
  controls.addEventListener('change', draw);
  const room = new ResizeObserver(fit);
  room.observe(host);
  fit();
  look('iso');
  const turn = turnByKeys(host, camera, controls);
  return {
    size: [size.x, size.y, size.z],
    look,
    dispose: () => {
      turn();
      room.disconnect();
      controls.dispose();
      model.traverse((part) => part instanceof Mesh && part.geometry.dispose());
      renderer.dispose();
      renderer.domElement.remove();
    },
  };
}

const TURN = Math.PI / 24;
const NEARER = 0.85;

/** Arrow keys turn, + and − come nearer and go away. @returns what ends it */
function turnByKeys(host: HTMLElement, camera: PerspectiveCamera, controls: OrbitControls): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const arm = camera.position.clone().sub(controls.target);
    const side = new Vector3().crossVectors(camera.up, arm).normalize();
    if (event.key === 'ArrowLeft') arm.applyAxisAngle(camera.up, -TURN);
    else if (event.key === 'ArrowRight') arm.applyAxisAngle(camera.up, TURN);
    else if (event.key === 'ArrowUp') arm.applyAxisAngle(side, -TURN);
    else if (event.key === 'ArrowDown') arm.applyAxisAngle(side, TURN);
    else if (event.key === '+' || event.key === '=') arm.multiplyScalar(NEARER);
    else if (event.key === '-') arm.multiplyScalar(1 / NEARER);
    else return;
    event.preventDefault();
    camera.position.copy(controls.target).add(arm);
    controls.update();
  };
  host.addEventListener('keydown', onKey);
  return () => host.removeEventListener('keydown', onKey);
}
