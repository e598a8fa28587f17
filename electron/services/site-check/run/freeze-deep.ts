/** Freezes a value of plain objects and arrays with all that it holds; what is frozen already is not walked again. */
export function freezeDeep<Value>(value: Value): Value {
  const queue: unknown[] = [value];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    if (typeof current !== 'object' || current === null || Object.isFrozen(current)) continue;
    Object.freeze(current);
    for (const inner of Object.values(current))
      if (typeof inner === 'object' && inner !== null) queue.push(inner);
  }
  return value;
}
