import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

import type { Core } from '@strapi/types';

import { isPublicAddress } from './addresses';

/** Why an address is not one that we send to. */
export type Unfit =
  | 'INVALID_URL'
  | 'NOT_HTTPS'
  | 'PORT_NOT_ALLOWED'
  | 'CREDENTIALS_IN_URL'
  | 'PRIVATE_ADDRESS'
  | 'HOST_NOT_FOUND';

export class UnfitTarget extends Error {
  constructor(
    readonly code: Unfit,
    host: string,
  ) {
    super(`${code}: ${host}`);
  }
}

/** Where to send, and whether the operator lets this host be inside the own network. */
export interface Target {
  url: URL;
  isTrusted: boolean;
}

const PORTS = new Set(['', '80', '8443']);

/** The host as an address, if it is one: of IPv6 without its brackets. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

/** Hosts, or hosts with a port, that may be in the own network and need no HTTPS. */
const trustedHosts = (strapi: Core.Strapi): readonly string[] =>
  strapi.config
    .get('plugin::cchc.webhookPrivateHosts', '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);

const demandPublic = (url: URL) => {
  const host = hostOf(url);
  if (url.protocol !== 'https:') throw new UnfitTarget('NOT_HTTPS', host);
  if (!PORTS.has(url.port)) throw new UnfitTarget('PORT_NOT_ALLOWED', host);
  if (isIP(host) && !isPublicAddress(host)) throw new UnfitTarget('PRIVATE_ADDRESS', host);
};

/**
 * An address that may be sent to, as far as it can be seen from itself; the URL parser has brought
 * every way of writing an IP address to one. @throws UnfitTarget
 */
export const targetOf = (strapi: Core.Strapi, address: string): Target => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UnfitTarget('INVALID_URL', address);
  if (url.username || url.password) throw new UnfitTarget('CREDENTIALS_IN_URL', url.hostname);
  const trusted = trustedHosts(strapi);
  const isTrusted = trusted.includes(url.host) || trusted.includes(url.hostname);
  if (!isTrusted) demandPublic(url);
  return { url, isTrusted };
};

/**
 * Looks a name up, and fails when any address behind it is not public. Handed to the connection
 * itself: what was looked at is what is connected to, whatever the name means a moment later.
 */
export const vettedLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return done(error ?? new UnfitTarget('HOST_NOT_FOUND', hostname), []);
    if (!found.every(({ address }) => isPublicAddress(address))) {
      return done(new UnfitTarget('PRIVATE_ADDRESS', hostname), []);
    }
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

/** Looks also at what the name means now. @throws UnfitTarget */
export const demandReachable = ({ url, isTrusted }: Target): Promise<void> =>
  new Promise((resolve, reject) => {
    const host = hostOf(url);
    if (isTrusted || isIP(host)) return resolve();
    vettedLookup(host, { all: true }, (error) => {
      if (!error) return resolve();
      return reject(error instanceof UnfitTarget ? error : new UnfitTarget('HOST_NOT_FOUND', host));
    });
  });
