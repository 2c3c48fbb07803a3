export {
  type Cost,
  mayMail,
  type Demand,
  noteChallenge,
  noteGuess,
  noteMail,
  secondsToWait,
  startLimiter,
  stopLimiter,
  tooManyGuesses,
} from './limiter';
export type { Sender } from './client';
