import type { Lexicon } from './types.ts';

export const it: Lexicon = {
  email:
    'e-mail email mail posta_elettronica indirizzo_e-mail indirizzo_email indirizzo_mail indirizzo_di_posta indirizzo_di_posta_elettronica',
  account: 'accede_con accediamo_con si_collega account utenza conto',
  market: 'marketplace',
  holder:
    'titolarita risulta_intestato risulta_intestata e_registrato_a_nome e_registrata_a_nome responsabile_dell_account dietro_c_e dietro_questo_account appartiene intestato_al intestata_al intestato_alla intestata_alla gestito_da gestita_da amministrato_da a_nome_del a_nome_della intestatario_e di_proprieta_di titolare intestatario intestataria proprietario proprietaria intestato_a intestata_a chi_ha_l_account registrato_come registrata_come a_nome_di',
  receive:
    'arrivare_a arrivi_a finire_su finire_sull finire_in arrivare_su arrivare_sull andare_su assegnare assegnarla assegnata attribuire intestare intestarla ricevere ricevera riceve destinatario destinazione trasferire_a trasferire_sull trasferirla spostare_su sull_account assegnare beneficiario',
  name: 'nome nominativo denominazione',
  first: 'nome_di_battesimo nome_proprio',
  last: 'cognome',
  fullname: 'nome_e_cognome cognome_e_nome nome_cognome nome/cognome nome_completo cognome_nome nome,_cognome',
  org: 'nome_dell_azienda nome_della_societa nome_della_ditta nome_dell_ente nome_dell_organizzazione nome_dell_impresa nome_dell_istituto denominazione studio ente_pubblico attivita esercizio azienda societa organizzazione impresa ditta ragione_sociale ente istituto universita cliente_finale istituzione denominazione_sociale cliente',
  address: 'indirizzo sede sede_legale indirizzo_completo indirizzo_postale recapito',
  street: 'via viale piazza via_e_numero_civico via_e_numero',
  postal: 'cap codice_postale codice_avviamento_postale',
  city: 'citta comune localita',
  region: 'provincia regione prov',
  country: 'paese nazione stato',
  key: 'chiave chiavi codice_di_licenza codice_licenza chiave_di_licenza chiave_licenza',
  license: 'licenza licenze',
  expert: 'esperto_atlassian esperto esperta partner expert consulente ci_segue ci_seguono siamo_seguiti',
  hosting: 'hosting tipo_di_hosting distribuzione modalita edizione',
  host: 'prodotto prodotto_host istanza prodotto_ospite applicazione_host',
  users: 'utenti utente numero_di_utenti numero_utenti dipendenti',
  tier: 'fascia livello scaglione',
  match:
    'adeguare adeguamento adeguato adeguata adeguato adeguati adeguarlo allineare allineamento allineato allineata allineati corrispondere corrisponda corrispondenza uguale pari stesso_numero adattare adattamento adattato portare portato aumentare aggiornare upgrade parificare coincidere coincida equiparare',
  app: 'componente_aggiuntivo estensione plugin add-on app',
  other:
    'ordine fattura telefono tel cellulare fax sito sito_web p.iva partita_iva piva codice_fiscale versione data oggetto reparto ruolo riferimento preventivo prezzo manutenzione note id_server id_del_server codice_univoco pec sdi numero_ordine',
  editors: 'editor redattori',
  billing: 'fatturazione amministrazione_contabile contabilita spedizione esperto_contabile perito_contabile',
  contact:
    'copia_a in_copia_a capogruppo casa_madre controllata contatto contatti referente tecnico richiedente mittente acquirente amministratore collega rivenditore domande',
  old: 'vecchio vecchia vecchi vecchie precedente precedenti ex obsoleta sostituita',
  trial:
    'di_prova per_provare prova test valutazione scaduta scaduto demo ignorare ignorate ignori non_usare non_migrare non_trasferire non_spostare non_valida esempio collaudo',
  server:
    'server dietro_il_nostro_firewall dietro_il_firewall dietro_al_firewall dietro_firewall on-premise in_locale presso_la_nostra_sede',
  datacenter: 'data_center datacenter',
  building: 'centro_dati sala_server ced sala_macchine',
  cloud: 'cloud nuvola',
  own: 'nostro nostra nostri nostre proprio propria mio mia',
  use: 'usa usiamo uso usata usato utilizza utilizziamo utilizzata utilizzato utilizzo in_uso installata installato gira girano esegue in_produzione impiegata impiegato funziona gestiamo',
  moved: 'migrato passati migrati migrata',
  confirm: 'confermo confermiamo conferma confermare confermato dichiariamo attestiamo dichiaro',
  agree:
    'va_benissimo d_accordo accordo accettiamo accetto accettare accettato acconsentiamo acconsento concordiamo concordo va_bene nessun_problema ok nulla_osta consenso potete autorizziamo siamo_disposti accettazione',
  refuse: 'rifiutiamo rifiuto non_accettiamo non_vogliamo non_desideriamo respingiamo',
  understand: 'comprendiamo capito sappiamo letto preso_atto',
  yes: 'si sì certo esatto corretto confermo confermato certamente assolutamente d_accordo accettato va_bene ok confermiamo',
  no: 'no negativo',
  neg: 'non no mai nessun nessuno nessuna senza ne neppure nemmeno niente',
  cond: 'se a_condizione condizione condizioni purche a_patto salvo tranne quando appena non_appena una_volta finche fino_a dipende secondo potremmo potrebbe accetteremmo saremmo sarebbe solo_se qualora in_caso subordinato vorremmo_prima',
  maybe:
    'dubito dubitiamo forse probabilmente possibilmente in_linea_di_principio in_linea_di_massima penso pensiamo credo crediamo speriamo non_sono_sicuro da_confermare in_attesa approvazione verificare valutare valutando decidere decisione non_ancora eventualmente presumibilmente',
  past: 'era erano prima precedentemente in_passato non_piu fino_a_poco usavamo utilizzavamo',
  future: 'sara saranno presto prossimamente prevediamo previsto intendiamo prossimo_anno',
  but: 'ma pero tuttavia eppure',
  polite:
    'manca mancasse mancano manchi serve servono servisse occorre bisogno domanda domande altro altre ulteriori informazioni dati aiuto problema possibile necessario',
  unlimited: 'illimitato illimitati illimitata illimitate',
  correction:
    'cambiato_idea deciso_nel_frattempo poi_deciso ah_no aspettate correzione correggo correggere corretto_e rettifica rettifico errata_corrige refuso scusate scusi scusa errore sbagliato in_realta anzi la_corretta quella_corretta quello_corretto giusta aggiornamento leggasi',
  wrong: 'sbagliato sbagliata errato errata scorretto errore refuso',
  instead: 'invece_di al_posto_di anziche e_non invece non',
  signature:
    'in_fondo_a_questa_mail in_fondo_alla_mail in_calce_a_questa_mail sotto_il_mio_nome in_fondo_al_messaggio firma pie_di_pagina in_calce',
  sender:
    'da_dove_scrivo da_dove_sto_scrivendo da_dove_vi_scrivo da_dove_le_scrivo da_cui_stiamo_scrivendo dal_quale_stiamo_scrivendo con_cui_sto_scrivendo con_cui_vi_scrivo che_sto_usando da_cui_vi_sto da_cui_le_sto da_cui_sto_scrivendo da_cui_le_scrivo dal_quale_sto_scrivendo quello_da_cui_scrivo stesso_di_questa_mail stessa_da_cui dalla_quale_scrivo come_mittente vedi_mittente da_cui_parte da_cui_scrivo dal_quale_scrivo questo_indirizzo questa_mail questa_e-mail con_cui_scrivo da_cui_vi_scrivo stesso_indirizzo_da_cui indirizzo_del_mittente del_mittente da_cui_invio dal_quale_vi_scrivo',
  me: 'io io_stesso io_stessa sottoscritto sottoscritta sono_io me_stesso',
  below: 'in_fondo piu_sotto sotto qui_sotto sopra di_seguito',
  attached: 'allegato allegata allegati allegate in_allegato',
  all: 'tutti tutte tutto entrambi entrambe ogni ciascuno',
  is: 'e sono',
  at: 'presso di da per con',
  filler:
    'il lo la i gli le un uno una di del della dello dei degli delle e o a al alla all in nel nella nell per con su sull da dal dall che deve esatto esatta completo completa nuovo nuova attuale facoltativo se_presente incluso numero nostro nostra vostro associato esistente l d vorremmo vorrei il_prima_possibile appena_possibile nostro sul sulla dell dall nell all',
  only: 'solo soltanto solamente',
  foreign: 'fornitore provider esterno noleggiato',
  must: 'deve devono bisogna',
};
