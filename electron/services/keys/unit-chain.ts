import type { CertificateFacts } from './certificate.ts';

/** By these organisational units the app's own certificates are known. */
export const LEAF_MARK = 'Tự kiểm ATTT';
export const ROOT_MARK = 'Tự kiểm ATTT (gốc)';

/** Whether a certificate claims to be the leaf of a sealing key of this app. */
export function isUnitLeaf(leaf: CertificateFacts): boolean {
  return leaf.organisationalUnits.includes(LEAF_MARK);
}

/**
 * Whether two certificates have the shape that `issueUnitCertificates` gives them, and the leaf is signed by the root
 * and the root by itself. This tells the app's own seals from certificates that somebody else issued; it says nothing
 * about who made them.
 */
export function isUnitChain(leaf: CertificateFacts, root: CertificateFacts): boolean {
  if (!isUnitLeaf(leaf) || !root.organisationalUnits.includes(ROOT_MARK)) return false;
  if (leaf.curve !== 'P-256' || root.curve !== 'P-256') return false;
  return leaf.isSignedBy(root) && root.isSignedBy(root);
}
