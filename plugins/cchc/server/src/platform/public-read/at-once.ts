import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/types';

import { isSure } from '../changes';
import { secondsToWait } from '../rate-limit';
import type { Cache } from './cache';
import { readyFor, write } from './kept';
import { SITE_KEY } from './readers';

/** A reader of whom nothing has to be known, who wants to read. */
const isStranger = ({ method, headers }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  headers[SITE_KEY] === undefined;

/**
 * Gives out what is kept, current and ready to send before Koa hears of the request: to make its
 * context takes longer than the answer. Everything else goes the ordinary way, `openFront`'s.
 * @param addressOf the name of what an address asks for, if that was found out before
 */
export const answerAtOnce = (
  strapi: Core.Strapi,
  cache: Cache,
  addressOf: (url: string) => string | undefined,
) => {
  const { httpServer } = strapi.server;
  const find = (req: IncomingMessage) => {
    const address = isStranger(req) ? addressOf(req.url ?? '') : undefined;
    const kept = address === undefined ? undefined : cache.find(address);
    if (!kept || !cache.isCurrent(kept) || !isSure(strapi)) return undefined;
    const encoded = readyFor(req, kept);
    return encoded && { kept, encoded };
  };
  const ordinary = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (req: IncomingMessage, res: ServerResponse) => {
    const goOn = () => {
      for (const listener of ordinary) listener.call(httpServer, req, res);
    };
    const found = find(req);
    if (!found) {
      goOn();
      return;
    }
    const answer = (seconds: number) => {
      // Who asks too much is told so where all others are.
      if (seconds > 0) goOn();
      else write(strapi, { req, res }, found.kept, found.encoded, 'cchc; hit');
    };
    secondsToWait(strapi, req, 'kept', '')
      .then(answer)
      .catch((error: unknown) => {
        strapi.log.error(error);
        res.destroy();
      });
  });
};
