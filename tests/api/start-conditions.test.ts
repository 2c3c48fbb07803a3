import { demandDatabase } from '../../src/start-conditions';

const refusal = async (connectionString: string): Promise<string[]> => {
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const start = demandDatabase({
    client: 'postgres',
    connection: { connectionString, ssl: false },
  });
  await expect(start).rejects.toThrow('exit 1');
  write.mockRestore();
  exit.mockRestore();
  return said;
};

describe('a start on PostgreSQL ends with one sentence', () => {
  it.each(['postgres://cchc:bi#mat@127.0.0.1:5432/cchc', '127.0.0.1:5432/cchc', 'localhost/cchc'])(
    'when DATABASE_URL is no address, without telling its password: %s',
    async (address) => {
      expect(await refusal(address)).toEqual([
        'DATABASE_URL is not an address like postgres://user:password@127.0.0.1:5432/cchc; signs such as # or / in the password are written as %23 or %2F.\n',
      ]);
    },
  );

  it('when nobody answers at the address', async () => {
    expect(await refusal('postgres://cchc:bimat@127.0.0.1:1/cchc')).toEqual([
      expect.stringMatching(/^The database at 127\.0\.0\.1:1 cannot be used: .+\n$/),
    ]);
  });
});
