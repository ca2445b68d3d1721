import { useLayoutEffect, useState, type RefObject } from 'react';

const HEADER_AND_TOOLBAR = 96;
const BOTTOM_MARGIN = 32;
const LEAST = 320;

/** Height that lets a virtual table end at the foot of the window; measured again when the window changes. */
export function useFillHeight(box: RefObject<HTMLElement | null>, active: boolean): number {
  const [height, setHeight] = useState(520);
  useLayoutEffect(() => {
    if (!active) return undefined;
    const measure = (): void => {
      const top = box.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - HEADER_AND_TOOLBAR - BOTTOM_MARGIN)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [active, box]);
  return height;
}
