import type { Lexicon } from './types.ts';

export const de: Lexicon = {
  email: 'e-mail email mail mailadresse e-mailadresse e-mail-adresse emailadresse mail-adresse *mailadresse* e-mails',
  account:
    'zugang meldet_sich melden_uns_an melden_uns_dort anmelden einloggen loggt_sich loggen_uns anmeldung inhaberkonto zielkonto empfängerkonto nutzerkonto benutzerkonto kundenkonto marketplace-konto atlassian-konto konto kontos account accounts accounts benutzerkonto *konto* zielkonto *account* kontoadresse kontoemail',
  market: 'marketplace marktplatz atlassian *marketplace* *atlassian*',
  holder:
    'inhaberschaft lauft_jetzt_auf lauft_nun_auf lauft_aber_auf lauft_jetzt_aber_auf lauft_nun_aber_auf lauft_seitdem_auf lauft_inzwischen_auf lauft_derzeit_auf lauft_mittlerweile_auf lauft_kunftig_auf lautet_jetzt_auf lautet_nun_auf lauft_unter lauft_unter_dem_namen gefuhrt_unter eingetragen_auf angelegt_auf angemeldet_auf dahinter_steckt dahinter_steht steht_dahinter gehoert gehort_zu inhaber_ist verwaltet_von betreut_von geführt_von gefuhrt_von verwaltet betreut auf_herrn auf_frau eingetragen_auf registriert_auf kontoinhaber kontoinhaberin läuft_auf lautet_auf inhaber inhabers inhaberin inhaberin besitzer besitzerin *inhaber* eigentumer *eigentumer* lautet_auf_den_namen auf_den_namen gehort lautet_auf lautend_auf laufend_auf lauft_auf gehort_zu angelegt_auf wer_das_konto_hat das_konto_hat eingetragen_als eingetragen_bin_ich bin_ich_eingetragen eingetragen_ist ist_eingetragen angemeldet_als gefuhrt_als auf_ihren_namen auf_seinen_namen',
  receive:
    'ankommen landen landet zuordnen zugeordnet zuzuordnen zuweisen zugewiesen gutschreiben empfanger empfangen empfangt erhalt erhalten bekommt bekommen ubertragen_auf auf_das_konto auf_folgendes_konto geht_an gehen_an zielkonto ubertragung_auf umziehen_auf *empfanger*',
  name: 'name namen namens firmenname *name*',
  first: 'vorname vornamen rufname *vorname*',
  last: 'nachname nachnamen familienname zuname *nachname* *familienname*',
  fullname:
    'vor-_und_nachname vor_und_nachname vorname_und_nachname vorname_nachname name_und_vorname nachname_und_vorname vor-_und_zuname vollstandiger_name vor-/nachname vor-/_nachname vor-_&_nachname vollername nachname_vorname vorname/nachname name_vorname',
  org: 'endkunde endkundin kanzlei praxis verein kommune buro firma firmen unternehmen organisation gesellschaft arbeitgeber institution hochschule universitat behorde lizenznehmer firmenname firmierung korperschaft einrichtung organisationsname *firmenname* *unternehmen* *organisation* kunde kunden auftraggeber',
  address:
    'adresse anschrift firmensitz sitz firmenanschrift firmenadresse postanschrift *anschrift* *adresse* standort geschaftssitz hausanschrift',
  street:
    'strasse straße strasse_und_hausnummer straße_und_hausnummer str hausnummer strasse/nr straße/nr strasse,_nr straße_nr strasse_nr strasse_hausnummer straße_hausnummer',
  postal: 'plz postleitzahl',
  city: 'ort stadt wohnort',
  region: 'bundesland kanton land/bundesland',
  country: 'land staat',
  key: 'schlussel lizenzschlussel lizenzkey key keys code lizenzcode *schlussel* *schluessel* lizenznummer lizenz-nr',
  license: 'lizenz lizenzen *lizenz*',
  expert:
    'atlassian_experte atlassian_expertin atlassian_dienstleister experte experten expertin partner partners solution-partner losungspartner *partner* dienstleister betreut_werden_wir uns_betreut betreut_uns wir_werden_betreut systemhaus',
  hosting:
    'wo_lauft_es wo_es_lauft wo_installiert wo_ist_es_installiert betrieb betriebsart betriebsmodell bereitstellung bereitstellungsart hosting variante edition hostingart',
  host: 'hostprodukt wirtsprodukt instanz produkt host-produkt wirtssystem',
  users:
    'userzahlen benutzer nutzer user anwender benutzern nutzern usern anwendern benutzerzahl nutzerzahl benutzeranzahl nutzeranzahl useranzahl mitarbeiter *benutzer* *nutzer* userzahl *anwender*',
  tier: 'stufe lizenzstufe benutzerstufe staffel lizenzgrosse *stufe* grosse größe',
  match:
    'angleichen anzugleichen angeglichen angleichung anpassen anzupassen angepasst anpassung abgleich abgeglichen abgleichen gleiche_anzahl gleichen gleich ubereinstimmen ubereinstimmt aufstocken aufgestockt aufstockung erhoht erhohen erhohung *angleich* *anpass* hochstufen upgraden upgrade entspricht entsprechen anheben angehoben *abgleich* angehoben nachziehen hochgezogen synchronisiert angleichung abgleich',
  app: 'app add-on erweiterung plugin plug-in wireframes zusatzprogramm',
  other:
    'bestellnummer bestellung rechnung rechnungsnummer auftrag auftragsnummer telefon tel fax telefax mobil handy webseite internet web ust ust-id ust-idnr ustid umsatzsteuer steuernummer version datum betreff abteilung position funktion wartung kundennummer ticketnummer ticket gultig gultigkeit ablaufdatum bemerkung anmerkung hinweis server-id serverid sen kostenstelle geschaftsfuhrer handelsregister hrb amtsgericht preis angebot *nummer *rechnung*',
  editors: 'editoren bearbeiter editor autoren',
  billing:
    'rechnungsadresse rechnungsanschrift rechnungsempfanger lieferadresse lieferanschrift buchhaltung *rechnung* rechnungsadresse rechnungsanschrift steuerberater steuerexperte* wirtschaftsprufer*',
  contact:
    'kopie_an in_kopie_an muttergesellschaft mutterfirma mutterkonzern konzernmutter tochtergesellschaft tochterfirma schwesterfirma ansprechpartner ansprechpartnerin kontakt kontaktperson technischer technische antragsteller absender einreicher besteller kaufer administrator ruckfragen kollege kollegin vertreter einkauf wiederverkaufer handler reseller assistenz fragen',
  old: 'alt alte alten alter altes fruhere fruherer fruheren vorherige vorheriger vorherigen bisherige bisheriger bisherigen ehemalig ehemalige ehemaligen ersetzt ursprungliche ursprunglichen veraltet vormals',
  trial:
    'testen probeschlussel probelizenz demolizenz demoschlussel zum_testen testweise zur_probe ausprobieren ausprobiert test testlizenz testschlussel testinstanz abgelaufen abgelaufene abgelaufenen abgelaufener evaluierung evaluierungslizenz ungultig ungultige gesperrt ignorieren nicht_verwenden nicht_umziehen nicht_ubertragen nicht_dieser nicht_diesen nicht_der beispiel probelizenz *evaluierung* demo testsystem testlizenz *testlizenz*',
  server:
    'server servern servers serverbetrieb serverlizenz *server hinter_der_firewall hinter_unserer_firewall hinter_unserer_eigenen_firewall im_eigenen_haus inhouse on-premise on-premises selbst_gehostet selbstgehostet selbst_betrieben hinter_firewall eigenbetrieb',
  datacenter: 'data_center datacenter data-center dc',
  building: 'serverkeller technikraum edv-raum rechenzentrum rz serverraum rechenzentrums *rechenzentrum*',
  cloud: 'cloud',
  own: 'unser unsere unserem unseren unserer unseres eigen eigene eigenen eigenem eigener eigenes mein meinem meine selbst',
  use: 'genutzt nutzen nutzt nutzung verwenden verwendet verwendung einsatz eingesetzt einsetzen setzen betreiben betrieben betreibt lauft laufen installiert lauffahig gebrauch im_einsatz produktiv aktiv benutzen benutzt hosten gehostet in_betrieb',
  moved: 'umgestiegen gewechselt migriert umgezogen umgestellt gewandelt',
  confirm: 'bestatige bestatigen bestatigt bestatigung hiermit versichern erklaren',
  agree:
    'einverstanden zustimmen stimmen stimme zu zustimmung zugestimmt akzeptieren akzeptiert akzeptiere okay ok gerne einverstandnis in_ordnung willigen einwilligung genehmigt geht_klar passt einwilligen stimmt_zu zustimmt kein_problem gern bereit konnen_sie_gerne',
  refuse:
    'ablehnen lehnen lehne abgelehnt verweigern widersprechen nicht_bereit mochten_nicht wollen_nicht mochten_keine wollen_keine',
  understand: 'verstehen verstanden bekannt wissen gelesen zur_kenntnis kenntnis',
  yes: 'ja j jawohl jo klar korrekt richtig stimmt naturlich selbstverstandlich sicher bestatigt einverstanden erledigt genau wird_bestatigt akzeptiert zugestimmt okay trifft_zu gerne passt',
  no: 'nein nee ne keinesfalls',
  neg: 'nicht kein keine keinen keinem keiner keines nie niemals ohne weder noch nirgends nichts kaum',
  cond: 'wenn falls sofern soweit sobald vorausgesetzt bedingung unter_der_bedingung vorbehaltlich unter_vorbehalt vorbehalt wurde wurden konnte konnten erst_wenn erst_nach bis ob abhangig je_nach nur_wenn solange im_falle hangt_davon hangt_ab ware waren sollten',
  maybe:
    'bezweifle bezweifeln zweifelhaft vielleicht vermutlich wahrscheinlich eventuell evtl moglicherweise grundsatzlich prinzipiell im_prinzip hoffentlich glaube glauben denke denken meine_ich unklar unsicher nicht_sicher offen mussen_noch muss_noch klaren abklaren prufen pruft abstimmen rucksprache genehmigung freigabe entscheiden entscheidung entschieden wohl noch_nicht anscheinend angeblich voraussichtlich tendenziell uberlegen abwarten noch_offen',
  past: 'war waren fruher bisher ehemals damals vormals nicht_mehr lief liefen nutzten bis_vor bis_letztes',
  future: 'kunftig zukunftig demnachst bald geplant planen plant vorhaben nachstes_jahr nachsten_monat soll',
  but: 'aber jedoch allerdings dennoch ausser lediglich',
  polite:
    'fehlt fehlen fehlende frage fragen rueckfragen ruckfragen weitere weiteren weiterer benotigen benotigt brauchen brauchst etwas noch_etwas moglich notig erforderlich angaben informationen unklar_sein hilfe gerne problem probleme unvollstandig',
  unlimited: 'unbegrenzt unlimitiert unbeschrankt',
  correction:
    'inzwischen_entschieden inzwischen_beschlossen mittlerweile_entschieden anders_entschieden anders_überlegt umentschieden ach_moment moment_mal ach_nein halt_nein ach_nee ach_halt korrektur korrigiere korrigieren korrigiert berichtigung berichtige tippfehler verschrieben entschuldigung sorry nachtrag richtig_ist richtig_lautet richtig_muss muss_heissen muss_lauten muss_richtig sollte_heissen vertippt verzeihung pardon aktualisierung anderung stattdessen sondern der_richtige die_richtige richtige falsch',
  wrong:
    'falsch falsche falscher falschen fehlerhaft tippfehler zahlendreher schreibfehler irrtumlich versehentlich irrtum ungultig vertippt verschrieben',
  instead: 'statt anstatt anstelle stattdessen nicht',
  signature:
    'fussbereich fußbereich unter_dieser_mail unter_dieser_nachricht am_ende_dieser_nachricht am_fuss_dieser_nachricht am_ende_dieser_mail am_ende_der_mail am_ende_dieser_e-mail unter_meinem_namen am_fuss_dieser_mail am_fuß_dieser_mail signatur fusszeile unterschrift absenderangabe mailsignatur',
  sender:
    'von_wo_ich_schreibe von_wo_aus_ich von_der_aus_wir von_der_wir_schreiben mit_der_ich_schreibe die_ich_gerade_benutze die_ich_gerade_verwende von_der_aus_ich von_welcher_ich von_der_diese von_der_aus_diese aus_der_ich gleiche_adresse_wie_diese wie_im_absender siehe_absender der_absenderadresse absender_dieser unter_der_ich von_der_ich von_dem_ich absenderadresse absender-adresse dieser_adresse diese_adresse diese_mailadresse diese_e-mail-adresse meine_absenderadresse dieser_mailadresse mit_der_ich von_dieser_adresse wie_absender gleich_absender diese_e-mailadresse dieser_e-mail-adresse',
  me: 'ich ich_selbst mir unterzeichner unterzeichnerin unterzeichnende meine_person bin_ich mich',
  below: 'weiter_unten darunter unten siehe_unten oben siehe_oben untenstehend nachfolgend s.u s.o unten_stehend',
  attached: 'anhang anbei beigefugt angehangt anlage beiliegend angehangte',
  all: 'alle allen beide beiden alles jeweils jede',
  is: 'ist lautet lauten heisst heißt sind',
  at: 'bei von fur der aus',
  filler:
    'geschaftspartner geschaftspartnerin der die das des dem den ein eine einer eines und oder fur von vom zu zum zur auf im in mit an bitte ihr ihre ihres ihrer ihrem exakte genaue vollstandige vollstandiger neue neuen neues aktuelle wird werden soll sollen ist das_die nr nummer angabe daten zugehorige jeweilige wir optional ggf falls_vorhanden bestehende s folgende folgendes folgender gewunscht gewunschte inkl inklusive einschliesslich anzahl zahl wurden_gerne wurde_gerne mochten sobald_wie_moglich so_bald_wie_moglich wir_wurden_uns_freuen wurden_wir_gerne wurden_uns',
  only: 'nur bloss lediglich',
  foreign:
    'provider hoster dienstleister anbieter extern externen externer externe gemietet gemieteten fremdgehostet rechenzentrumsbetreiber',
  must: 'muss mussen sollte soll',
};
