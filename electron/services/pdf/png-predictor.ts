import { damaged } from './refusal.ts';

/** Undoes PNG's filters (PNG specification, 9.2) for rows of `columns` single bytes, each led by its filter type. */
export function undoPngPredictor(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  if (rows * (columns + 1) !== data.length) return damaged('stream does not fit its predictor');
  const output = new Uint8Array(rows * columns);
  let above = new Uint8Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const source = data.subarray(row * (columns + 1), (row + 1) * (columns + 1));
    const target = output.subarray(row * columns, (row + 1) * columns);
    undoRow(source, above, target);
    above = target;
  }
  return output;
}

function undoRow(source: Uint8Array, above: Uint8Array, target: Uint8Array): void {
  const type = source[0] ?? 0;
  if (type > 4) damaged(`unknown PNG filter ${String(type)}`);
  let left = 0;
  let upLeft = 0;
  for (let column = 0; column < target.length; column += 1) {
    const up = above[column] ?? 0;
    left = ((source[column + 1] ?? 0) + predict(type, left, up, upLeft)) & 0xff;
    upLeft = up;
    target[column] = left;
  }
}

function predict(type: number, left: number, up: number, upLeft: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
