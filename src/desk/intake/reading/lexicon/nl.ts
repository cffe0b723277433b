import type { Lexicon } from './types.ts';

export const nl: Lexicon = {
  email: 'e-mail email mail e-mailadres emailadres mailadres e-mail-adres *mailadres*',
  account:
    'logt_in loggen_in inloggen inlogt inlog account accounts marketplace-account *account* kontoadres accountadres',
  market: 'marketplace marktplaats',
  holder:
    'loopt_onder staat_geregistreerd_onder loopt_op_naam_van daarachter_zit erachter_zit beheerd_door beheert beheerder_is eigenaar_is op_naam_staat geregistreerd_op houder houders eigenaar eigenares accounthouder rekeninghouder *houder op_naam_van staat_op_naam wie_het_account_heeft geregistreerd_als ingeschreven_als behoort_toe',
  receive:
    'bezorgen bezorgd afleveren afgeleverd terechtkomen terecht_komen terechtkomt belanden toewijzen toegewezen koppelen gekoppeld ontvangen ontvangt ontvanger krijgt bestemming overzetten_naar naar_het_account verhuizen_naar doel ontvangend toewijzen',
  name: 'naam namen benaming bedrijfsnaam *naam',
  first: 'voornaam roepnaam',
  last: 'achternaam familienaam',
  fullname:
    'voor-_en_achternaam voornaam_en_achternaam volledige_naam voornaam_achternaam voor-/achternaam voor_en_achternaam naam_en_achternaam',
  org: 'naam_van_het_bedrijf naam_van_de_organisatie naam_van_de_firma statutaire_naam juridische_naam handelsnaam gemeente_naam bureau zaak praktijk bedrijf bedrijfsnaam organisatie onderneming firma instelling universiteit vennootschap organisatienaam *organisatie* werkgever *bedrijf* klant',
  address: 'adres adresgegevens vestigingsadres bedrijfsadres postadres *adres gevestigd bezoekadres',
  street: 'straat straatnaam straat_en_huisnummer straat_+_huisnummer huisnummer',
  postal: 'postcode',
  city: 'plaats woonplaats stad vestigingsplaats gemeente',
  region: 'provincie',
  country: 'land',
  key: 'sleutel licentiesleutel sleutels licentiecode licentiekey *sleutel* licentienummer',
  license: 'licentie licenties *licentie*',
  expert:
    'atlassian_expert expert experts partner solution-partner adviseur implementatiepartner ons_begeleidt wij_worden_begeleid',
  hosting: 'hosting hostingtype implementatie uitvoering editie',
  host: 'hostproduct host-product instantie product omgeving',
  users: 'gebruikers gebruiker aantal_gebruikers gebruikersaantal medewerkers *gebruikers*',
  tier: 'tier niveau licentieniveau staffel',
  match:
    'afstemmen afgestemd afstemming aanpassen aangepast aanpassing gelijkstellen gelijkgesteld gelijktrekken gelijkgetrokken gelijk overeenkomen overeenkomt overeenstemmen ophogen opgehoogd verhogen verhoogd upgraden geupgraded *afstem* hetzelfde_aantal zelfde_aantal in_lijn bijstellen gelijkmaken',
  app: 'app add-on plug-in plugin uitbreiding invoegtoepassing',
  other:
    'bestelling bestelnummer ordernummer factuur factuurnummer telefoon tel mobiel fax website btw btw-nummer kvk kvk-nummer versie datum onderwerp afdeling functie referentie offerte prijs onderhoud opmerking opmerkingen server-id *nummer',
  editors: 'editors bewerkers redacteuren',
  billing: 'facturatie factuuradres facturering boekhouding crediteuren leveradres accountant',
  contact:
    'kopie_aan kopie_naar moederbedrijf moedermaatschappij dochterbedrijf contact contactpersoon technisch aanvrager afzender inkoper beheerder collega wederverkoper reseller vragen',
  old: 'oud oude vorige vroegere eerdere voormalige vervangen vervallen',
  trial:
    'proefversie proefsleutel testsleutel proefperiode evaluatiesleutel om_te_testen proef proeflicentie test testlicentie evaluatie verlopen demo negeren negeer ongeldig niet_gebruiken niet_overzetten niet_migreren niet_verhuizen voorbeeld testomgeving acceptatieomgeving',
  server:
    'server servers *server achter_onze_firewall achter_de_firewall achter_onze_eigen_firewall op_locatie on-premise on-premises in_eigen_beheer',
  datacenter: 'data_center datacenter data-center',
  building: 'rekencentrum serverruimte datacentrum',
  cloud: 'cloud',
  own: 'onze ons eigen mijn zelf',
  use: 'gebruik gebruiken gebruikt in_gebruik draait draaien geinstalleerd operationeel productie ingezet inzetten actief hosten',
  moved: 'overgestapt gemigreerd verhuisd overgegaan',
  confirm: 'bevestig bevestigen bevestigd bevestiging hierbij verklaren verklaar',
  agree:
    'akkoord accepteren accepteer geaccepteerd aanvaarden toestemming toestemmen stemmen_in stem_in instemmen instemming mee_eens eens prima goedgevonden ok oke geen_bezwaar geen_probleem bereid mag stemmen stem vinden_het_goed gaan_ermee',
  refuse: 'weigeren afwijzen wijzen_af niet_akkoord niet_bereid willen_niet willen_geen wensen_niet',
  understand: 'begrijpen begrepen weten gelezen kennisgenomen',
  yes: 'ja jazeker klopt juist correct inderdaad zeker natuurlijk uiteraard bevestigd akkoord ok oke prima',
  no: 'nee neen',
  neg: 'niet geen nooit zonder noch nergens niets niks niemand',
  cond: 'als indien mits tenzij zolang zodra wanneer voorwaarde op_voorwaarde onder_voorbehoud voorbehoud afhankelijk totdat tot zouden zou kunnen pas_als pas_na alleen_als ingeval mochten_jullie of_we',
  maybe:
    'betwijfel betwijfelen misschien waarschijnlijk mogelijk wellicht in_principe vermoedelijk hopelijk denk denken geloof geloven niet_zeker onzeker onduidelijk nog_niet moeten_nog moet_nog overleg overleggen goedkeuring afwachten wachten beslissen beslissing besluiten besluit nagaan eventueel naar_verwachting',
  past: 'was waren vroeger voorheen eerder niet_meer niet_langer tot_voor_kort draaide gebruikten',
  future: 'zal zullen binnenkort gaan_we plannen gepland van_plan volgend_jaar volgende_maand',
  but: 'maar echter evenwel behalve hoewel',
  polite:
    'ontbreekt ontbreken mist nodig vraag vragen iets verdere aanvullende meer informatie gegevens hulp probleem mogelijk_zijn onvolledig',
  unlimited: 'onbeperkt ongelimiteerd',
  correction:
    'inmiddels_besloten van_gedachten_veranderd ons_bedacht me_bedacht oh_wacht ach_nee wacht_even o_nee oh_nee correctie corrigeer corrigeren gecorrigeerd rectificatie sorry excuses typefout tikfout vergissing vergist aanvulling moet_zijn had_moeten eigenlijk juiste de_juiste het_juiste wijziging update',
  wrong:
    'typfout tikfout schrijffout verkeerd verkeerde fout foute foutief onjuist onjuiste per_ongeluk per_abuis abusievelijk',
  instead: 'in_plaats_daarvan in_plaats_van ipv niet in_plaats',
  signature: 'onderaan_deze_mail onderaan_dit_bericht onder_mijn_naam handtekening ondertekening voettekst',
  sender:
    'waar_ik_nu_vanaf waar_ik_nu_mee waar_ik_mee_mail waar_ik_mee_schrijf waar_wij_vanaf die_ik_nu_gebruik waar_ik_vanaf van_waar_ik waarvandaan_deze van_deze_mail zie_afzender als_afzender zelfde_als_afzender hetzelfde_adres_als_deze waarvan_ik waarmee_ik vanaf_dit_adres dit_adres dit_e-mailadres dit_mailadres afzenderadres waarvandaan_ik vanwaar_ik adres_van_de_afzender van_waaruit_ik',
  me: 'ik ikzelf ik_zelf mijzelf ondergetekende mezelf',
  below: 'onderaan helemaal_onderaan hieronder onder hierboven zie_onder onderstaand',
  attached: 'bijlage bijgevoegd bijgesloten bijgaand',
  all: 'alle allemaal beide alles elk elke',
  is: 'is luidt zijn heet',
  at: 'bij van voor',
  filler:
    'zakenpartner zakelijke_partner de het een van en of voor op in aan met te ter uw je jullie ons onze exacte exact volledige volledig nieuwe nieuw huidige bijbehorende die dat wordt moet zal optioneel indien_van_toepassing inclusief incl nummer aantal bestaande zouden_graag zou_graag zouden_we_graag zo_snel_mogelijk willen_graag',
  only: 'alleen enkel slechts',
  foreign: 'provider hoster leverancier extern externe gehuurd',
  must: 'moet moeten',
};
