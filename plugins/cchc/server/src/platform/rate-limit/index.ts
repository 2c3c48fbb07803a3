export {
  type Cost,
  beginMail,
  type Demand,
  endMail,
  noteChallenge,
  noteGuess,
  secondsToWait,
  startLimiter,
  stopLimiter,
  tooManyGuesses,
} from './limiter';
export type { Sender } from './client';
