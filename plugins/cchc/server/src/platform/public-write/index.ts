export { type WriteDoor, writeDoor, type WriteKnock, type WriteRequest } from './door';
export { createWriteControllers, createWriteRoutes } from './mount';
