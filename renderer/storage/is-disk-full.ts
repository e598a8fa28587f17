import { call } from '#renderer/bridge/bridge.ts';

/** What `reopenDatabase` needs, and some more for what waits. */
const LEAST_ROOM_BYTES = 24 * 1024 * 1024;

/** Whether the disk with the working store has no room. */
export async function isDiskFull(): Promise<boolean> {
  const room = await call('app:measure-room', {});
  return room.ok && room.value.freeBytes < LEAST_ROOM_BYTES;
}
