import dns, { type LookupAddress, type LookupAllOptions } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { post } from './post';
import { demandReachable } from './target';

type Found = (error: null, found: LookupAddress[]) => void;

/** What the name server of a stranger says, one answer after another. */
const answersOfStranger = (...answers: string[][]) => {
  const stranger = (_name: string, _options: LookupAllOptions, done: Found) => {
    const addresses = answers.shift() ?? [];
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
  };
  jest.spyOn(dns, 'lookup').mockImplementation(stranger as unknown as typeof dns.lookup);
};

afterEach(() => jest.restoreAllMocks());

const PUBLIC = '93.184.216.34';

it('does not connect to a name that meant another machine when it was saved', async () => {
  let heard = 0;
  const inside = createServer((_request, response) => {
    heard += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  const { port } = inside.address() as AddressInfo;
  const target = { url: new URL(`http://doi-ten.example:${port}/`), isTrusted: false };
  answersOfStranger([PUBLIC], ['127.0.0.1']);
  await expect(demandReachable(target)).resolves.toBeUndefined();
  const sending = post(target, { headers: {}, body: '{}', timeout: 2_000 });
  await expect(sending).rejects.toThrow('PRIVATE_ADDRESS');
  expect(heard).toBe(0);
  await new Promise((resolve) => inside.close(resolve));
});

it.each([[[PUBLIC, '10.0.0.8']], [['169.254.169.254']], [['127.0.0.1', PUBLIC]]])(
  'refuses a name behind which one address is not public: %j',
  async (addresses) => {
    answersOfStranger(addresses);
    const target = { url: new URL('https://nhieu-may.example/'), isTrusted: false };
    await expect(demandReachable(target)).rejects.toThrow('PRIVATE_ADDRESS');
  },
);
