export {
  type WriteDoor,
  writeDoor,
  type WriteKnock,
  type WriteReply,
  type WriteRequest,
} from './door';
export { createWriteControllers, createWriteRoutes } from './mount';
export { refuseUnreadable } from './unreadable';
