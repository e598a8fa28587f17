/** Work that is done when it is first asked for, and not again. What is remembered lives as long as the function does. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => (done ??= { value: work() }).value;
}
