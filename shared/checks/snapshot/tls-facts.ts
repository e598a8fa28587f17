/** One certificate of the chain, read from its DER. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Names of the subjectAltName, lower case. */
  readonly names: readonly string[];
  /** ISO instants. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly keyKind: 'rsa' | 'ec' | 'other';
  /** In bits; `null` for other kinds. */
  readonly keyBits: number | null;
  /** The hash of the signature in lower case: `sha1`, `sha256`. */
  readonly signatureHash: string;
  readonly isSelfSigned: boolean;
  /** SHA-256 of the DER. */
  readonly sha256: string;
  /** SHA-256 of the public key. */
  readonly keySha256: string;
}

/** Outcome of a handshake pinned to one version. */
export type VersionSupport = 'accepted' | 'refused' | 'not-tested';

/** What the HTTPS port offers. */
export type TlsFacts =
  | { readonly kind: 'not-asked'; readonly reason: 'other-port' | 'no-address' }
  | { readonly kind: 'no-connection'; readonly detail: string }
  | { readonly kind: 'handshake-failed'; readonly detail: string; readonly versions: TlsVersions }
  | {
      readonly kind: 'offered';
      /** The leaf first, as the server sent them. */
      readonly chain: readonly CertificateFacts[];
      readonly isNameMatch: boolean;
      /** By this PC's roots: the reason of OpenSSL in short (`CERT_HAS_EXPIRED`), `null` when trusted. */
      readonly trustError: string | null;
      /** What the browser engine said, where one was asked: its error name or `null` when trusted; `undefined` when not asked. */
      readonly browserError: string | null | undefined;
      /** In the browser's eyes: issued by a root that all browsers know; `null` when not asked. */
      readonly isKnownRoot: boolean | null;
      readonly versions: TlsVersions;
    };

export interface TlsVersions {
  readonly tls10: VersionSupport;
  readonly tls11: VersionSupport;
  readonly tls12: VersionSupport;
  readonly tls13: VersionSupport;
}
