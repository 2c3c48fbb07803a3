import { BlockList, isIP, isIPv4 } from 'node:net';

/** What the IANA registry of special IPv4 addresses does not let through the internet. */
const NOT_PUBLIC_V4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by customers of a provider
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; cloud machines keep their credentials there
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/** All that is given out lies in here; IPv4 in disguise (mapped, NAT64) and private nets do not. */
const GIVEN_OUT_V6 = ['2000::', 3] as const;

const NOT_PUBLIC_V6: readonly [network: string, prefix: number][] = [
  ['2001::', 23], // protocol assignments, with Teredo
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which carries IPv4
  ['3fff::', 20], // documentation
];

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
};

const notPublicV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const notPublicV6 = listOf(NOT_PUBLIC_V6, 'ipv6');
const givenOutV6 = listOf([GIVEN_OUT_V6], 'ipv6');

/** True for an address that anybody on the internet could mean by it; never for what is none. */
export const isPublicAddress = (address: string): boolean => {
  // A zone (`fe80::1%eth0`) belongs to this machine.
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !notPublicV4.check(address, 'ipv4');
  return givenOutV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
};
