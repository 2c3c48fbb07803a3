export {
  type Cost,
  mayMail,
  noteGuess,
  noteMail,
  secondsToWait,
  startLimiter,
  stopLimiter,
  tooManyGuesses,
} from './limiter';
