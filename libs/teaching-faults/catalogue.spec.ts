import { hasText } from '#libs/texts';
import { FAULT_CODES, isFaultCode, TEACHING_FAULTS } from './catalogue';

const LINE = ['WH', 'LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK'];

describe('the catalogue of faults', () => {
  it.each(FAULT_CODES)('%s is documented and befalls stations of the line, each once and in its order', (code) => {
    const fault = TEACHING_FAULTS[code];
    expect(fault.code).toBe(code);
    expect(fault.stations).toEqual(LINE.filter((station) => fault.stations.includes(station)));
    expect(fault.stations.length).toBeGreaterThan(0);
    for (const part of ['name', 'symptom', 'diagnosis', 'remedy']) {
      expect(hasText(`machine-fault.${code}.${part}`)).toBe(true);
    }
  });

  it('has a fault for every station', () => {
    for (const station of LINE) {
      expect(Object.values(TEACHING_FAULTS).some(({ stations }) => stations.includes(station))).toBe(true);
    }
  });

  it('knows no other codes', () => {
    expect(isFaultCode('jam')).toBe(true);
    expect(isFaultCode('constructor')).toBe(false);
  });
});
