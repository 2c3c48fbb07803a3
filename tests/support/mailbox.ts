import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: who for, what the reader sees, and every byte. */
export interface ArrivedMail {
  to: string;
  subject: string;
  text: string;
  raw: string;
}

const bytesOfQuoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const decoded = (text: string, encoding: string): string => {
  if (/^(base64|b)$/i.test(encoding)) return Buffer.from(text, 'base64').toString('utf8');
  return /^(quoted-printable|q)$/i.test(encoding) ? bytesOfQuoted(text).toString('utf8') : text;
};

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_all, encoding: string, word: string) =>
      decoded(word.replaceAll('_', ' '), encoding),
    );

const read = (raw: string, to: string): ArrivedMail => {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const encoding = header('content-transfer-encoding');
  const text = decoded(body.join('\r\n\r\n'), encoding).replaceAll('\r\n', '\n');
  return { to, subject: decodedWords(header('subject')), text, raw };
};

type Refusal = { responseCode: number; message: string } | undefined;

const listenOn = (server: SMTPServer, port: number) =>
  new Promise<number>((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** A mail server as an office has one. */
export const createMailbox = async () => {
  const arrived: ArrivedMail[] = [];
  const asked: string[] = [];
  let refusal: (address: string) => Refusal = () => undefined;
  const make = () => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo({ address }, _session, done) {
        asked.push(address);
        const refused = refusal(address);
        if (!refused) return done();
        done(Object.assign(new Error(refused.message), { responseCode: refused.responseCode }));
      },
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          for (const { address } of envelope.rcptTo) arrived.push(read(raw, address));
          done();
        });
      },
    });
    // What clients break off is no failure of ours.
    server.on('error', () => undefined);
    return server;
  };
  let server = make();
  const port = await listenOn(server, 0);
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    port,
    arrived,
    /** Addresses for which somebody wanted to send. */
    asked,
    /** Which addresses it refuses, and how. */
    refuses: (how: (address: string) => Refusal) => {
      refusal = how;
    },
    /** Takes everything, and forgets what came. */
    reset: () => {
      refusal = () => undefined;
      arrived.length = 0;
      asked.length = 0;
    },
    close,
    /** Answers again, under the same port. */
    open: async () => {
      server = make();
      await listenOn(server, port);
    },
  };
};
