/**
 * Work on objects that do not change, done once for each of them. What is remembered lives as long as the function that
 * is given back and the object do: whoever begins a piece of work makes one for it.
 */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = done.get(key) ?? { value: work(key) };
    done.set(key, known);
    return known.value;
  };
}

/** The same for texts, of which many are met again and again: menus stand on every page of a site. */
export function rememberedByText<Value>(work: (text: string) => Value): (text: string) => Value {
  const done = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = done.get(text) ?? { value: work(text) };
    done.set(text, known);
    return known.value;
  };
}
