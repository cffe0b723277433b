import type { Lexicon } from './types.ts';

export const pl: Lexicon = {
  email:
    'e-mail email mail adres_e-mail adres_email adres_mailowy adres_poczty adres_poczty_elektronicznej e-maila emaila poczta e-mailowy',
  account: 'loguje_sie logujemy_sie logowania konto konta koncie kont kontem rachunek adres_konta',
  market: 'marketplace atlassian',
  holder:
    'jest_zarejestrowane_na zalozone_na prowadzone_na stoi_za_nim osoba zarzadza zarzadzane_przez na_imie prowadzi wlasciciel wlasciciela wlascicielem posiadacz posiadacza posiadaczem wlascicielka wlascicielki posiadaczka posiadaczki na_nazwisko zarejestrowany_jako zarejestrowana_jako nalezy_do nalezace_do',
  receive:
    'trafic_na trafi_na dostarczyc umiescic_na umiescic_w dodac_do otrzyma otrzymac odbiorca odbiorcy docelowe przeniesc_na na_konto trafi ma_trafic przypisac przypisana',
  name: 'nazwa nazwy nazwe',
  first: 'imie imienia imiona',
  last: 'nazwisko nazwiska',
  fullname: 'imie_i_nazwisko imienia_i_nazwiska nazwisko_i_imie imie_nazwisko pelne_imie imie/nazwisko imie,_nazwisko',
  org: 'kancelaria zaklad pracownia instytucja instytucji uczelnia uczelni podmiot podmiotu pełna_nazwa spółdzielnia firma firmy organizacja organizacji przedsiebiorstwo spolka instytucja uczelnia uniwersytet nazwa_firmy nazwa_organizacji klient klienta',
  address:
    'adres adresu siedziba siedziby adres_siedziby pelny_adres adres_pocztowy adres_firmy adres_korespondencyjny',
  street: 'ulica ulicy ulica_i_numer ul',
  postal: 'kod_pocztowy kod',
  city: 'miasto miejscowosc',
  region: 'wojewodztwo region',
  country: 'kraj panstwo',
  key: 'klucz klucza klucze klucz_licencyjny klucz_licencji klucze_licencyjne kod_licencji kod_licencyjny',
  license: 'licencja licencji licencje licencyjny licencyjne',
  expert:
    'ekspert eksperta eksperci partner partnera partnerem ekspertem expertem experta expertowi opiekuje_sie_nami obsluguje_nas',
  hosting: 'hosting wdrozenie rodzaj_hostingu typ_wdrozenia srodowisko edycja',
  host: 'produkt instancja instancji produkt_nadrzedny',
  users: 'uzytkownikow uzytkownicy uzytkownik liczba_uzytkownikow liczby_uzytkownikow pracownikow',
  tier: 'prog poziom przedzial pakiet',
  match:
    'dopasowac dopasowanie dopasowania dopasowana dopasowali dostosowac dostosowanie dostosowania dostosowana dostosowali dostosowaly wyrownac wyrownanie wyrownania zrownac zrownanie zgodna rowna ta_sama tej_samej podniesc podniesienie zwiekszyc zwiekszenie odpowiadala odpowiadac upgrade zrownanie dorownanie',
  app: 'dodatek dodatku wtyczka wtyczki aplikacja aplikacji wireframes add-on',
  other:
    'zamowienie zamowienia faktura faktury telefon tel kom fax strona www nip regon krs wersja data temat dzial stanowisko numer_referencyjny oferta cena uwagi uwaga numer_zamowienia id_serwera wsparcie',
  editors: 'edytorzy edytorow redaktorow',
  billing:
    'rozliczenia ksiegowosc do_faktury do_faktur na_faktury do_fakturowania platnosci dostawy biegly_rewident ekspert_podatkowy',
  contact:
    'kopia_do kopie_do kontakt kontaktowa kontaktowy techniczny wnioskodawca nadawca zamawiajacy administrator kolega kolezanka sprzedawca reseller pytania pytan',
  old: 'stary stara stare starego poprzedni poprzednia poprzedniego dawny dawna byly byla zastapiony nieaktualny nieaktualna',
  trial:
    'na_probe do_testow testowy testowa testowego probny probna probnego wygasl wygasla wygasly demo ewaluacyjna ewaluacyjny zignorowac ignorowac nie_przenosic nie_dotyczy przyklad test niewazny',
  server:
    'serwer serwerze serwera serwerach serwery server za_nasza_zapora za_zapora za_firewallem za_wlasnym_firewallem lokalnie on-premise za_naszym_firewallem za_wlasna_zapora',
  datacenter: 'data_center datacenter',
  building: 'centrum_danych serwerownia serwerowni centrum_przetwarzania',
  cloud: 'cloud chmura chmurze chmury',
  own: 'nasz nasza nasze naszym naszego naszej wlasny wlasnym wlasnego wlasne wlasna wlasnej swoim',
  use: 'uzywamy uzywana uzywany uzywane korzystamy uzyciu uzycie w_uzyciu dziala dzialaja zainstalowana zainstalowany zainstalowane produkcyjnie wykorzystywana wykorzystujemy uruchomiona uzytkowana uzytku stosujemy',
  moved: 'przeszlismy zmigrowalismy przenieslismy',
  confirm: 'potwierdzam potwierdzamy potwierdzenie niniejszym oswiadczamy oswiadczam',
  agree:
    'zgadzamy zgadzam zgoda zgode zgody zgodzilismy akceptujemy akceptuje wyrazamy wyrazam przystajemy przystaje ok w_porzadku nie_mamy_nic_przeciwko bez_problemu mozecie zaakceptowane',
  refuse: 'odmawiamy nie_zgadzamy nie_zgadzam nie_akceptujemy nie_chcemy nie_wyrazamy',
  understand: 'rozumiemy wiemy przeczytalismy zapoznalismy',
  yes: 'tak t oczywiscie zgadza_sie potwierdzam potwierdzamy zgoda zgadzam zgadzamy akceptuje akceptujemy owszem jasne ok',
  no: 'nie',
  neg: 'nie nigdy zaden zadna zadne zadnego zadnej zadnych zadnym brak bez ani nic',
  cond: 'jesli jezeli o_ile pod_warunkiem warunek warunkiem gdy kiedy dopoki dopiero zanim az zalezy zalezne moglibysmy mogloby zgodzilibysmy bylibysmy gdyby chyba_ze tylko_jesli w_przypadku z_zastrzezeniem po_otrzymaniu',
  maybe:
    'watpie watpimy moze prawdopodobnie byc_moze raczej w_zasadzie chyba mysle myslimy sadze mamy_nadzieje nie_jestem_pewien niepewne do_potwierdzenia czekamy zatwierdzenie akceptacji_zarzadu sprawdzic decyzji zdecydowac jeszcze_nie rozwazamy ewentualnie',
  past: 'byl byla bylo byly wczesniej dawniej poprzednio juz_nie do_niedawna uzywalismy dzialal dzialala',
  future: 'bedzie beda wkrotce planujemy zamierzamy w_przyszlym bedziemy',
  but: 'ale jednak lecz natomiast',
  polite:
    'brakuje brakowalo brakowac potrzebne potrzeba potrzebuja potrzebujecie pytanie pytania pytan dodatkowe dodatkowych informacji danych pomoc problem mozliwe czegos razie',
  unlimited: 'nieograniczona nieograniczony nieograniczonej nielimitowana bez_limitu nieograniczone',
  correction:
    'zmieniliśmy_zdanie w_międzyczasie_zdecydowaliśmy a_nie chwila zaraz korekta poprawka poprawiam sprostowanie przepraszam pomylka pomylilem pomylilam literowka blad powinno_byc wlasciwie prawidlowy prawidlowa poprawny poprawna aktualizacja',
  wrong: 'bledny bledna zly zla niepoprawny niepoprawna niewlasciwy blad literowka pomylka',
  instead: 'zamiast_tego zamiast a_nie nie',
  signature:
    'na_dole_tej_wiadomości na_dole_wiadomości pod_moim_nazwiskiem na_końcu_tej_wiadomości podpis podpisie podpisu stopka stopce stopki',
  sender:
    'z_ktorego_do_panstwa_pisze z_ktorego_do_was_pisze z_jakiego_pisze skad_pisze z_ktorego_wlasnie_pisze z_ktorego_teraz_piszemy z_ktorego_teraz_pisze co_nadawca jak_nadawca ten_sam_co_nadawca z_ktorej_pisze ten_sam_z_ktorego z_ktorego_wyslalem z_ktorego_wyslalam z_ktorego_pisze tego_adresu ten_adres ten_sam_adres_z z_ktorego_wysylam adres_nadawcy tym_adresem z_tego_adresu z_ktorego_piszemy',
  me: 'ja ja_sam ja_sama nizej_podpisany nizej_podpisana',
  below: 'na_dole ponizej powyzej nizej wyzej',
  attached: 'zalacznik zalaczniku zalaczam zalaczeniu zalacznika',
  all: 'wszystkie wszystkich wszystko obie oba kazdy',
  is: 'to jest brzmi sa',
  at: 'w z od dla na',
  filler:
    'i oraz lub w na do dla z ze o od przez sie jest to ten ta nasz nasza wasz panstwa dokladny pelny nowy nowe nowego obecny opcjonalnie wraz ktory ktora ktore ma byc liczba numer nr istniejaca naszej naszego chcielibysmy chcialbym chcialabym jak_najszybciej',
  only: 'tylko jedynie wylacznie',
  foreign: 'dostawca dostawcy zewnetrzny zewnetrznego wynajety',
  must: 'musi musza',
};
