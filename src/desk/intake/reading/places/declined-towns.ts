import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';

/** Polish prose bends towns ("z siedzibą w Suwałkach"): those whose plain form their ending does not tell, folded. */
const bent: ReadonlyMap<string, string> = new Map(
  [
    'warszawie Warszawa|lodzi Łódź|poznaniu Poznań|bialymstoku Białystok|bydgoszczy Bydgoszcz|toruniu Toruń|czestochowie Częstochowa',
    'radomiu Radom|sosnowcu Sosnowiec|olsztynie Olsztyn|opolu Opole|elblagu Elbląg|gnieznie Gniezno|krosnie Krosno|lesznie Leszno',
    'zamosciu Zamość|kaliszu Kalisz|koninie Konin|zabrzu Zabrze|bytomiu Bytom|tychach Tychy|suwalkach Suwałki|elku Ełk|pile Piła',
    'lomzy Łomża|legnicy Legnica|swidnicy Świdnica|bielsku-bialej Bielsko-Biała|sopocie Sopot|gdyni Gdynia|dabrowie gorniczej Dąbrowa Górnicza',
    'rudzie slaskiej Ruda Śląska|nowym saczu Nowy Sącz|nowym targu Nowy Targ|nysie Nysa|wieliczce Wieliczka|wloclawku Włocławek|ostrowcu Ostrowiec',
    'siedlcach Siedlce|kielcach Kielce|chelmie Chełm|przemyslu Przemyśl|mielcu Mielec|stalowej woli Stalowa Wola|grudziadzu Grudziądz',
    'tarnowskich gorach Tarnowskie Góry|piekarach slaskich Piekary Śląskie|zakopanem Zakopane|jaworznie Jaworzno|kutnie Kutno|pulawach Puławy|stargardzie Stargard|swinoujsciu Świnoujście|kolobrzegu Kołobrzeg',
    'zielonej gorze Zielona Góra|jeleniej gorze Jelenia Góra|gorzowie wielkopolskim Gorzów Wielkopolski|ostrowie wielkopolskim Ostrów Wielkopolski',
    'piotrkowie trybunalskim Piotrków Trybunalski|rybniku Rybnik|cieszynie Cieszyn|zywcu Żywiec|raciborzu Racibórz|walbrzychu Wałbrzych',
  ]
    .join('|')
    .split('|')
    .map((pair) => {
      const at = pair.search(/ (?=\p{Lu})/u);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);
/** Endings that only one form has: "Katowicach", "Krakowie", "Gdańsku", "Wrocławiu", "Szczecinie". */
const endings: readonly (readonly [RegExp, string])[] = [
  [/icach$/u, 'ice'],
  [lean(/(?<=\p{L}{2})owie$/u), 'ów'],
  [lean(/(?<=\p{L}{2}ń)sku$/u), 'sk'],
  [lean(/(?<=\p{L}{2})awiu$/u), 'aw'],
  [lean(/(?<=\p{L}{3})inie$/u), 'in'],
];

/** A town as it stands in an address. */
export function nominativeTown(town: string): string {
  const known = bent.get(fold(town));
  if (known !== undefined) return known;
  const [ending, plain] = endings.find(([pattern]) => pattern.test(town)) ?? [];
  return ending === undefined ? town : town.replace(ending, plain ?? '');
}
