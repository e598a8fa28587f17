import { once } from '#shared/base/once.ts';

type Works<Store> = { readonly [Name in keyof Store]: (...args: never) => Promise<unknown> };

/**
 * A store whose code is loaded, and which is opened, when somebody uses it for the first time. All its members are
 * functions that promise something, so that nobody sees the difference.
 */
export function openedWhenUsed<Store extends Works<Store>>(open: () => Promise<Store>): Store {
  const opened = once(open);
  const member =
    (name: string) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      const work: unknown = Reflect.get(await opened(), name);
      if (typeof work !== 'function') throw new TypeError(`The store has no ${name}`);
      return await (Reflect.apply(work, undefined, args) as Promise<unknown>);
    };
  return new Proxy({} as Store, {
    // what has a member `then` would be taken for a promise itself
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? member(name) : undefined),
  });
}
