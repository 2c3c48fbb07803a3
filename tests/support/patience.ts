/** A portal boots within some seconds; on a busy machine that may be more than Jest's own five. */
jest.setTimeout(120_000);
