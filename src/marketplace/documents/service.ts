import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { contentOf } from './content.ts';
import { draw } from './draw.ts';
import {
  type FamilyIndex,
  type FontFile,
  asDrawn,
  candidatesFor,
  families,
  inOrderFor,
  indexOf,
  nameOf,
} from './fonts.ts';
import type { DrawnFont } from './pen.ts';
import type { DocumentData } from './types.ts';

const pathOf = (inPackages: string): string => fileURLToPath(import.meta.resolve(inPackages));

/** Read once in a process: what each family promises, and each file of it that a document needed. */
let indexes: Promise<readonly FamilyIndex[]> | null = null;
const loaded = new Map<string, Promise<DrawnFont>>();

const readIndexes = (): Promise<readonly FamilyIndex[]> =>
  Promise.all(
    families.map(async (family) => {
      const text = await readFile(pathOf(`@fontsource-variable/${family}/unicode.json`), 'utf8');
      return indexOf(family, JSON.parse(text) as Record<string, string>);
    }),
  );

function load(file: FontFile): Promise<DrawnFont> {
  const name = nameOf(file);
  const known = loaded.get(name);
  if (known) return known;
  const loading = readFont(file, name);
  loaded.set(name, loading);
  // What could not be read is tried again by the next document.
  loading.catch(() => loaded.delete(name));
  return loading;
}

/** Files are WOFF2 with all weights in one; a PDF takes plain TrueType, so both weights are made of it. */
async function readFont({ family, part }: FontFile, name: string): Promise<DrawnFont> {
  const file = `${family}-${part.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`;
  const packed = await readFile(pathOf(`@fontsource-variable/${family}/files/${file}`));
  const font = create(packed);
  if (!('characterSet' in font)) throw new Error(`Defect: ${file} holds several fonts`);
  const letters = String.fromCodePoint(...font.characterSet);
  const inWeight = (wght: number) => subsetFont(packed, letters, { targetFormat: 'truetype', variationAxes: { wght } });
  const [regular, strong] = [await inWeight(400), await inWeight(600)];
  const has = new Set(letters);
  return { name, regular, strong, has: (letter) => has.has(letter) };
}

/** The font of each letter of a document; letters that none has are left out. */
async function fontsFor(text: string, country: string | null): Promise<ReadonlyMap<string, DrawnFont>> {
  indexes ??= readIndexes();
  const ordered = inOrderFor(country, await indexes);
  const fonts = new Map<string, DrawnFont>();
  for (const letter of new Set(asDrawn(text))) {
    for (const candidate of candidatesFor(letter, ordered)) {
      const font = await load(candidate);
      if (!font.has(letter)) continue;
      fonts.set(letter, font);
      break;
    }
  }
  return fonts;
}

/**
 * A document as PDF, A4. The same data gives the same bytes: no clock takes part. Throws where the lines do not add up
 * to the total, which is a defect of whoever made them.
 */
export async function renderDocument(data: DocumentData): Promise<Uint8Array> {
  const sheet = contentOf(data);
  const fonts = await fontsFor(`${JSON.stringify(sheet)}${sheet.page(0, 123_456_789)}`, data.buyer.address.country);
  const parts: Uint8Array[] = [];
  const info = { title: sheet.title, author: data.seller.name, language: data.language, createdAt: data.createdAt };
  await draw(
    sheet,
    info,
    (letter) => fonts.get(letter) ?? null,
    (bytes) => void parts.push(bytes),
  );
  return Buffer.concat(parts);
}
