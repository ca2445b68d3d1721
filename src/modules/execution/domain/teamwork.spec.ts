import { isFor, rolesInRound, TEAM_ROLES } from './teamwork';

describe('roles in a team', () => {
  it('go on to the next member each round, so that everybody has played every part', () => {
    const members = ['a', 'b', 'c', 'd', 'e'];
    expect(rolesInRound(members, 0).map(({ roles }) => roles[0])).toEqual([...TEAM_ROLES, 'helper']);
    expect(rolesInRound(members, 1).map(({ roles }) => roles[0])).toEqual(['helper', ...TEAM_ROLES]);
    for (const role of TEAM_ROLES) {
      const played = members.map((_, round) => rolesInRound(members, round).find(({ roles }) => roles.includes(role)));
      expect(new Set(played.map((one) => one?.personId))).toEqual(new Set(members));
    }
  });

  it.each([1, 2, 3])('are all played in a team of %i', (size) => {
    const members = Array.from({ length: size }, (_, index) => `p${index}`);
    for (let round = 0; round < 5; round += 1)
      expect(
        rolesInRound(members, round)
          .flatMap(({ roles }) => roles)
          .sort(),
      ).toEqual([...TEAM_ROLES].sort());
    expect(rolesInRound([], 3)).toEqual([]);
  });
});

describe('an assignment', () => {
  it('to people is for them and nobody else, whichever team; to the qualified for everybody', () => {
    const people = { mode: 'people', personIds: ['a'], reason: null } as const;
    expect([isFor(people, 'a', false), isFor(people, 'b', true)]).toEqual([true, false]);
    const qualified = { mode: 'qualified', personIds: [], reason: null } as const;
    expect(isFor(qualified, 'x', false)).toBe(true);
    const team = { mode: 'team', personIds: [], reason: null } as const;
    expect([isFor(team, 'a', true), isFor(team, 'a', false)]).toEqual([true, false]);
  });
});
