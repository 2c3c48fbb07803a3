import type { IncomingMessage } from 'node:http';

import busboy, { type Busboy } from 'busboy';

import { drain } from './drain';
import { type Admit, Form, type IncomingFile } from './form';
import { FORM_LIMITS, type FormLimits } from './limits';
import { Refused } from './refused';

export interface ReceivedForm {
  /** What its JSON says; no contract has seen it yet. */
  payload: unknown;
  files: IncomingFile[];
  /** Removes its files, for a form that is refused later. */
  discard: () => Promise<void>;
}

/** Bytes that boundaries and heads of parts may take. */
const FRAME = 64 * 1024;
const LONGEST_FIELD_NAME = 100;

const parserFor = ({ headers }: IncomingMessage, limits: FormLimits): Busboy => {
  // Busboy would also take a form that has no files in it.
  if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')) {
    throw new Refused('NOT_A_FORM');
  }
  try {
    return busboy({
      headers,
      // Browsers write names of files as they are.
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: LONGEST_FIELD_NAME,
        fieldSize: limits.payload,
        fields: 1,
        files: limits.files,
      },
    });
  } catch {
    throw new Refused('NOT_A_FORM');
  }
};

/** Feeds a form from a request, until its end or the first thing that may not be. */
const read = (request: IncomingMessage, form: Form): Promise<void> =>
  new Promise((resolve, reject) => {
    const { limits } = form;
    const most = limits.total + limits.payload + FRAME;
    // Who left before is not heard of again.
    if (request.destroyed || request.readableEnded) throw new Refused('FORM_BROKEN');
    if (Number(request.headers['content-length'] ?? 0) > most) throw new Refused('FORM_TOO_LARGE');
    const parser = parserFor(request, limits);

    const end = (why?: Error) => {
      request.unpipe(parser).off('data', count).off('error', breakOff).off('close', leave);
      // A part that is still open hears of it, too.
      if (why) parser.destroy(why);
      if (why) reject(why);
      else resolve();
    };
    const attempt = (act: () => void) => {
      try {
        act();
      } catch (why) {
        end(why instanceof Error ? why : new Error(String(why)));
      }
    };
    const breakOff = () => end(new Refused('FORM_BROKEN'));
    // A request also closes once all of it was read, while its files are still being written.
    const leave = () => {
      if (!request.complete) breakOff();
    };
    let bytes = 0;
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) end(new Refused('FORM_TOO_LARGE'));
    };

    parser
      .on('field', (name, text, { nameTruncated, valueTruncated }) =>
        attempt(() => form.takeText(nameTruncated ? undefined : name, text, valueTruncated)),
      )
      .on('file', (part, stream, { filename }) =>
        attempt(() => form.takeFile(part, filename, stream, end)),
      )
      .on('filesLimit', () => end(new Refused('TOO_MANY_FILES')))
      .on('fieldsLimit', () => end(new Refused('UNEXPECTED_PART')))
      .on('error', breakOff)
      .on('close', () => end());
    request.on('data', count).on('error', breakOff).on('close', leave);
    request.pipe(parser);
  });

/**
 * Reads a form with a field `payload` (JSON) and `files` while it comes in, the files into the
 * incoming folder. Nothing of it stays there when it is refused, breaks off or fails.
 * @param admit asked before the first file is written; the payload has to come before the files then
 * @throws Refused with what was read of the payload; what `admit` throws, what the file system says
 */
export const receive = async (
  request: IncomingMessage,
  incoming: string,
  limits: FormLimits = FORM_LIMITS,
  admit?: Admit,
): Promise<ReceivedForm> => {
  const form = new Form(incoming, limits, admit);
  try {
    await read(request, form);
    await form.settle();
    return { payload: form.payload(), files: form.files, discard: () => form.discard() };
  } catch (error) {
    await form.discard();
    // The sender hears the answer only when it may go on for a while.
    drain(request, limits.total);
    if (error instanceof Refused) error.payload = form.readSoFar();
    throw error;
  }
};
