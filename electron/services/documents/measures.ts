/** Points in twips (twentieths of a point), in which Word measures lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points in half-points, in which Word measures letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
