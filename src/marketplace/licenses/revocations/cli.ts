import { writeFile } from 'node:fs/promises';
import { FaultError } from '../../../contract/codes.ts';
import type { Revocations } from './service.ts';

/** `rehome revocations export FILE`; `-` writes it to standard output. */
export async function exportRevocations(
  revocations: Revocations,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  const { text } = await revocations.list();
  if (file === '-') return print(text);
  try {
    await writeFile(file, `${text}\n`);
  } catch (cause) {
    throw new FaultError({
      code: 'SETTING_INVALID',
      file,
      message: `${file} cannot be written: ${cause instanceof Error ? cause.message : 'unknown'}.`,
    });
  }
  print(`The revocation list is in ${file} (${text.length + 1} bytes).`);
}
