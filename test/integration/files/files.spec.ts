import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Workbook } from 'exceljs';
import { FileAccess, FileStore } from '#platform/files';
import { newId } from '#platform/ids';
import { startApp, type TestApp } from '../../support/app';
import { signIn, smallSchool } from '../../support/school';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

function binaryStl(triangles: number): Buffer {
  const stl = Buffer.alloc(84 + 50 * triangles);
  stl.writeUInt32LE(triangles, 80);
  return stl;
}

describe('the file store', () => {
  let test: TestApp;
  let store: FileStore;
  let dataDir: string;
  const owner = { type: 'test-thing', id: newId() };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'linelab-files-'));
    test = await startApp({ env: { LINELAB_DATA_DIR: dataDir } });
    await smallSchool(test);
    store = test.app.get(FileStore);
    test.app.get(FileAccess).register('test-thing', async (principal) => principal.roles.includes('instructor'));
  });

  afterAll(async () => {
    await test.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const put = (bytes: Buffer, name: string) => store.store(Readable.from([bytes]), { name, owner });
  const leftovers = () => readdirSync(join(dataDir, 'files', 'incoming'));
  const rows = () => test.database.query('SELECT id FROM platform.file');

  it('keeps the same content once, by its hash, and a row for each time', async () => {
    const first = await put(PNG, '图纸 1.png');
    const second = await put(PNG, 'other.PNG');
    expect(first).toMatchObject({ name: '图纸 1.png', mediaType: 'image/png', size: PNG.length, ownerId: owner.id });
    expect(second.sha256).toBe(first.sha256);
    expect(readFileSync(join(dataDir, 'files', first.sha256.slice(0, 2), first.sha256))).toEqual(PNG);
    expect((await store.ofOwner(owner)).map((file) => file.id)).toEqual([first.id, second.id]);
    expect(await store.read(first)).toEqual(PNG);
    expect(leftovers()).toEqual([]);
  });

  it('takes the kinds a workshop uses', async () => {
    const book = new Workbook();
    book.addWorksheet('a').addRow(['b']);
    const good: readonly [string, Buffer][] = [
      ['a.pdf', PDF],
      ['a.xlsx', Buffer.from(await book.xlsx.writeBuffer())],
      ['a.stp', Buffer.from('ISO-10303-21;\nHEADER;\nENDSEC;\n')],
      ['a.dxf', Buffer.from('  0\nSECTION\n  2\nHEADER\n')],
      ['b.stl', binaryStl(3)],
      ['c.stl', Buffer.from('solid part\n facet normal 0 0 1\n endfacet\nendsolid\n')],
      ['a.glb', Buffer.concat([Buffer.from('glTF'), Buffer.alloc(16)])],
      ['a.csv', Buffer.from('编号,数值\n1,2\n')],
      ['a.txt', Buffer.from('你好\n')],
    ];
    for (const [name, bytes] of good) expect([name, (await put(bytes, name)).size]).toEqual([name, bytes.length]);
  });

  it('refuses what is not what it says, and leaves nothing behind', async () => {
    const before = await rows();
    const bad: readonly [string, Buffer, string][] = [
      ['virus.exe', PNG, 'files.type-not-allowed'],
      ['page.html', Buffer.from('<script>'), 'files.type-not-allowed'],
      ['picture.svg', Buffer.from('<svg/>'), 'files.type-not-allowed'],
      ['noextension', PNG, 'files.type-not-allowed'],
      ['drawing.pdf', PNG, 'files.type-mismatch'],
      ['photo.png', Buffer.from('<html>'), 'files.type-mismatch'],
      ['note.txt', PDF, 'files.type-mismatch'],
      ['note.csv', Buffer.from('a\u0000b'), 'files.type-mismatch'],
      ['part.step', Buffer.from('hello'), 'files.type-mismatch'],
      ['part.stl', binaryStl(3).subarray(0, 200), 'files.type-mismatch'],
      ['empty.txt', Buffer.alloc(0), 'files.empty'],
    ];
    for (const [name, bytes, code] of bad) await expect(put(bytes, name)).rejects.toMatchObject({ code });
    expect(leftovers()).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('stops at 50 MB, however much is sent', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 1_048_576;
          yield Buffer.alloc(1_048_576, 'a');
        }
      })(),
    );
    await expect(store.store(endless, { name: 'big.txt', owner })).rejects.toMatchObject({ code: 'files.too-large' });
    expect(sent).toBeLessThan(60 * 1_048_576);
    expect(leftovers()).toEqual([]);
  });

  it('says so when the disk is full or the sender breaks off, and keeps nothing of it', async () => {
    const failing = (code: string) =>
      Readable.from(
        (async function* () {
          yield Buffer.from('half a file');
          throw Object.assign(new Error(code), { code });
        })(),
      );
    const send = (code: string) => store.store(failing(code), { name: 'a.txt', owner });
    await expect(send('ENOSPC')).rejects.toMatchObject({ code: 'files.storage-full', kind: 'unavailable' });
    await expect(send('ECONNRESET')).rejects.toMatchObject({ message: 'ECONNRESET' });
    expect(leftovers()).toEqual([]);
  });

  it('never lets a name out of its folder or fool the eye', async () => {
    const named = async (name: string) => (await put(PNG, name)).name;
    expect(await named('../../etc/passwd.png')).toBe('passwd.png');
    expect(await named('C:\\temp\\a.png')).toBe('a.png');
    expect(await named('a\r\nset-cookie: x.png')).toBe('aset-cookie x.png');
    expect(await named('gnp.\u202Etxt.png')).toBe('gnp.txt.png');
    expect((await named(`${'长'.repeat(300)}.png`)).length).toBe(120);
    expect(existsSync(join(dataDir, 'passwd.png'))).toBe(false);
  });

  it('gives a file to whoever may see its owner, and is not there for anybody else', async () => {
    const file = await put(PNG, '零件"图'.concat('.png'));
    const table = await put(Buffer.from('a,b\n'), 'a.csv');
    const orphan = await store.store(Readable.from([PNG]), { name: 'a.png', owner: { type: 'nobody', id: newId() } });
    const get = async (user: string, id: string) =>
      test.app.inject({ method: 'GET', url: `/api/v1/files/${id}`, cookies: await signIn(test, user) });
    const answer = await get('teacher', file.id);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.rawPayload).toEqual(PNG);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="___.png"; filename*=UTF-8''${encodeURIComponent('零件图.png')}`,
    );
    expect((await get('teacher', table.id)).headers['content-disposition']).toMatch(/^attachment;/);
    expect((await get('student1', file.id)).statusCode).toBe(404);
    expect((await get('partner', file.id)).statusCode).toBe(404);
    expect((await get('teacher', orphan.id)).statusCode).toBe(404);
    expect((await test.app.inject({ method: 'GET', url: `/api/v1/files/${file.id}` })).statusCode).toBe(401);
  });
});
