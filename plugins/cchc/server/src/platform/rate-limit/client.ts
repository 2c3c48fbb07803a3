import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an IPv6 address, as numbers. */
const groupsOf = (address: string): number[] => {
  // The parser of addresses writes all spellings in one way; it knows no zones (%eth0).
  const plain = address.split('%', 1)[0] ?? '';
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const numbers = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => parseInt(group, 16));
  const [left, right] = [numbers(head), numbers(tail ?? '')];
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
};

/**
 * Under which name requests from this address are counted together: IPv4 alone, also where it is
 * written as IPv6; of IPv6 the 64 bits that one connection gets, since the rest is free to choose.
 * Undefined for what is no address.
 */
export const bucketOf = (address: string): string | undefined => {
  const ipv4 = MAPPED.exec(address)?.[1] ?? address;
  if (isIPv4(ipv4)) return ipv4;
  if (!isIPv6(address)) return undefined;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) {
    return `${groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':')}::/64`;
  }
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
};

/** The entry that the outermost of this many own proxies has written; entries before it are a stranger's. */
const entryAt = (header: string, hops: number): string => {
  let end = header.length;
  for (let hop = 1; hop < hops; hop += 1) {
    const comma = header.lastIndexOf(',', end - 1);
    if (comma < 0) break;
    end = comma;
  }
  return header.slice(end > 0 ? header.lastIndexOf(',', end - 1) + 1 : 0, end).trim();
};

/** What of Koa says whom to believe: Strapi fills it in from `server.proxy`. */
export interface Trust {
  proxy: boolean;
  maxIpsCount: number;
  proxyIpHeader: string;
}

/** What of a request tells who sent it. */
export interface Sender {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/**
 * Who asks, as a name to count under. Koa's own `ctx.ip` is not asked: it takes an entry for an
 * address whatever it says, and splits the header in a time that grows with its square.
 */
export const clientOf = ({ proxy, maxIpsCount, proxyIpHeader }: Trust, req: Sender): string => {
  const peer = bucketOf(req.socket.remoteAddress ?? '') ?? 'unknown';
  if (!proxy) return peer;
  const forwarded = String(req.headers[proxyIpHeader.toLowerCase()] ?? '');
  return bucketOf(entryAt(forwarded, Math.max(1, maxIpsCount))) ?? peer;
};
