import type { Directive } from '#shared/directives/directive.ts';
import type { PackFault } from '#shared/packs/pack-fault.ts';
import { fromBase64 } from '../keys/base64-text.ts';
import { readCertificate } from '../keys/certificate.ts';
import { isEncryptionCertificate } from '../keys/decryption-key.ts';

/** What is wrong with the certificates that a pack wants reports to be encrypted for, whatever the day is. */
export function certificateFaults({ receivingDesks = [] }: Directive): readonly PackFault[] {
  return receivingDesks.flatMap(({ encryptionCertificate }, index) => {
    if (encryptionCertificate === undefined) return [];
    const certificate = readCertificate(fromBase64(encryptionCertificate));
    if (certificate !== null && isEncryptionCertificate(certificate)) return [];
    return [
      {
        path: ['receivingDesks', index, 'encryptionCertificate'],
        code: 'encryption_certificate',
        message: 'Cần chứng thư X.509 của khóa P-256, do chính khóa đó ký.',
      },
    ];
  });
}
