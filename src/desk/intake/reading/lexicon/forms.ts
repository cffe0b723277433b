import type { FurtherTongue, Tongue } from '../words/language.ts';
import type { Lexicon } from './types.ts';

/**
 * The other forms of the verbs and nouns that claims are made of, language by language: persons, participles,
 * spellings; and the places that are a house's own.
 */
export const forms: Readonly<Record<Exclude<Tongue, FurtherTongue>, Lexicon>> = {
  en: {
    place:
      'network lan intranet office offices plant factory premises building buildings headquarters basement cellar cupboard closet site sites data_room server_room machine_room rack racks firewall infrastructure domain dmz walls hq lab labs campus',
    use: 'never_left never_leaves never_leave utilize utilizes utilized utilise utilises utilised employ employs employed serve serves served serving sitting sat sit living reside resides residing run_on set_up setup configured rolled_out going served_from powers powering executes executed functioning functions productively hosted_on',
    operate:
      'manage manages managed self-managed self_managed self-operated administrate administrated administer administers administered',
    have: "we've maintaining possess possesses possessing keeping owning",
    own: 'we_own ours owned proprietary belongs belonging own_network company_network corporate of_our_own in-company my_own your_own_by_us company-owned firm-owned university-owned',
    machine:
      'computer computers appliance pi rig iron metal bare-metal mainframe esx vmware hypervisor virtual_machine',
    match:
      'harmonize harmonise harmonized harmonised harmonization harmonisation harmonizing harmonising equalisation equalization equalising equalizing equalizes equalises equalled equaled conform conforms conformed tally coincide coincides equivalence uniform uplift uplifted upsize upsized upsizing step_up stepped_up expand expanded expanding expansion extension_to levelled leveled leveling levelling even_out evened alter altered change_the_users change_the_tier change_the_number changing_the changed_to change_to_the same_tier same_level same_size same_band same_user_count mathc macth matchs upgarde adjustement allign alligned allignment aling raise_it grow moved_up bumped_up go_up_to set_to set_equal made_equal put_it_to put_to complying comply',
    agree:
      "ready_to prepared_to so_be_it are_ready ready_and_willing all_for_it all_in_favour no_drama agreeing concurs concurred consented consenting consentment accepting acceptance okayed oks aggree aggreed agre agreeed acept accpet acknowledge_and_agree no_objections_to raise_no_objection no_hesitation comfortable comfortable_with satisfied_with in_favour in_favor welcome welcomed on_board we_go_along go_along_with going_along live_with_that can_live_with we'd_have_no_problem we'd_have_no_objection would_have_no_problem would_have_no_objection would_have_no_objections would_have_no_issue sign_up_to signed_up_for we_support i_support fully_support that's_acceptable permitted permits authorizes authorises allowed allows granted grant bless blessing undertakes commits commit_ourselves obliges_itself",
    confirm:
      'confirmd confrim confrimed attest attests attested certifies certified declares declared affirms affirmed verify verified warrant warrants represent_and_warrant assure assures testify',
    refuse:
      'declined declining refused refusing refusal rejected rejecting opposed opposing objects objected no_interest not_interested do_not_wish does_not_wish no_wish veto do_not_consent does_not_consent does_not_agree not_agreeable not_agreed we_disagree no_agreement no_consent',
    yes: "that's_so that_is_so so_it_is it_is_so that's_the_case that_is_the_case yess yea ye absolutly positive affirm exactly precisely right_you_are indeed_it_is totally naturally surely clearly obviously 👍 si oui tak",
    foreign: 'hoster_runs partner_runs contractor cloud_provider isp colo_provider',
    maybe:
      "can't_say cannot_say couldn't_say can't_tell cannot_tell can't_confirm cannot_confirm unable_to_confirm unable_to_say don't_know discussed to_be_discussed tbc tba hope hoping hopes suppose supposing imagine reckon under_review reviewing undecided tentative uncertain come_back_to_you get_back_to_you let_you_know clarify clarifying wonder wondering may_have_been might_have_been could_have_been",
    future: 'expect_to tomorrow next_quarter next_spring next_summer migrating_to due_to scheduled planned_for go_live',
    alike:
      'like_in like_confluence like_jira like_the as_in as_confluence as_jira same_as equal_to identical identically just_as_many as_much_as same_as_in as_large_as as_big_as on_par on_a_par',
    must: 'is_supposed_to are_supposed_to is_meant_to are_meant_to',
    others: 'another_vendor other_vendor another_supplier another_product another_app another_plugin',
    host: 'like_confluence like_jira as_confluence as_jira',
  },
  de: {
    place:
      'netz ug eg dg untergeschoss erdgeschoss technikgeschoss netzwerk hausnetz firmennetz firmennetzwerk intranet lan buro büro keller haus hause werk standort geschaftsraumen raumlichkeiten serverschrank schrank rack infrastruktur gebaude zentrale labor institut campus dmz vor_ort keller_netz *netzwerk *firmennetz',
    use: 'verwende nutze benutze betreibe setze einsetzt eingesetzte genutzte genutzten installierte installierten laufend laufende lief_auf dient dienen benutzung verwendeten verwendete betrieb gefahren bereitgestellt tut_dienst aufgesetzt eingerichtet nutzbar hangt rennt',
    operate: 'betreibe hoste verwalte administriere managen betreuen fuhren',
    have: 'habe hatte_nicht besitzen besitzt besitze stehend stehende stehender verfugen verfugt dasteht lauft_bei_uns',
    own: 'unsers hauseigener hauseigenes firmeneigener firmeneigenes unternehmenseigen unternehmenseigene unternehmenseigenen unternehmenseigenem unternehmenseigener betriebseigen betriebseigenen betriebseigenem universitatseigenen amtseigenen bei_uns bei_mir unternehmensintern firmenintern firmeninternen firmeninterner firmeninternem hausintern hausinterner hausinternem betriebsintern betriebsinternen inhouse eigens privater privat eignen',
    machine: 'computer pc blechkiste serverhardware virtuelle_maschine virtuellen_maschine vmware hypervisor',
    match:
      'gleicht gleiche_es gleiche_sie zieht_hoch ziehen_sie_hoch stockt stocken stuft angleicht angleiche angeglichene passe_an passt_an passen_an gleicht_an harmonisieren harmonisiert harmonisierung gleichstellung gleichstellen vereinheitlichen vereinheitlicht vereinheitlichung hochfahren hochzuziehen hochzusetzen anzuheben aufzustocken zu_erhohen erhohe erhoht_werden hebt heben hebe ausbauen ausgebaut ausbau vergrosserung erweiterung heraufstufen heraufgestuft hochgestuft ubereinstimmung uberein ubereinstimmend deckungsgleich synchron gleichziehen angepasste anpasst mitziehen mitgezogen aufrusten aufgerustet andern geandert anderung_der',
    alike:
      'wie_in wie_im wie_bei wie_beim wie_confluence wie_jira wie_unser wie_unsere so_viele_wie soviel_wie wie_das_confluence wie_das_jira wie_der wie_die genausoviel genausoviele genauso_viele ebenso_viele ebensoviele gleichviel gleich_viele gleichen identisch identische identischen dieselben analog entsprechend passend',
    agree:
      'gehen_mit_der gehe_mit_der wir_gehen_mit gehen_wir_mit machts_einfach macht_es_einfach macht_einfach ruhig zustimme zustimmt zugestimmt_wird zustimmend einverstandnis einverstandniss akzeptiert_wird akzeptieren_wir akzeptiert akzeptanz bejahen bejaht billigen gebilligt geht_okay geht_ok in_ordung kein_ding kein_thema gar_kein_problem keine_einwendungen machen_wir_mit tragen_das_mit unterstutzen begrusse befurworte willige willigt bewilligt bewilligen genehmige genehmigen_wir genehmigt_werden erteilen_unsere_zustimmung geben_unser_ok geben_unser_okay grunes_licht wir_sind_dafur sind_dafur recht passt_schon passt_das abgenickt',
    confirm:
      'bestatigung bestatigt_wird bestatigten versichere versichert erklare erklart beteuern bezeugen bescheinigen bescheinigt zusichern sichern_zu',
    refuse:
      'widersprochen wird_widersprochen abgelehnt_wird lehnt abzulehnen ablehnung widerspreche widerspricht widerspruch verweigere verweigert verweigerung kein_einverstandnis keine_zustimmung keinen_bedarf kein_interesse wunschen_wir_nicht wunschen_nicht mochten_wir_nicht wollen_wir_nicht mochte_ich_nicht will_ich_nicht wird_nicht_zugestimmt nicht_gewunscht nicht_erwunscht unerwunscht',
    yes: 'so_ist_es das_ist_so das_stimmt genau_so das_trifft_zu stimmt_genau aber_ja na_klar logo logisch freilich selbstredend exakt absolut zutreffend gewiss zugesagt jep jup klar_geht',
    foreign:
      'hostingpartner hostinganbieter itdienstleister it-dienstleister systemhaus rechenzentrumsanbieter gehostet_von betrieben_von betreut_von mietserver',
    maybe:
      'nicht_sagen nicht_bestatigen ich_nicht_weiss melden_uns ruckfrage uberlegung besprechen beraten klarung unter_umstanden schauen_wir sehen_wir ungewiss',
    future:
      'vorhaben hoffen planen beabsichtigen kommt_bald in_kurze anfang_nachsten geplante geplanten ab_januar ab_sommer ab_nachstem ab_nachster ab_nachsten ab_kommendem',
    host: 'wie_confluence wie_jira wie_das_confluence wie_das_jira',
  },
  fr: {
    place:
      'reseau reseau_interne intranet lan bureau bureaux locaux murs sous-sol sous_sol usine siege site baie armoire infrastructure batiment campus labo laboratoire dmz pare-feu parefeu',
    use: 'sert servent servons_de exploite exploitee exploites exploitees exploitant utilisant utilisees utiliser utilisais employe employee employes installes installees installer deploye deployee deployes deployees deploie tournant tourner marche marchent fonctionnent fonctionnant execute executee executes actif active place_sur reside herberge',
    operate: 'hebergees hebergeant administre administree gere geree exploitons_nous',
    have: 'possedons possede detenons detient ai avons_un herbergeons tenons maintient',
    own: 'appartenant appartient appartiennent a_nous_memes maison de_l_entreprise de_la_societe de_notre_societe de_la_maison de_l_universite de_l_institut de_l_hopital de_la_mairie propriete proprietaire internes prives nos_murs chez_moi',
    machine: 'machine_virtuelle serveur_physique poste pc ordinateurs',
    match:
      'harmoniser harmonisation harmonise harmonisee egalisation egalise egalisee egaliser egalisons egalera ajustons ajuster ajustes ajustees augmentons augmente augmentee augmentes augmentees relevement releve relevee releves relevons relevez alignes alignees alignez aligner portons portes portees portez porter adapter adaptons adaptez adaptes adaptees correspondra correspondront correspondant synchroniser synchronise elargir elargi etendons monte_a passer_a passe_a passez passons hausse equivalent equivalente equivaut uniformiser uniformisation mise_a_jour_du modifier modifie modification concordance concorder',
    alike:
      'comme_dans comme_confluence comme_jira comme_sur comme_pour comme_notre que_dans que_confluence que_jira autant_de pareil pareille pareils identique egaux egales semblable que_le_meme',
    agree:
      'parfait impeccable nickel acceptes acceptees acceptez acceptant acquiescons acquiesce consent consentement consentir agreons agree approuve approuvee approbation approuvons adherons souscrivons_a favorable favorables pas_d_inconvenient pas_d_objections n_avons_pas_d_objection sans_reserve sans_reserves ca_marche ca_roule va_bien c_est_bon c_est_ok nous_convient_parfaitement convient_tres_bien autorisee autorisation autorises permettons permets permettez ravi ravis validee validation_donnee validez conviennent engageons_a nous_engageons entendu c_est_entendu marche_conclu',
    confirm:
      'confirmee confirmes confirmant certifier certifies attester attestation declare declarer declarons assurons assure',
    refuse:
      'refus refusee refuses refuser ne_souhaite_pas ne_veux_pas ne_veut_pas ne_desirons_pas n_acceptons_pas n_accepte_pas n_acceptez_pas n_y_consentons_pas ne_consentons_pas declinons decline rejette rejeter desaccord en_desaccord defavorable defavorables non_souhaite non_souhaitee',
    yes: 'c_est_le_cas c_est_bien_le_cas certes evidemment bien_entendu c_est_exact c_est_correct c_est_bien_cela c_est_ca ouaip absolument',
    foreign: 'hebergeurs prestataires infogere infogeree infogereur loues louee tiers',
    maybe:
      'peux_pas_dire pouvons_pas_dire pouvons_pas_confirmer a_etudier etudions etudier reviendrons_vers_vous a_voir nous_verrons indecis examinons',
    future:
      'projetons comptons esperons futur future prochaine prochain planifie planifions installerons utiliserons migrerons',
    must: 'devons dois doit',
    cond: 'avant_d avant_de avant_que',
    host: 'comme_confluence comme_jira que_confluence que_jira',
  },
  es: {
    place:
      'red red_interna intranet lan oficina oficinas sede sotano planta fabrica instalaciones rack armario infraestructura edificio campus laboratorio dmz cortafuegos recinto',
    use: 'usemos usen usemos_en usa usamos uso usada usado usan utiliza utilizamos utilizado utilizada utilizan utilizando usando empleamos emplea empleado instalado instalada instalamos desplegado desplegada corre corren corriendo ejecuta ejecutamos ejecutandose funciona funcionan funcionando operativo operativa opera operando sirve servimos explotamos explota en_marcha levantado levantada puesto puesta vive reside',
    operate: 'gestiona administra hospeda hospedado hospedada autogestionado autogestionada',
    have: 'poseemos posee contamos cuenta_con disponemos dispone mantenido',
    own: 'propio propia propios propias nuestro nuestra nuestros nuestras corporativo corporativa corporativos empresa_propia de_casa de_la_casa perteneciente pertenece pertenecen de_la_universidad de_la_compania de_mi_empresa de_nuestra_empresa de_esta_empresa de_la_organizacion de_la_institucion en_casa',
    machine: 'maquina_virtual servidor_fisico pc ordenadores maquinas_virtuales',
    match:
      'igualar igualamos iguale igualen igualado igualada igualacion ajustar ajuste ajustado ajustada ajustamos ajusten adaptar adapte adaptado adaptacion adaptamos alinear alinee alineado alineada alineacion alineamos equiparar equipare equiparado equiparacion armonizar armonizacion aumentar aumente aumentado aumento incrementar incremento incremente incrementen elevar elevado elevacion subida subido subirla coincidir coincida coincidan coincide corresponder corresponda correspondan ampliacion amplie ampliado homologar homologacion nivelacion nivele sincronice actualizar_el actualicen modificar modifiquen cambiar_el_numero cambien pasar_a pasen_a poner_igual pongan',
    alike:
      'como_en como_confluence como_jira que_en que_confluence que_jira como_nuestro identico identica identicos tantas mismo_numero mismo_nivel la_misma_cantidad tal_cual_el equivalente',
    agree:
      'perfecto perfecta estupendo genial fenomenal encantados acepto aceptamos acepta aceptado aceptada aceptan aceptar aceptacion aceptable acuerdo de_acuerdo conformes conforme consiento consentimos consiente autorizo autorizamos autoriza autorizado autorizan apruebo aprueba aprobada aprobacion damos_nuestra_conformidad damos_nuestro_consentimiento no_vemos_problema no_vemos_problemas no_vemos_inconveniente no_hay_problema ningun_problema sin_problemas sin_inconveniente no_tenemos_inconveniente no_tenemos_objecion vale_para_nosotros nos_vale nos_sirve esta_bien estan_bien nos_comprometemos permitimos acordamos acordado damos_luz_verde luz_verde estamos_a_favor a_favor accedemos accedo asentimos de_buen_grado',
    confirm:
      'confirmo confirmamos confirma confirmado confirmada certifico certificamos declaro declaramos declara manifiesto manifestamos aseguramos doy_fe hacemos_constar',
    refuse:
      'rechazo rechazamos rechaza rechazar rechazado nos_negamos me_niego denegamos denegado no_aceptamos no_acepta no_queremos no_quiero no_deseamos no_deseo no_desea no_autorizamos no_consentimos no_estamos_conformes declinamos nos_oponemos me_opongo no_conforme',
    yes: 'claro claro_que_si efectivamente exacto correcto afirmativo asi_es eso_es sip cierto confirmado vale',
    foreign: 'proveedor proveedores hosting_externo alquilado alquilada externo externa terceros tercero',
    maybe:
      'no_puedo_decir no_podemos_confirmar no_lo_se no_se_decir lo_veremos ya_veremos estudiaremos estudiando por_confirmar consultaremos lo_consultamos dudamos evaluando',
    future:
      'pensamos planeamos planificamos tenemos_previsto queremos_instalar esperamos futuro futura proximamente instalaremos usaremos vamos_a_instalar vamos_a_usar previsto prevista',
    must: 'tenemos_que tengo_que debemos debo',
    host: 'como_confluence como_jira que_confluence que_jira',
  },
  pt: {
    place:
      'rede rede_interna intranet lan escritorio escritorios sede cave porao fabrica planta instalacoes bastidor rack infraestrutura edificio predio campus laboratorio dmz firewall dependencias',
    use: 'usa usamos uso usada usado usam utiliza utilizamos utilizado utilizada utilizam utilizacao utilizando usando empregamos instalado instalada instalamos implantado implantada implementado roda rodam rodando corre correm executa executado executamos funciona funcionam opera operando operado serve em_operacao em_producao montado montada posto',
    operate: 'gere administra hospedamos_nos autogerido autogerida explora exploramos',
    have: 'possuimos possui contamos_com dispomos dispoe mantem mantido detemos',
    own: 'proprio propria proprios proprias nosso nossa nossos nossas corporativo corporativa da_instituicao da_universidade da_organizacao da_companhia da_firma pertencente pertence pertencem de_casa em_casa',
    machine: 'maquina_virtual servidor_fisico pc maquinas_virtuais computadores',
    match:
      'igualar igualamos iguale igualado igualada igualacao ajustar ajuste ajustado ajustada ajustamos ajustem adaptar adaptado adaptacao alinhar alinhe alinhado alinhada alinhamento alinhamos equiparar equipare equiparado equiparacao harmonizar harmonizacao aumentar aumente aumentado aumentada aumento aumentem incrementar elevar eleve elevacao subida coincidir coincida coincidam corresponder corresponda correspondam ampliar ampliacao amplie nivelar nivele sincronizar sincronize acertar acerto alterar alterem alteracao passar_para passem ficar_igual',
    alike:
      'como_no como_na como_confluence como_jira que_no que_o_confluence que_o_jira como_o identico identica mesmo_numero mesmo_nivel a_mesma_quantidade equivalente',
    agree:
      'perfeito otimo aceito aceitamos aceita aceite aceitam aceitar aceitacao acordo concordo concordamos concorda concordancia concordam consentimos consinto consentimento autorizo autorizamos autoriza aprovo aprovacao aprovada nada_temos_contra nao_temos_objecao nao_temos_objecoes nao_vemos_inconveniente nao_ha_problema sem_problema sem_problemas nenhum_problema estamos_de_acordo damos_o_nosso_consentimento damos_nosso_aval esta_bem esta_bom ta_bom tudo_certo nos_comprometemos comprometemo-nos anuimos anuencia somos_favoraveis favoraveis a_favor acedemos de_bom_grado por_mim_tudo_bem',
    confirm:
      'confirmo confirmamos confirma confirmado confirmada certifico certificamos declaro declaramos declara atesto atestamos asseguramos garantimos',
    refuse:
      'recuso recusamos recusa recusar recusado rejeitamos rejeito negamos nao_aceitamos nao_aceita nao_queremos nao_quero nao_desejamos nao_concordamos nao_consentimos declinamos opomo-nos discordamos discordo em_desacordo',
    yes: 'e_isso assim_e e_verdade claro certo certamente exato exatamente correto afirmativo com_certeza sim_senhor pois sem_duvida confirmado ok',
    foreign: 'provedor provedores fornecedor alugado alugada externo externa terceiros terceirizado',
    maybe:
      'nao_posso_dizer nao_podemos_confirmar vamos_ver a_confirmar estudaremos avaliando analisando duvida veremos',
    future:
      'pensamos planeamos planejamos pretendemos esperamos futuro futura em_breve instalaremos usaremos vamos_instalar vamos_usar previsto prevista',
    must: 'temos_de temos_que precisamos precisamos_de',
    host: 'como_confluence como_jira que_o_confluence que_o_jira',
  },
  it: {
    place:
      'rete rete_interna rete_aziendale intranet lan ufficio uffici sede cantina seminterrato stabilimento fabbrica locali armadio rack infrastruttura edificio campus laboratorio dmz firewall',
    use: "usa usiamo usano uso usata usato usati usando utilizza utilizziamo utilizzano utilizzata utilizzati impieghiamo impiega installati installiamo installato_su gira girano girando eseguito eseguita eseguiamo funziona funzionano funzionante opera operativo operativa serve_da esercizio in_esercizio in_funzione distribuito risiede risiedono vive l'uso",
    operate: 'ospita ospitano gestisce amministra autogestita gestito_da_noi gestita_da_noi',
    have: 'possediamo possiede disponiamo dispone deteniamo manteniamo tengo teniamo',
    own: 'nostro nostra nostri nostre proprio propria propri proprie aziendale aziendali della_nostra_azienda dell_azienda della_societa della_nostra_societa dell_ente dell_universita dell_istituto dell_organizzazione della_casa appartenente appartiene appartengono in_casa in_azienda da_noi presso_di_noi presso_noi',
    machine: 'macchina_virtuale server_fisico pc macchine_virtuali',
    match:
      'allineamento allineare allineati allineate allinei allineiamo adeguamento adeguare adeguata adeguate adeguiamo adegui adeguino adattare adattamento adattata adattiamo parificare parificazione parificato equiparazione equiparare equiparati armonizzare armonizzazione aumentare aumenta aumentato aumentata aumentati aumento aumentino incrementare incremento incrementato elevamento elevare elevata innalzare innalzata alzato alzata alzare alziate corrispondano corrispondere corrispondente coincidano coincidere ampliamento ampliare ampliato estensione_degli estendere pareggiare pareggiato pareggio uguagliare eguagliare sincronizzare sincronizzato portare portati portata portate modificare modificato modifica passare_a salire salga',
    alike:
      'come_in come_su come_confluence come_jira come_il identico identica identici stesso_livello stessa_fascia stessa_quantita equivalente altrettanti',
    agree:
      "perfetto ottimo benissimo accetto accettiamo accetta accettato accettata accettano accettare accettazione accordo d'accordo d_accordo acconsente acconsentono consentiamo consento consenso concorda concordato autorizza autorizzato autorizzazione approvo approva approvata approvazione nessun_problema nessuna_difficolta non_abbiamo_obiezioni non_abbiamo_nulla_in_contrario non_ho_nulla_in_contrario niente_in_contrario senza_obiezioni senza_riserve siamo_favorevoli favorevoli favorevole ci_va_bene mi_va_bene a_noi_va_bene per_noi_va_bene per_noi_ok per_me_ok tutto_ok ci_impegniamo permettiamo acconsentito diamo_il_nostro_consenso diamo_il_consenso diamo_l_ok prestiamo_il_consenso di_buon_grado sta_bene",
    confirm:
      'confermo confermiamo conferma confermato confermata certifico certifichiamo dichiaro dichiariamo dichiara attesto attestiamo assicuriamo garantiamo',
    refuse:
      'rifiuto rifiutiamo rifiuta rifiutare rifiutato respingo neghiamo non_accettiamo non_accetta non_vogliamo non_voglio non_desideriamo non_desidero non_acconsentiamo non_autorizziamo siamo_contrari contrari contrario_a ci_opponiamo in_disaccordo non_concordo',
    yes: 'e_cosi proprio_cosi e_vero certo certamente esatto esattamente corretto giusto affermativo senz_altro sicuramente proprio_cosi confermato sicuro',
    foreign: 'fornitori provider_esterno esterna affittato noleggio terzi terze_parti',
    maybe: 'non_posso_dire non_possiamo_confermare vedremo da_valutare valuteremo dubbio verificheremo ci_pensiamo',
    future:
      'pensiamo pianifichiamo progettiamo speriamo futuro futura a_breve installeremo useremo utilizzeremo prevista',
    must: 'dobbiamo devo',
    host: 'come_confluence come_jira',
    app: 'componente componente_aggiuntivo modulo_aggiuntivo',
  },
  nl: {
    place:
      'netwerk bedrijfsnetwerk intranet lan kantoor kantoren kelder fabriek pand gebouw hoofdkantoor vestiging serverruimte serverkast rack infrastructuur campus lab dmz firewall muren',
    use: 'gebruikt gebruiken gebruik gebruikte gebruiks draait draaien draaiend loopt lopen geinstalleerd geinstalleerde installeren ingezet inzetten benut werkt werken actief uitgerold geplaatst opgezet in_gebruik in_bedrijf in_productie dient',
    operate: 'beheert beheren host gehost zelfbeheer runnen runt',
    have: 'heb bezitten bezit beschikken beschikt gehuisvest onderhoudt staand',
    own: 'eigen onze ons mijn eigendom bedrijfseigen interne intern huiseigen toebehoort toebehorend in_huis binnenshuis bij_ons van_het_bedrijf van_de_firma van_de_universiteit van_de_organisatie',
    machine: 'computer computers pc virtuele_machine server_hardware',
    match:
      'gelijktrekken gelijkgetrokken gelijkstellen gelijkgesteld gelijkstelling gelijkmaken gelijkgemaakt gelijk_te_maken gelijk_te_trekken gelijk_maken gelijk_stellen aanpassen aangepast aanpassing aan_te_passen afstemmen afgestemd afstemming af_te_stemmen verhogen verhoogd verhoging te_verhogen ophogen opgehoogd ophoging opwaarderen opgewaardeerd uitbreiding overeenkomen overeenkomt overeenstemmen overeenstemming overeenstemt matchen gematcht harmoniseren geharmoniseerd synchroniseren synchroon vergroten vergroot bijstellen bijgesteld wijzigen gewijzigd in_lijn upgraden geupgraded',
    alike:
      'zoals_in zoals_confluence zoals_jira zoals_bij als_in als_confluence als_jira evenveel evenveel_als even_veel hetzelfde_aantal identiek identieke gelijkwaardig zoveel_als',
    agree:
      'perfect akkoord accoord mee_eens eens ermee_eens stem_in stemt_in instemmen ingestemd instemming accepteren accepteer accepteert geaccepteerd aanvaarden aanvaard goedkeuren goedkeuring keuren_goed toestemming geven_toestemming gaat_akkoord in_orde vinden_wij_goed vindt_het_goed is_goed is_ok is_oke oke ok geen_probleem geen_bezwaar hebben_geen_bezwaar heb_geen_bezwaar geen_enkel_bezwaar prima uitstekend voor_ons_goed bereid mee_akkoord',
    confirm: 'bevestig bevestigen bevestigt bevestigd verklaar verklaren verklaart verzekeren garanderen getuigen',
    refuse:
      'weiger weigeren weigert geweigerd afwijzen wijzen_af afgewezen willen_niet wil_niet willen_geen wensen_niet wensen_geen niet_gewenst oneens niet_instemmen stemmen_niet_in niet_akkoord_met geen_toestemming geen_akkoord maken_bezwaar',
    yes: 'zo_is_het dat_is_zo dat_is_juist ja_hoor jazeker zeker klopt inderdaad uiteraard natuurlijk correct juist absoluut vanzelfsprekend bevestigd yep',
    foreign: 'leverancier hostingpartij hostingprovider hostingbedrijf externe extern gehuurd gehuurde derden',
    maybe:
      'kan_niet_zeggen kunnen_niet_bevestigen bekijken we_zien overleggen overleg bespreken misschien_wel twijfelen onzeker nader_te_bepalen',
    future: 'plannen hopen binnenkort toekomst gaan_installeren gaan_gebruiken gepland geplande',
    must: 'moeten moet',
    host: 'zoals_confluence zoals_jira als_confluence als_jira',
  },
  pl: {
    place:
      'sieci siec intranet intranecie lan biurze biuro biurach siedzibie siedziba piwnicy zakladzie fabryce budynku lokalu szafie rack infrastrukturze infrastruktura kampusie laboratorium dmz firewallem zapora',
    use: 'uzywa uzywam uzywane uzywany uzywana uzywamy uzytkujemy uzytkowany uzytkowane stosowany stosowana korzysta korzystam korzystamy wykorzystuje wykorzystujemy wykorzystywany wykorzystywane dziala dzialaja dzialajacy dzialajaca chodzi chodza pracuje pracuja zainstalowalismy zainstalowano instalacja uruchamiamy uruchomiony uruchomione wdrozony wdrozona wdrozone eksploatowany eksploatowana eksploatujemy funkcjonuje uzyciu',
    operate: 'hostowany hostowana zarzadzamy zarzadzany administrowany obslugujemy',
    have: 'posiadamy posiada dysponujemy dysponuje mam znajduje znajduja',
    own: 'wlasny wlasna wlasne wlasnego wlasnej wlasnym wlasnych wlasnymi nasz nasza nasze naszego naszej naszym naszych naszymi swoj swoja swoim swoich firmowy firmowa firmowych nalezacy nalezacym nalezy_do_nas nalezacych nalezaca u_nas w_firmie wewnetrzny wewnetrzna moim zakladowym uczelnianym',
    machine: 'maszyna_wirtualna maszynie_wirtualnej komputer pc maszynach',
    match:
      'dopasowac dopasowanie dopasowania dopasowaniem dopasowaniu dopasowany dopasowano dopasujemy dostosowac dostosowanie dostosowania dostosowaniem dostosowany dostosowano dostosujemy wyrownac wyrownanie wyrownania wyrownaniem wyrownany zrownac zrownania zrownaniem zwiekszyc zwiekszenie zwiekszenia zwiekszeniem zwiekszony zwiekszyli podniesc podniesienie podniesienia podniesieniem podwyzszenia podwyzszeniem podwyzszony powiekszenie powiekszenia rozszerzenia ujednolicenie ujednolicenia harmonizacja zmiane_liczby zmiana_liczby odpowiadala odpowiadal zgodnosc zgodna_z zgodny_z',
    alike:
      'jak_w jak_confluence jak_jira co_w co_confluence taka_sama taki_sam tyle_samo tyle_ile identyczna identyczny rowny rowne ten_sam te_sama',
    agree:
      'swietnie super zgadzam zgadzamy zgadza_sie_na zgoda zgode zgodny zgodni zgodzilismy zgodzili akceptuje akceptujemy akceptacja zaakceptowalismy zaakceptowano przyjmujemy przystajemy wyrazamy_zgode wyrazam_zgode wyraza_zgode udzielamy_zgody aprobata zatwierdzam nie_mamy_zastrzezen nie_mam_zastrzezen nie_zglaszamy_zastrzezen nie_wnosimy_sprzeciwu nie_widzimy_problemu nie_ma_problemu zaden_problem bez_zastrzezen bez_problemow w_porzadku pasuje_nam moze_byc dobrze zezwalam pozwalam upowazniam jestesmy_za chetnie',
    confirm: 'potwierdzam potwierdzamy potwierdza potwierdzone oswiadcza zaswiadczamy zapewniamy deklarujemy deklaruje',
    refuse:
      'odmawiam odmawiamy odmowa odrzucamy odrzucam sprzeciwiamy sprzeciw nie_zgadza nie_zgadzamy_sie nie_zgadzam_sie nie_akceptuje nie_chce nie_zyczymy nie_zyczy nie_wyrazam nie_wyraza nie_pozwalamy brak_zgody bez_zgody',
    yes: 'tak_jest to_prawda tak oczywiscie owszem zgadza_sie dokladnie jasne pewnie potwierdzone prawda naturalnie',
    foreign: 'dostawcow zewnetrznej zewnetrznym firmie_hostingowej hostingodawcy wynajmowanym wynajetym',
    maybe:
      'nie_moge_powiedziec nie_mozemy_potwierdzic zobaczymy przemyslimy zastanawiamy rozwazymy do_ustalenia ustalamy omowimy',
    future:
      'planujemy zamierzamy chcemy_zainstalowac wkrotce przyszlosci zainstalujemy bedziemy_uzywac planowane planowana planowany',
    must: 'musimy musze',
    host: 'poziomu_jiry poziomu_confluence jak_confluence jak_jira co_confluence',
    tier: 'prog progu progi poziom poziomu poziomie poziomu_jiry poziomu_confluence',
  },
  da: {
    place:
      'netvaerk natverk nettverk intranet lan kontor kontoret kaelder bygning lokaler infrastruktur firmaets_netvaerk',
    use: 'bruger bruges brugt bruges_pa anvender anvendes anvendt benytter benyttes korer kor kjorer kors kjores installeret installerad installert anvands anvander anvand nyttjar brukes',
    match:
      'tilpasses tilpasset tilpasning anpassas anpassning anpassat justeres justeras justert justering haevet hojs hojas okes okas forhojes udligne utjamna opgraderes opgradere uppgraderas oppgraderes afstemmes matcher matche matchas svarer_til motsvarar tilsvarer',
    agree:
      'accepterer accepteres aksepterer godkender godkanner godkjenner samtykker samtycker enig enige okay indforstaet indforstaede innforstatt',
    refuse:
      'afviser avvisar avviser onsker_ikke onskar_inte vil_ikke vill_inte accepterer_ikke accepterar_inte aksepterer_ikke',
    confirm: 'bekraefter bekraftar bekrefter bekraeftet erklaerer intygar',
  },
  ja: {
    place: '社内ネットワーク 社内LAN イントラネット イントラ 事務所 オフィス 本社 ビル サーバールーム サーバ室 構内',
    use: '使用 利用 運用 稼働 稼動 導入 使って 動いて 動作 設置 インストール 展開 配備 活用 走って',
    own: '自社 弊社 当社 社内 自前 自組織 自分たち 当院 本学 当校 当方 我が社 私ども 私たちの 所有 保有',
    match:
      '合わせる 合わせて 合わせた 合わせます あわせる あわせて 揃える 揃えて 揃えます 一致 引き上げる 引き上げて 増やす 増やして 拡張 変更 調整 同数 同一 アップグレード 同じ数',
    agree:
      '同意 同意します 同意いたします 承諾 承諾します 承諾いたします 了承 了承します 了解 了解しました 了解です 賛成 承知 承知しました 承知いたしました 異存ありません 異存はありません 異議ありません 異議なし 構いません かまいません 問題ございません 問題ありません 問題ないです 差し支えありません OKです オーケー 合意 合意します 受け入れます',
    refuse:
      '同意できません 同意しません 同意いたしかねます 承諾できません 承諾しません 拒否 お断り 断ります 不同意 応じられません 希望しません 賛成できません 了承できません',
    maybe: '検討 未定 確認中 相談中 社内で確認 かもしれません おそらく たぶん',
    future: '予定 今後 来月 来年 これから 将来',
  },
};
