import { csvLine } from './csv';

describe('a line of comma separated values', () => {
  it('quotes what would end a field, and leaves figures as they are', () => {
    expect(csvLine(['a,b', 'c "d"', 'e\nf', '-1.5e-7', null])).toBe('"a,b","c ""d""","e\nf",-1.5e-7,\r\n');
  });

  it('hands nobody a formula', () => {
    expect(csvLine(['=1+1', '@x', '-x', '+1 2'])).toBe("'=1+1,'@x,'-x,'+1 2\r\n");
  });
});
