import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and a certificate for 127.0.0.1 that signs itself, as PEM files in a folder of their own. */
export function makeCertificate(folder = mkdtempSync(join(tmpdir(), 'rehome-cert-'))): {
  readonly folder: string;
  readonly certFile: string;
  readonly keyFile: string;
} {
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', certFile, '-days', '30', ...subject], { stdio: 'pipe' });
  return { folder, certFile, keyFile };
}
