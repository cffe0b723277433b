import type { Lexicon } from './types.ts';

/**
 * The labels of a form in further languages (Czech and Slovak, Croatian and Slovene, Hungarian, Romanian, Turkish, Finnish, Greek, Russian and
 * Ukrainian, Korean, Chinese): enough to know what a value is about, not to read what a sentence claims. No word that
 * one of the languages that are read has for something else.
 */
export const further: Lexicon = {
  email:
    'emailova_adresa e-posta eposta e-posta_adresi sahkoposti sahkopostiosoite adresa_de_e-mail adresa_de_email e-mail-cim e-mail_cim email_cim почта электронная_почта електронна_пошта 이메일 이메일_주소 电子邮件 电子邮箱 邮箱 邮箱地址 郵箱 電子郵件 電子信箱',
  account:
    'racun racuna racunu reikningur reikningi reikningur_a saskaita konts konta_turetajs ucet uctu uctem ucte konta fiok fiokja fiokhoz cont contul contului hesap hesabi hesabin hesabinin tili tilin marketplace-tili kayttajatili λογαριασμος λογαριασμου аккаунт аккаунта учетная_запись учетной_записи учетную_запись учетка учетная_запись обліковий_запис 계정 계정의 账户 账号 帐户 帐号 帳戶 帳號',
  holder:
    'vedeny_na vedena_na vedeno_na veden_na vedeny_pod registrovany_na registrovan_na registrovano_na zaregistrovany_na na_jmeno na_meno patri nalezi glasi_na na_ime registriran_na pripada vodi_se_na neven nevere pe_numele apartine adina_kayitli kuuluu registreeritud registruota nositelj nositelja nositeljica imetnik imetnika imetnica vlasnik vlasnika vlasnica lastnik lastnika a_nafni handhafi ipasnieks savininkas omanik drzitel drzitele majitel majitele vlastnik vlastnika tulajdonos tulajdonosa titularul titularului detinator detinatorul sahibi sahibinin haltija haltijan haltijana haltijaksi omistajana nimissa nimella omistaja omistajan κατοχος κατοχου δικαιουχος владелец владельца держатель держателя принадлежит зарегистрирована_на зарегистрирован_на оформлена_на оформлен_на власник 소유자 보유자 명의자 持有人 所有人 持有者 账户名 户名 戶名',
  name: 'jmeno meno nev neve nume numele adi ismi nimi nimen ονομα имя имени імя 이름 성명 名称 名稱',
  first: 'krestni_jmeno keresztnev utonev prenume prenumele etunimi ονομα_μικρο 名字',
  last: 'prijmeni priezvisko vezeteknev csaladnev nume_de_familie soyad soyadi soyisim sukunimi επωνυμο фамилия прізвище 姓氏',
  fullname:
    'jmeno_a_prijmeni meno_a_priezvisko teljes_nev nume_si_prenume nume_complet ad_soyad adi_soyadi koko_nimi ονοματεπωνυμο фио 姓名',
  org: 'tvrtka tvrtke poduzece podjetje preduzece fyrirtaeki felag uznemums imone ettevote spolecnost spolecnosti firmy organizace organizacia organizaci ceg cegnev szervezet organizatie organizatia societatea companie compania compania_noastra kurulus kurum sirket sirketi firmasi yritys yrityksen organisaatio yhtio εταιρεια εταιρια οργανισμος επωνυμια компания организация компанія організація 회사 회사명 기관 기관명 公司 公司名称 公司名稱 单位 单位名称 机构',
  address:
    'naslov heimilisfang aadress adresas adrese adresa adresy sidlo cim cime szekhely sediu sediul adres adresi osoite διευθυνση адрес адреса 주소 地址 公司地址',
  street:
    'ulice ulica_a_cislo utca utca_hazszam strada cadde sokak sokagi katuosoite katu οδος улица вулиця 도로명 街道',
  postal:
    'psc smerovaci_cislo iranyitoszam cod_postal codul_postal posta_kodu postakodu postinumero ταχυδρομικος_κωδικας τ.κ τκ индекс почтовый_индекс 우편번호 邮编 邮政编码 郵遞區號 郵編',
  city: 'mesto obec varos telepules oras orasul localitate localitatea sehir sehri ilce kaupunki paikkakunta πολη город місто 도시 城市',
  region: 'kraj okres megye judet judetul maakunta νομος περιφερεια область 시도 省份 州省',
  country: 'zeme stat krajina orszag tara tarii ulke ulkesi maa χωρα страна країна 국가 国家 國家',
  key: 'klic licencni_klic kluc licencny_kluc kulcs licenckulcs cheie cheia cheie_de_licenta anahtar anahtari lisans_anahtari avain lisenssiavain κλειδι κλειδι_αδειας ключ лицензионный_ключ 라이선스_키 라이센스_키 라이선스키 许可证密钥 授权密钥 許可證金鑰 授權金鑰 密钥 金鑰',
  license:
    'licence_cislo licencia licenc licenta licentei lisans lisansi lisenssi lisenssin αδεια лицензия ліцензія 라이선스 라이센스 许可证 授权 許可證',
  expert:
    'partner_ekspert strucnjak serfraedingur partnera ortak is_ortagi kumppani συνεργατης партнер 파트너 合作伙伴',
  neg: 'degil nikoliv není_to neni_to nie_je nem_az nu_este ei_ole не_тот 아니라 아닌',
  contact:
    'kontaktni_osoba kapcsolattarto persoana_de_contact irtibat_kisisi yhteyshenkilo υπευθυνος 담당자 联系人 聯絡人',
};
