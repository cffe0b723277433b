import type { Lexicon } from './types.ts';

/** Danish, Norwegian and Swedish together: they share most of these words. */
export const da: Lexicon = {
  email:
    'e-mail email mail e-post epost mailadresse e-mailadresse e-postadresse epostadresse mejl e-postadress epostadress',
  account: 'konto kontoen kontot brugerkonto',
  holder:
    'indehaver kontoindehaver ejer eier ägare kontoinnehavare innehavare innehaver kontoinnehaver tilhorer tillhor registreret_pa registrert_pa registrerad_pa star_i_navn',
  name: 'navn namn',
  first: 'fornavn fornamn',
  last: 'efternavn etternavn efternamn',
  fullname: 'fulde_navn fullt_navn fullstandigt_namn for-_og_efternavn for-_og_etternavn for-_och_efternamn',
  org: 'firmanavn firmanamn virksomhedsnavn firma virksomhed selskab organisation organisasjon bedrift foretag bolag foretaget bolaget virksomheden organisasjonen kunde kund',
  address: 'adresse adress postadresse postadress',
  street: 'gade vej gate gata gatuadress gateadresse',
  signature:
    'signatur signaturen underskrift underskriften mailsignatur nederst_i_mailen nederst_i_denne_mail langst_ner_i_mejlet under_mit_navn under_mitt_navn under_mitt_namn',
  below: 'nedenfor herunder nedenunder nedan nederst langst_ner',
  postal: 'postnummer postnr',
  city: 'by ort poststed',
  country: 'land',
  key: 'nogle licensnogle lisensnokkel nokkel licensnyckel nyckel licensnoglen nokkelen nyckeln noglen',
  license: 'licens licensen lisens lisensen licenser',
  expert: 'partner ekspert eksperten eksperter expert experten konsulent konsult radgiver',
  users: 'brugere bruger brukere bruker anvandare brugerantal brukerantall',
  tier: 'trin niveau niva storrelse storlek brugerniveau brukerniva',
  match:
    'matcha matche matchas likestilles jamstalls synkas tilpasse tilpasses tilpasset tilpasning tilpassing anpassa anpassas anpassning justere justeres justera justeras samme_antal samme_antall samma_antal svarer_til tilsvarer motsvarar haeves oges okes hojas opgradere oppgradere uppgradera',
  alike: 'samme samma lige like lika det_samme',
  app: 'tilfojelse utvidelse tillagg programtillagg',
  other: 'telefon tlf mobil faktura ordrenummer ordrenr ordernummer cvr orgnr org.nr',
  billing: 'fakturering fakturaadresse fakturaadress',
  contact: 'kontaktperson kontakt',
  old: 'gammel gamle gammal gamla tidligere',
  trial: 'test proveversion provlicens udlobet utlopt utgangen',
  server:
    'server servere servrar serveren servern lokalt_installeret bag_vores_firewall bak_brannmuren bag_firewallen bakom_var_brandvagg pa_egen_server on-premise',
  building: 'serverrum serverrom datacenter_i',
  cloud: 'skyen molnet cloud',
  own: 'vores egen eget egne vår var vårt vart våra vara var_egen var_egna egna interne intern internt',
  use: 'bruger_vi vi_bruger vi_bruker bruker_vi anvander anvands benytter benyttes bruges brukes korer kjorer kor installeret installert installerad i_brug i_bruk driver drifter anvender anvendes',
  confirm: 'bekraefter bekrefter bekraftar hermed harmed',
  agree:
    'godtar godta godtas okej greit helt_greit det_er_greit gar_bra gar_fint fint_for_oss innforstatt innforstadda indforstaet indforstaede enig enige accepterer acceptere godkjenner godkender godkanner aksepterer samtykker samtycker gar_med_pa i_orden det_er_ok det_ar_ok helt_ok overens ok okay ingen_indvendinger ingen_invandningar ingen_innvendinger medgiver',
  refuse:
    'afslar avslar avvisar ikke_enig ikke_enige inte_med_pa onsker_ikke onskar_inte vil_ikke vill_inte accepterer_ikke accepterar_inte aksepterer_ikke gar_inte_med',
  yes: 'ja jo jada bekraeftet bekreftet bekraftat ja_tak',
  no: 'nej nei',
  neg: 'ikke inte ej aldrig aldri ingen intet inget uden uten utan icke',
  cond: 'hvis om safremt dersom forudsat forutsatt forutsatt_at nar ville kunne kanske skulle savida under_forudsaetning under_forutsetning med_forbehold forbehold avhengig afhaengig betinget',
  maybe:
    'tvivler tviler tvivlar tvivlsomt maske kanskje kanske formentlig sannsynligvis troligen muligvis tror antager uklart ikke_sikker inte_saker skal_godkendes ma_godkjennes maste_godkannas afventer venter vantar undersoger undersoker',
  past: 'var_tidligere tidligere forhen brugte brukte anvande indtil_sidste ikke_laengere inte_langre ikke_lenger',
  future: 'planlaegger planlegger planerar snart naeste_ar neste_ar nasta_ar',
  but: 'men dog',
  unlimited: 'ubegraenset ubegrenset obegransat',
  correction: 'rettelse korreksjon rattelse beklager ursakta undskyld',
  is: 'er ar',
  at: 'af av for med hos til till pa i',
  filler:
    'og och at att der som den det de en et ett vi jeg jag i pa til till for fra fran med antal antallet antall bliver blir bli som venligst vennligst tak takk tack nye nya ny vores din deres jeres',
};
