import { secondsOfWork } from '../../../../shared/work.fixture';
import { bucketOf, clientOf } from './client';

describe('bucketOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
  ])('counts %s as %s', (address, bucket) => {
    expect(bucketOf(address)).toBe(bucket);
  });

  it.each(['', 'unknown', '203.0.113', '203.0.113.7:80', '2001:db8::1::2', '__proto__', '1/../2'])(
    'does not take %p for an address',
    (text) => {
      expect(bucketOf(text)).toBeUndefined();
    },
  );
});

describe('clientOf', () => {
  const ask = (forwarded: string, hops: number, proxy = hops > 0) =>
    clientOf(
      { proxy, maxIpsCount: hops, proxyIpHeader: 'X-Forwarded-For' },
      {
        headers: { 'x-forwarded-for': forwarded },
        socket: { remoteAddress: '::ffff:192.0.2.1' },
      },
    );

  it.each([
    ['no proxy', '203.0.113.7', 0, '192.0.2.1'],
    ['one proxy', '203.0.113.7', 1, '203.0.113.7'],
    ['one proxy, behind an invented entry', '198.51.100.9, 203.0.113.7', 1, '203.0.113.7'],
    ['two proxies', '198.51.100.9, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
    ['two proxies, of which one wrote', '203.0.113.7', 2, '203.0.113.7'],
    ['one proxy that says nothing', '', 1, '192.0.2.1'],
    ['one proxy that says nonsense', '203.0.113.7, khong', 1, '192.0.2.1'],
    ['one proxy with a comma at the end', '203.0.113.7,', 1, '192.0.2.1'],
    ['two proxies with commas only', ',,,', 2, '192.0.2.1'],
  ])('believes behind %s what that proxy wrote', (_what, forwarded, hops, client) => {
    expect(ask(forwarded, hops)).toBe(client);
  });

  it('believes the last entry where the number of proxies was forgotten', () => {
    expect(ask('198.51.100.9, 203.0.113.7', 0, true)).toBe('203.0.113.7');
  });

  it('reads 100,000 entries, and a header full of spaces, at once', async () => {
    const entries = `${'198.51.100.9, '.repeat(100_000)}203.0.113.7`;
    const spaces = `1${' '.repeat(1_000_000)}, 203.0.113.7`;
    const work = () => {
      expect(ask(entries, 1)).toBe('203.0.113.7');
      expect(ask(spaces, 2)).toBe('192.0.2.1');
    };
    // In a time that grows with the square it would be minutes.
    expect(await secondsOfWork(work)).toBeLessThan(1);
  });
});
