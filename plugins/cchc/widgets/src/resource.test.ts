import { Resource } from './resource';

/** A resource whose answers the test gives by hand, in the order it likes. */
function buildResource() {
  const asked: { url: string; answer: (value: string) => void; fail: (error: Error) => void }[] =
    [];
  const requestUpdate = jest.fn();
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate,
    updateComplete: Promise.resolve(true),
  };
  const resource = new Resource<string>(
    host,
    (url) => new Promise((answer, fail) => asked.push({ url, answer, fail })),
  );
  return { resource, asked, requestUpdate };
}

/** Lets the promises that are settled already run their course. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

describe('Resource', () => {
  it('asks once for an address that stays the same', async () => {
    const { resource, asked } = buildResource();
    resource.open('/a');
    resource.open('/a');
    asked[0]?.answer('A');
    await settle();
    resource.open('/a');
    expect(asked).toHaveLength(1);
    expect(resource).toMatchObject({ value: 'A', busy: false });
  });

  it('ignores an older answer that comes after the newer one', async () => {
    const { resource, asked } = buildResource();
    resource.open('/a');
    resource.open('/b');
    asked[1]?.answer('B');
    asked[0]?.answer('A');
    await settle();
    expect(resource).toMatchObject({ value: 'B', busy: false });
  });

  it('ignores the failure of a request that was replaced', async () => {
    const { resource, asked } = buildResource();
    resource.open('/a');
    resource.open('/b');
    asked[0]?.fail(new Error('aborted'));
    await settle();
    expect(resource).toMatchObject({ error: undefined, busy: true });
    asked[1]?.answer('B');
    await settle();
    expect(resource.value).toBe('B');
  });

  it('asks again after a failure and forgets it', async () => {
    const { resource, asked, requestUpdate } = buildResource();
    resource.open('/a');
    asked[0]?.fail(new Error('offline'));
    await settle();
    expect(resource).toMatchObject({ error: new Error('offline'), busy: false });
    resource.retry();
    expect(resource).toMatchObject({ error: undefined, busy: true });
    asked[1]?.answer('A');
    await settle();
    expect(resource).toMatchObject({ value: 'A', busy: false });
    expect(asked.map(({ url }) => url)).toEqual(['/a', '/a']);
    expect(requestUpdate).toHaveBeenCalledTimes(4);
  });
});
