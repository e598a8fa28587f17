/** Freezes a value of plain objects and arrays with all that it holds; what is frozen already is not walked again. */
export function freezeDeep<Value>(value: Value): Value {
  const queue: unknown[] = [value];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    if (typeof current !== 'object' || current === null || Object.isFrozen(current)) continue;
    Object.freeze(current);
    const held: readonly unknown[] = Array.isArray(current) ? current : Object.values(current);
    for (const inner of held) if (typeof inner === 'object' && inner !== null) queue.push(inner);
  }
  return value;
}
