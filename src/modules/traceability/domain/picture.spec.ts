import { MOST_DRAWN, pictureOf } from './picture';

const edge = (consumedLotId: string, producedLotId: string) => ({ consumedLotId, producedLotId });

describe('the picture of a recall', () => {
  it('has each way once, and none that leads out of the list', () => {
    const lots = [{ id: 'bar' }, { id: 'shaft' }];
    expect(pictureOf(lots, [edge('bar', 'shaft'), edge('bar', 'shaft'), edge('shaft', 'later')])).toEqual({
      lotIds: ['bar', 'shaft'],
      ways: [{ from: 'bar', to: 'shaft' }],
      notDrawn: 0,
    });
  });

  it('draws the nearest only, and says how many it leaves out', () => {
    const lots = Array.from({ length: MOST_DRAWN + 3 }, (_, index) => ({ id: `L${index}` }));
    const last = `L${MOST_DRAWN}`;
    const picture = pictureOf(lots, [edge('L0', 'L1'), edge('L1', last)]);
    expect([picture.lotIds.length, picture.lotIds.includes(last), picture.notDrawn]).toEqual([MOST_DRAWN, false, 3]);
    expect(picture.ways).toEqual([{ from: 'L0', to: 'L1' }]);
  });
});
