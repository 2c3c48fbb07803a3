export { type Cost, secondsToWait, startLimiter, stopLimiter } from './limiter';
