import { runInNewContext } from 'node:vm';

import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from './intake-api';
import { payloadOf, WorkBench } from './work';
import { solve } from './work-solver';

const SECRETS = { hmacSignatureSecret: 'a', hmacKeySignatureSecret: 'b' };

/** As the portal makes them, only easier. */
const challenge = async (counter = 3): Promise<Challenge> => {
  const made = await createChallenge({
    ...{ algorithm: 'PBKDF2/SHA-256', cost: 10, counter, deriveKey },
    data: { purpose: 'feedback' },
    ...SECRETS,
  });
  return made as Challenge; // keyLength and signature are given, whatever the library's type says
};

interface Payload {
  challenge: Parameters<typeof verifySolution>[0]['challenge'];
  solution: { counter: number; derivedKey: string };
}

describe('the work before sending', () => {
  it('finds what the library of the portal verifies', async () => {
    const made = await challenge();
    const payload = payloadOf(made, await solve(made.parameters));
    const sent = JSON.parse(Buffer.from(payload, 'base64').toString()) as Payload;
    expect(sent.solution.counter).toBe(3);
    expect(await verifySolution({ ...sent, deriveKey, ...SECRETS })).toMatchObject({
      verified: true,
    });
  });

  it('needs nothing but its own text, which is also the program of a worker', async () => {
    const { parameters } = await challenge();
    const alone = runInNewContext(`(${solve.toString()})`, { crypto }) as typeof solve;
    expect(await alone(parameters)).toEqual(await solve(parameters));
  });

  it('ends when nobody wants it any more', async () => {
    const { parameters } = await challenge(50_000);
    let tries = 0;
    await expect(solve(parameters, () => (tries += 1) > 3)).rejects.toThrow('given up');
  });
});

describe('the bench', () => {
  const MINUTE = 60_000;
  const answer = async () => ({
    data: await challenge(0),
    meta: { notice: { version: '1', text: 'Thông báo' } },
  });

  it('does the work once, and anew when it is older than 15 minutes', async () => {
    const ask = jest.fn(answer);
    const bench = new WorkBench(ask);
    const [first, second] = [bench.begin(0), bench.begin(14 * MINUTE)];
    expect(second).toBe(first);
    await (
      await first
    ).payload;
    expect(bench.begin(16 * MINUTE)).not.toBe(first);
    expect(ask).toHaveBeenCalledTimes(2);
    bench.drop();
  });

  it('begins anew after a failure, and after it was used up', async () => {
    const ask = jest.fn(answer).mockRejectedValueOnce(new TypeError('offline'));
    const bench = new WorkBench(ask);
    await expect(bench.begin()).rejects.toThrow('offline');
    const { notice, payload } = await bench.begin();
    expect([notice.version, typeof (await payload)]).toEqual(['1', 'string']);
    bench.drop();
    await (
      await bench.begin()
    ).payload;
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
