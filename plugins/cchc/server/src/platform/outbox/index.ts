export {
  enqueue,
  giveUpQueue,
  messagesIn,
  type Note,
  outboxState,
  type QueuedMessage,
  removeQueue,
  replay,
} from './queue';
export { OUTBOX, outboxSchema } from './schema';
export { type Message, type Outcome, registerSenders, type Sender, type Settled } from './sender';
export { startOutbox, stopOutbox } from './worker';
