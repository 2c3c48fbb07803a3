import { isIPv4 } from 'node:net';

import type { Core } from '@strapi/types';
import fc from 'fast-check';

import { isPublicAddress } from './addresses';
import { targetOf } from './target';

/** A portal with this setting and nothing else. */
const portal = (webhookPrivateHosts = '') =>
  ({ config: { get: () => webhookPrivateHosts } }) as unknown as Core.Strapi;

const byte = fc.nat(255);
type Quad = [number, number, number, number];

/** Any address of the networks that are not the internet's. */
const privateQuad: fc.Arbitrary<Quad> = fc.oneof(
  ...[0, 10, 127].map((first) => fc.tuple(fc.constant(first), byte, byte, byte)),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(198), fc.integer({ min: 18, max: 19 }), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  ...[
    [192, 0, 0],
    [192, 0, 2],
    [198, 51, 100],
    [203, 0, 113],
  ].map(([a = 0, b = 0, c = 0]) => fc.tuple(fc.constant(a), fc.constant(b), fc.constant(c), byte)),
);

const whole = ([a, b, c, d]: Quad) => ((a * 256 + b) * 256 + c) * 256 + d;
const hex = (n: number) => n.toString(16);
const groups = ([a, b, c, d]: Quad) => `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;

/** Ways to write the same IPv4 address as the host of a URL. */
const NOTATIONS: Record<string, (quad: Quad) => string> = {
  dotted: (quad) => quad.join('.'),
  'with a dot at the end': (quad) => `${quad.join('.')}.`,
  'one number': (quad) => String(whole(quad)),
  'one hexadecimal number': (quad) => `0x${hex(whole(quad))}`,
  'one octal number': (quad) => `0${whole(quad).toString(8)}`,
  'hexadecimal parts': (quad) => quad.map((part) => `0x${hex(part)}`).join('.'),
  'octal parts': (quad) => quad.map((part) => `0${part.toString(8)}`).join('.'),
  'three parts': ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  'two parts': ([a, b, c, d]) => `${a}.${(b * 256 + c) * 256 + d}`,
  'percent signs': (quad) => quad.join('%2E'),
  'wide digits': (quad) =>
    quad.join('.').replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  mapped: (quad) => `[::ffff:${quad.join('.')}]`,
  'mapped, hexadecimal': (quad) => `[::ffff:${groups(quad)}]`,
  'mapped, in full': (quad) => `[0:0:0:0:0:ffff:${groups(quad)}]`,
  compatible: (quad) => `[::${groups(quad)}]`,
  translated: (quad) => `[::ffff:0:${groups(quad)}]`,
  NAT64: (quad) => `[64:ff9b::${groups(quad)}]`,
  'NAT64 of an own prefix': (quad) => `[64:ff9b:1::${groups(quad)}]`,
  '6to4': (quad) => `[2002:${groups(quad)}::1]`,
};

it.each(Object.entries(NOTATIONS))('refuses an IPv4 address of the own network as %s', (_, way) => {
  fc.assert(
    fc.property(privateQuad, (quad) => {
      expect(() => targetOf(portal(), `https://${way(quad)}/`)).toThrow('PRIVATE_ADDRESS');
    }),
  );
});

it.each([
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:20::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '4000::1',
])('refuses %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['localhost', '', '1.2.3', '1.2.3.4.5', '::g'])('takes "%s" for no address', (text) => {
  expect(isPublicAddress(text)).toBe(false);
});

it.each([
  ...['1.1.1.1', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255'],
  ...['128.0.0.1', '169.253.1.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '198.17.0.1'],
  ...['198.20.0.1', '223.255.255.255', '2001:200::1', '2400:cb00::1', '2606:4700::1111'],
])('lets %s through', (address) => {
  expect(isPublicAddress(address)).toBe(true);
  const host = isIPv4(address) ? address : `[${address}]`;
  expect(targetOf(portal(), `https://${host}/x`).isTrusted).toBe(false);
});

it.each([
  ['http://xa.example/', 'NOT_HTTPS'],
  ['ftp://xa.example/', 'INVALID_URL'],
  ['xa.example', 'INVALID_URL'],
  ['', 'INVALID_URL'],
  ['https://ai:do@xa.example/', 'CREDENTIALS_IN_URL'],
  ['https://ai@xa.example/', 'CREDENTIALS_IN_URL'],
  ['https://xa.example:22/', 'PORT_NOT_ALLOWED'],
  ['https://xa.example:6379/', 'PORT_NOT_ALLOWED'],
])('refuses %s: %s', (address, code) => {
  expect(() => targetOf(portal(), address)).toThrow(code);
});

it.each(['https://xa.example/a?b=c', 'https://xa.example:8443/', 'https://xa.example:443/'])(
  'takes %s',
  (address) => {
    expect(targetOf(portal(), address)).toMatchObject({ isTrusted: false });
  },
);

it('takes the hosts that the operator names, with their port or with any', () => {
  const operator = portal('10.1.2.3:8080, noi-bo.example');
  expect(targetOf(operator, 'http://10.1.2.3:8080/x').isTrusted).toBe(true);
  expect(targetOf(operator, 'http://NOI-BO.example:99/').isTrusted).toBe(true);
  expect(() => targetOf(operator, 'http://10.1.2.3:8081/')).toThrow('NOT_HTTPS');
  expect(() => targetOf(operator, 'https://ai@noi-bo.example/')).toThrow('CREDENTIALS_IN_URL');
  expect(() => targetOf(operator, 'https://x.noi-bo.example:99/')).toThrow('PORT_NOT_ALLOWED');
});
