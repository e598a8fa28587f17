import type { RunningApp } from './start-app.ts';

/** Writes and deletes so much past the app that LevelDB moves everything from its log into tables. */
export async function fillsTheLog({ page }: RunningApp): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('tu-kiem-attt');
    const store = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const change = (work: (settings: IDBObjectStore, name: string) => void) =>
      new Promise<void>((resolve) => {
        const transaction = store.transaction('settings', 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => {
          resolve();
        };
        for (let index = 0; index < 160; index += 1) {
          work(transaction.objectStore('settings'), `ballast-${String(index)}`);
        }
      });
    for (let round = 0; round < 2; round += 1) {
      await change((settings, name) => settings.put({ name, value: '.'.repeat(32_000) }));
    }
    await change((settings, name) => settings.delete(name));
    store.close();
  });
}
