import { HeldBackPause } from './held-back-pause';

describe('the pause before entries that are held back are looked at again', () => {
  it('is short at first, doubles while the same transaction lasts, and is never longer than the rest', () => {
    const pause = new HeldBackPause();
    const pauses = Array.from({ length: 10 }, () => pause.after(true, false));
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 500, 500, 500]);
  });

  it('is short again once some have got their position, or none wait', () => {
    const pause = new HeldBackPause();
    for (let look = 0; look < 5; look += 1) pause.after(true, false);
    expect([pause.after(true, true), pause.after(true, false)]).toEqual([5, 10]);
    expect([pause.after(false, false), pause.after(true, false)]).toEqual([500, 5]);
  });
});
