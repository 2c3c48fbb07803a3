export {
  type Cost,
  noteGuess,
  secondsToWait,
  startLimiter,
  stopLimiter,
  tooManyGuesses,
} from './limiter';
