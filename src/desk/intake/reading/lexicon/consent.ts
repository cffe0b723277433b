import type { FurtherTongue, Tongue } from '../words/language.ts';
import type { Lexicon } from './types.ts';

/**
 * More words for what is confirmed and agreed to: how people say that something is theirs and runs with them, that
 * they consent, and conditions that are none ("if necessary").
 */
export const consent: Readonly<Record<Exclude<Tongue, FurtherTongue>, Lexicon>> = {
  en: {
    may: 'can_be may_be shall_be should_be to_be can may should shall could_you_please let_it',
    count:
      'size sizes count counts number numbers quantity capacity quota seats seat licences licenses band amount level tier',
    host: 'wiki tracker issue_tracker main_product parent_product',
    agree:
      "it_is_in_order is_in_order in_order_for_us in_accordance known_and_approved not_a_problem not_an_issue no_problem_with not_a_big_deal happy_to happy_for cool_with happy_with_that happy_with_this fine_with_that fine_with_this ok_with_that okay_with_that ok_with okay_with all_right all_good thats_fine that's_fine that's_ok that's_okay suits_us suits_me fine_from_our_side no_concerns no_reservations we_accept nothing_stands_in_the_way nothing_in_the_way well_seen welcome_to_us right_for_us in_our_sense no_prob no_probs willingly gladly agreeable amenable not_disinclined not_averse not_unwilling no_qualms proceed make_it_so do_so just_do_it do_that just_match just_raise authorize authorise authorized authorised permit permission allow okayed signed_off sign_off content concur assent fine_by_me fine_with grand no_issue no_issues no_complaints nothing_against sounds_good works_for_us you_can they_may sketchwell_may go_for_it green_light thumbs_up please_do feel_free by_all_means see_no_reason_not don't_mind do_not_mind wouldn't_mind no_trouble budgeted our_okay our_ok say_yes says_yes endorse endorsed consider_that_agreed would_be_happy would_be_glad would_be_pleased would_be_fine would_be_ok would_be_okay we'd_be_happy we'd_be_glad we'd_be_fine pay_the_difference cover_the_difference pay_for_the_difference pay_the_upgrade pay_for_the_upgrade pay_for_the_bigger pay_for_the_larger pay_for_the_higher pay_for_the_tier we'll_take approve approves",
    server:
      'server_of_us hosted_in-house hosted_in_house hosted_inhouse runs_in-house runs_in_house run_in-house hosted_locally hosted_internally host_it_ourselves self-host self_host hosted_ourselves hosted_by_us hosted_by_ourselves on_our_premises on_our_own_premises on_own_premises own_premises own_datacenter own_data_center in-house_confluence in-house_jira in_house_confluence in_house_jira inhouse_confluence inhouse_jira on-site onsite on_site',
    tier: 'tiers user_tiers bands levels',
    users: 'counts headcount head_counts user_counts seat_count',
    match:
      'rise rises rising alignment raising lift lifted lifting bump bumped bumping enlarge enlarged mirror mirrored mirroring sync synced equalised equalized parity line_up brought_up scale_up top_up bring_it_up bring_the adjusting increasing',
    alike:
      'same bringing raising putting setting follow follows following become becomes set extend extended go_up moved_up move_up brought bring whatever equal level as_many_as accordingly make_it as_many just_like same_as',
    refuse:
      "that_is_not_for_us that's_not_for_us thanks_but_no is_not_wanted not_wanted not_desired not_wished changed_our_mind changed_our_minds changed_my_mind on_second_thought on_second_thoughts no_longer_agree no_longer_agreed stay_as keep_as remain_as stay_at remain_at stays_at as_it_is as_they_are keep_the_tier keep_the_number keep_our_tier keep_our_number leave_the_tier leave_the_number leave_the_users withdraw withdrawn revoke retract take_back takes_back everything_except everything_but all_but except_the not_going_to object_to cannot_accept can't_accept don't_accept not_accept not_consent don't_consent not_prepared turned_it_down turned_down against_it not_willing don't_agree do_not_agree cannot_agree can't_agree do_not_accept not_agree rather_keep we'd_rather_keep we'd_rather_not i'd_rather_not out_of_the_question no_thank_you no_thanks",
    own: 'server_of_us ours ourselves itself themselves us_self their in-house inhouse in_house internal private local company_owned we_own belongs_to_us belonging_to_us ours_alone of_ours we_own_ourselves owned_by_us owned_by_the_licensee owned_by_our owned_and_operated_by_us owned_and_operated_by_the_licensee',
    have: 'have has keep keeps got put maintain maintains maintained owned placed standing stood administer administrate administered',
    is: "we're it's that's they're i'm here's we_are",
    machine: 'box boxes machine machines hardware kit vm vms mini nas pc tower blade',
    yes: 'please_do by_all_means certainly go_ahead fine_by_me perfectly_ok perfectly_fine feel_free happy_with_that it_does they_do we_have that_is_right',
    filler:
      'can_not_be_reached cannot_be_reached cant_be_reached not_reachable not_accessible not_visible_from not_exposed nothing_faces nothing_of_it_faces nothing_facing nothing_exposed not_connected_to_the_internet not_on_the_internet if_any if_you_must_know if_you_like if_you_want if_there_is_any if_there_are_any if_needed if_necessary if_required if_applicable where_needed where_necessary as_needed as_necessary as_required when_needed when_you_can whenever_you_can once_more perfectly totally completely quite those these there whose of_it even_if whether_or_not regardless_of_whether no_matter_if no_matter_whether regardless_if you',
    past: 'until until_november we_had had_been was_on were_on shut_down switched_off turned_off',
    objection:
      'difficulty difficulties obstacle anything_against nothing_against something_against objection objections reservations complaint complaints qualms',
    needed: 'needed necessary required require requires need needs',
    operate:
      'host hosts hosting run runs running operate operates administer we_host we_run we_operate we_are_running we_are_hosting',
    selves: 'ourselves',
    cond: "we'd i'd they'd it'd only_after after_the after_we after_approval after_it_is once_it before_we before_i",
    must: 'should_be',
    use: 'we_host we_run we_operate we_are_running we_are_hosting',
    switch: 'migrate migrating migration switch switching move_to moving_to go_to going_to upgrade_to change_to',
    others:
      'subsidiary subsidiaries sister_company sister_firm sister_organisation sister_organization affiliate parent_company parent_firm parent mother_company other_department another_department other_team another_team other_teams other_company another_company other_site other_office colleagues branch branches',
    maybe:
      "we_were_told i_was_told was_told were_told been_told to_be_filled_in to_be_completed to_fill_in later will_follow follows_later asked do_not_know don't_know no_idea says_we says_that told_us told_me told_that claims_that claims_we according_to",
    elsewhere: 'anywhere_else elsewhere somewhere_else nowhere_else',
    trial: 'forget',
    future: 'purchase_of in_the_pipeline on_order coming_year',
  },
  de: {
    use: 'lauft_auf laufen_auf lauft_bei',
    may: "soll sollen kann konnen konnt konnts konnt's darf durfen durft durfts durft's mag darf_gern durfen_gern kann_gern konnen_gern durfen_sie konnen_sie",
    count: 'grosse groesse umfang kontingent anzahl zahl platze lizenzen menge stufe',
    host: 'wiki hauptprodukt hauptanwendung',
    agree:
      'ist_gut ist_recht passt_fur_uns passt_uns gern_so gerne_so von_unserer_seite_ok unsererseits_ok ok_fur_uns okay_fur_uns fur_uns_ok fur_uns_okay fur_uns_in_ordnung konnen_wir_leben damit_leben machen_sie_das tun_sie_das nur_zu mitgehen haben_nichts_dagegen keine_bedenken einwilligung konnen_sie konnt_ihr durft_ihr konnen_wir_mitgehen nichts_einzuwenden nichts_auszusetzen freigegeben erlauben erlaubt gestatten gestattet ermachtigen nichts_dagegen keine_einwande keinen_einwand kein_einwand soll_uns_recht_sein ist_uns_recht recht_sein geht_in_ordnung geht_fur_uns_in_ordnung spricht_nichts_dagegen haben_wir_kein_problem budgetiert abgesegnet befurworten begrussen tragen_wir_mit nehmen_wir_an genehmigen nehmen_wir_in_kauf nehmen_das_in_kauf zahlen_den_aufpreis ubernehmen_den_aufpreis tragen_die_mehrkosten kommen_wir_auf gern_auf_die gerne_auf_die durfen_sie',
    match:
      'auf_den_stand auf_das_niveau auf_die_hohe auf_die_zahl auf_die_anzahl passen_sie gleichen_sie heben_sie stocken_sie stufen_sie erhohen_sie erweitern_sie setzen_sie_die anhebung anheben angehoben hochsetzen hochgesetzt heraufsetzen heraufgesetzt hochziehen nachgezogen ausweiten ausgeweitet gleichsetzen gleichgesetzt gleichziehen aufrunden vergrossern vergrossert erweitern erweitert angepasst gleichgestellt *heraufsetz* *aufstock* *erhoh* *hochstuf* gleichschalten ubernehmen_wir_die_nutzerzahl anhebt angehoben_wird angepasst_werden angeglichen_werden entsprechen entspricht gebracht_wird',
    alike: 'gleiche gleich genauso dieselbe derselbe denselben selbe mitwachst folgt gesetzt setzen setzt',
    refuse:
      'anders_uberlegt doch_nicht nicht_mehr_einverstanden so_belassen bleiben_wie belassen beibehalten zuruckziehen ziehen_zuruck widerrufen bis_auf_die ausser_der ausser_die keinesfalls auf_keinen_fall nicht_anheben nicht_erhohen nicht_angepasst nicht_angleichen nicht_einverstanden stimmen_nicht_zu stimme_nicht_zu nicht_zustimmen kommt_nicht_in_frage lehnen_wir_ab nicht_erhoht_werden wie_sie_ist wie_es_ist wie_sie_sind',
    own: 'firmeneigen firmeneigene firmeneigenen firmeneigenem klinikeigen klinikeigenen hauseigen hauseigenen hauseigenem intern internen internem internes lokal lokalen lokalem privaten selber unsrem unsren *eigenen *eigener *eigenem selbst_betriebenen betriebenen hausinternen uns_gehort gehort_uns gehoren_uns der_uns_gehort',
    server:
      'selbst_gehosteten selbst_gehostete selbstgehosteten selbstgehostete selber_gehostet selbst_betriebene selbst_betriebenen inhouse bei_uns_im_haus im_haus eigene_instanz eigenen_instanz eigener_hardware unternehmensserver firmenserver hauseigenen_server selbst_gehostetes selbstgehostetes selbst_betriebenes',
    have: 'haben hat steht stehen halten unterhalten pflegen liegt verwalten administrieren',
    machine: 'rechner maschine maschinen hardware blech kiste vm vms',
    yes: 'durfen_sie konnen_sie gern sehr_gerne passt_so jederzeit machen_sie klar_doch ist_so tun_wir machen_wir gerne_doch',
    filler:
      'nicht_erreichbar nicht_zuganglich nicht_am_internet nicht_im_internet falls_notig wenn_notig sofern_notig falls_erforderlich soweit_erforderlich wo_notig bei_bedarf wie_gewunscht ganz vollig voll denen derer dessen der_von sie ihnen auch_wenn selbst_wenn egal_ob unabhangig_davon_ob nichts_damit_zu_tun_ob gleich_ob diejenige diejenigen derjenigen',
    past: 'abgeschaltet ausser_betrieb lief_bei_uns',
    objection: 'schwierigkeiten schwierigkeit hindernis einwande einwand bedenken einzuwenden auszusetzen dagegen',
    needed: 'notig notwendig erforderlich gebraucht benotigt',
    operate: 'hosten betreiben betreibt hostet administrieren',
    selves: 'selbst selber',
    cond: 'erst_nach nachdem nach_freigabe nach_genehmigung nach_rucksprache bevor ehe_wir',
    tier: '*nutzerstufe',
    must: 'sein_muss sein_mussen mussen',
    neg: 'nicht_mehr keinen_mehr',
    switch: 'wechseln wechsel umsteigen umstieg migrieren migration umziehen umzug umstellen umstellung',
    others:
      'tochterfirma tochtergesellschaft tochter schwesterfirma schwestergesellschaft mutterkonzern muttergesellschaft andere_abteilung anderen_abteilung andere_abteilungen konzernmutter niederlassung niederlassungen kollegen',
    maybe:
      'uns_wurde_gesagt wurde_uns_gesagt man_sagte_uns es_hiess auszufullen noch_offen spater folgt_noch folgt_spater reichen_wir_nach nachreichen gebeten angefragt weiss_nicht wissen_nicht weiss_ich_nicht wissen_wir_nicht laut sagt_dass behauptet_dass heisst_es',
    elsewhere: 'woanders anderswo',
    trial: 'vergessen_sie vergesst verwechseln',
    future: 'vorgesehen anschaffung beschaffung kommende kommenden kommendes angedacht denken_uber',
  },
  fr: {
    may: 'peut peuvent pouvez puisse doit_etre devra_etre soit soient peut_etre peuvent_etre',
    count: 'taille nombre effectif places quantite volume jauge postes',
    host: 'wiki',
    agree:
      'autorisons autorise donnons_notre_feu_vert feu_vert aucun_inconvenient aucune_opposition sans_objection sans_probleme pas_de_probleme pas_de_souci aucun_souci pas_d_inconvenient vous_laissons pouvez nous_va ca_nous_va parfait validons valide bon_pour pas_d_opposition n_y_voyons_pas paierons_la_difference prenons_en_charge_la_difference sommes_favorables serions_ravis serions_heureux accepte acceptons valide_l',
    match:
      'augmentation augmenter releve relever relevement etendre etendu etendue hisser elever eleve elevee portiez alignons monter montee monte rehausser rehausse ajustiez alignement accorder',
    alike: 'meme memes autant identiques suive suivre',
    refuse:
      'change_d_avis finalement_pas plus_d_accord rester_a garder_le garder_notre conserver_le conserver_notre retirons retire_notre revenons_sur sauf_l_alignement sauf_pour hors_de_question en_l_etat ne_sommes_pas_d_accord n_acceptons_pas ne_sommes_pas_favorables n_est_pas_question tel_quel laissez_le non_merci',
    own: 'a_nous nous-memes nous_memes chez_eux chez_elles chez_elle chez_lui chez_nous interne locale local prive privee privees leur leurs nous_appartient nous_appartiennent appartient qui_est_a_nous',
    server: 'en_interne auto-heberges auto-hebergement sur_place dans_nos_murs autoheberge autohebergee en_local',
    have: "avons a_ete_installe ont dispose disposons gerons administrons maintenons trouve heberge hebergeons est n_avons_plus n'avons_plus",
    machine: 'machine machines materiel ordinateur vm',
    yes: 'volontiers parfaitement allez-y allez_y faites bien_entendu tout_a_fait aucune_objection aucun_probleme avec_plaisir c_est_le_cas',
    filler:
      'n_est_pas_accessible pas_accessible pas_joignable non_accessible pas_expose pas_exposee s_il_y_a_lieu le_cas_echeant si_besoin si_necessaire au_besoin si_c_est_necessaire parfaitement celui celle ceux celles meme_si peu_importe_si que_ce_soit en_tant_que',
    objection:
      'difficulte difficultes obstacle objection objections opposition inconvenient inconvenients souci soucis reserve',
    needed: 'faut necessaire requis besoin s_il_faut s_il_est_necessaire',
    operate: 'hebergeons heberge exploitons administrons gerons faisons_tourner',
    selves: 'nous-memes nous_memes',
    cond: 's_il_faut apres_validation apres_accord apres_avoir avant_que avant_de',
    is: 'sommes suis',
    must: 'doit_encore doivent_encore faut',
    use: 's_en_sert s_en_servons utilise_sur',
    neg: "n_est_plus n_avons_plus n'avons_plus n'est_plus",
    switch: 'passer migrer basculer migration passage',
    others:
      'filiale filiales maison_mere societe_soeur entreprise_soeur societe_mere autre_service autre_departement autre_site collegues',
    maybe:
      'on_nous_a_dit on_m_a_dit nous_a_dit a_completer a_remplir a_confirmer a_definir a_preciser plus_tard suivra ne_sais_pas ne_savons_pas selon dit_que affirme_que',
    elsewhere: 'ailleurs',
    trial: 'oubliez',
    future: 'achat acquisition_d envisageons envisage',
  },
  es: {
    may: 'puede pueden podeis se_puede sea sean debe_ser',
    count: 'tamano numero cantidad plazas asientos licencias puestos',
    host: 'wiki',
    agree:
      'autorizacion puede podeis pueden no_tenemos_problema no_hay_inconveniente sin_objecion ninguna_objecion visto_bueno damos_nuestro_visto_bueno me_parece_bien nos_parece_bien parece_bien adelante damos_el_ok estamos_conformes aprobado aprobamos permitimos conforme_con no_tengo_inconveniente consentimiento pagaremos_la_diferencia asumimos_la_diferencia asumimos_el_coste nos_parece_perfecto estamos_dispuestos vemos_bien nos_va_bien sin_reparos con_gusto conformidad',
    match:
      'ajusten subirlo suban subir suban elevar eleve aumento aumenten nivelar nivelen equipare equiparen igualados igualadas igualemos igualarlos igualarlas amplien ampliar cuadrar sincronizar ajustarla pase_a suba subamos llegue_a igualarla igualarlo igualarse',
    alike: 'poner ponerle misma mismo mismos mismas tantos queden quede igual iguales',
    refuse:
      'cambiado_de_opinion ya_no_estamos_de_acuerdo mantener_el mantener_la mantenerlos dejar_como dejarlo_como retiramos retiro revocamos salvo_lo excepto_lo tal_como_esta preferimos_que_no preferiria_que_no prefeririamos_que_no mejor_no ni_hablar no_acepto no_estamos_de_acuerdo no_estoy_de_acuerdo no_vamos_a no_nos_interesa en_desacuerdo no_estamos_dispuestos no_gracias',
    own: 'nosotros_mismos de_la_empresa interno interna internos privado local locales su_propio su_propia que_es_nuestro que_es_nuestra nos_pertenece nuestra_propiedad',
    server: 'in_situ autoalojado auto-alojado autoalojada en_nuestra_oficina en_nuestra_sede en_nuestras_oficinas',
    have: 'tenemos tiene hay esta estan alojado alojada alojamos mantenemos gestionamos traemos administramos montado instaladas instalados tengo',
    machine: 'maquina maquinas equipo ordenador computadora hardware vm',
    yes: 'adelante con_gusto desde_luego conformes sin_problema puede pueden podeis por_supuesto asi_lo_confirmo',
    filler:
      'no_es_accesible no_accesible no_expuesto si_es_necesario si_hace_falta si_procede de_ser_necesario si_fuera_necesario en_su_caso desde_ya aquellos aunque incluso_si independientemente_de_si',
    objection: 'dificultad dificultades obstaculo inconveniente objecion objeciones reparo reparos pega pegas',
    needed: 'hay_que necesario preciso falta si_hay_que si_fuera_necesario si_tiene_que si_deben',
    operate: 'alojamos operamos administramos gestionamos hospedamos',
    selves: 'nosotros_mismos nosotros nosotras_mismas',
    cond: 'si_hay_que si_tiene_que si_deben despues_de tras_la_aprobacion antes_de antes_que',
    is: 'estamos esta',
    must: 'tiene_que tienen_que ha_de hay_que',
    neg: 'ya_no',
    switch: 'migrar pasar pasarnos cambiar migracion',
    others:
      'filial filiales matriz empresa_hermana sociedad_hermana empresa_matriz otro_departamento otra_sede companeros',
    maybe:
      'nos_dijeron me_dijeron nos_han_dicho por_completar por_definir por_confirmar pendiente mas_adelante mas_tarde seguira no_sabemos dice_que segun_nuestro sostiene_que',
    elsewhere: 'otro_sitio otra_parte otro_lado',
    trial: 'olviden olvide',
    future: 'pensando pensamos_montar tenemos_pensado adquisicion compra_de',
  },
  pt: {
    may: 'pode podem podera seja sejam deve_ser',
    count: 'tamanho numero quantidade lugares licencas postos qtd',
    host: 'wiki',
    agree:
      'autorizacao autorizado pode podem podeis sem_objecoes sem_objecao nenhuma_objecao nada_a_opor nada_contra por_nos_tudo_bem beleza topamos fechado aprovado aprovamos damos_o_ok de_nossa_parte_ok sem_problema_nenhum nao_vemos_problema permitimos concordo_com pagaremos_a_diferenca pagamos_a_diferenca estamos_dispostos tudo_bem de_acordo',
    match:
      'acerto acertar acertado subir suba subam elevar elevado aumento aumentem nivelar nivelado equiparem igualem ampliem ampliado sincronizar ajustarem alinhem deixar_igual suba subir passe_para suba_para',
    alike: 'igual iguais mesma mesmo mesmas mesmos ficar fique fiquem tantos',
    refuse:
      'manter_o manter_a deixar_como retiramos revogamos tal_como_esta exceto_o menos_o preferiamos_que_nao preferimos_que_nao prefiro_que_nao melhor_nao nao_aceito nao_concordo nao_estamos_de_acordo nao_vamos nao_autorizo nao_autorizamos nao_estamos_dispostos',
    own: 'nosso_mesmo da_empresa da_casa interno interna internos privado local locais seu_proprio sua_propria que_e_nosso que_e_nossa nos_pertence da_nossa_empresa da_nossa_casa na_casa',
    server:
      'in_loco nas_nossas_instalacoes nas_nossas_proprias_instalacoes na_propria_infraestrutura infraestrutura_propria em_nossa_sede no_nosso_ambiente auto-hospedado',
    have: 'temos tem ha esta estao fica alojado alojada hospedado hospedada hospedamos mantemos gerimos funcionar rodar tenho funcionando nao_temos_mais',
    machine: 'maquina maquinas equipamento computador hardware vm',
    yes: 'pode_sim podem_sim claro_que_sim isso isso_mesmo perfeitamente a_vontade fechado pode podem exatamente positivo',
    filler:
      'nao_e_acessivel nao_acessivel se_necessario se_for_preciso se_for_necessario caso_necessario se_aplicavel desde_ja ao aos mesmo_que mesmo_se ainda_que',
    objection: 'dificuldade dificuldades obstaculo objecao objecoes inconveniente contra oposicao ressalvas',
    needed: 'preciso necessario for_preciso for_necessario precisa precisam',
    operate: 'hospedamos operamos administramos gerimos rodamos',
    selves: 'nos_mesmos nos_proprios',
    cond: 'se_for_preciso se_tiver_de se_tiver_que depois_de apos_aprovacao antes_de antes_que',
    is: 'estamos',
    must: 'tem_de tem_que precisa_ser',
    neg: 'nao_temos_mais',
    switch: 'migrar mudar migracao passar',
    others: 'filial subsidiaria empresa_irma matriz outro_departamento colegas',
    maybe:
      'disseram-nos nos_disseram disseram_que a_preencher a_definir a_confirmar por_confirmar pendente mais_tarde depois seguira nao_sabemos nao_sei diz_que segundo_o',
    elsewhere: 'outro_lugar outro_lado',
    trial: 'esquecam',
    future: 'pensando pretendemos aquisicao compra_de',
  },
  it: {
    may: 'puo possono puo_essere venga vengano sia siano',
    count: 'dimensione numero quantita posti licenze taglia',
    host: 'wiki',
    agree:
      'autorizzo autorizzate nulla_in_contrario nessuna_obiezione nessun_ostacolo senza_problemi via_libera approviamo approvato possono puo potete_pure fate_pure a_posto ci_sta_bene nessuna_difficolta procedete sta_bene paghiamo_la_differenza pagheremo_la_differenza ben_volentieri acconsento concordo',
    match:
      "allineiate allineate adeguiate innalzare innalzamento innalzato aumento aumentiate elevare elevato portiate portarlo estendere esteso alzare ampliare ampliato equiparato uguagliare pareggiare all'adeguamento",
    alike:
      'altrettanti altrettante diventino diventano diventare diventi diventare_quelli stesso stessa stessi uguali pari tanti',
    refuse:
      "mantenere_il mantenere_la lasciare_come ritiriamo revochiamo tranne_il tranne_l cosi_com_e non_siamo_d'accordo non_siamo_d_accordo non_intendiamo non_accetto non_concordiamo non_siamo_disposti no_grazie",
    own: 'aziendale aziendali interno interna interni privato locale locali della_ditta loro da_noi di_nostra_proprieta suo nostre nostri che_e_nostro ci_appartiene',
    server: 'installazione_locale in_sede presso_la_nostra_sede self-hosted nei_nostri_locali autogestito gira_in_casa',
    have: 'abbiamo ha e sta si_trova ospitato ospitata ospitiamo manteniamo amministriamo attivo attiva attivato',
    machine: 'macchina macchine computer hardware vm',
    yes: 'certamente volentieri prego fate_pure procedete nessun_problema nulla_osta assolutamente_si perfetto',
    filler:
      'ne_abbia ne_ha ne_hanno ne_abbiamo ne_avra ne_sono ne_siamo se_ne ce_ne ne_facciamo ne_faccia ne_prendiamo ne_usiamo ne_tenga non_raggiungibile non_accessibile non_e_raggiungibile non_e_accessibile non_esposto se_necessario se_serve ove_necessario qualora_necessario se_del_caso anche_se a_prescindere_da',
    objection: 'obiezioni obiezione contrario riserve difficolta',
    needed: 'occorre serve bisogna necessario',
    operate: 'ospitiamo gestiamo amministriamo facciamo_girare',
    selves: 'noi_stessi da_soli in_proprio',
    cond: 'se_occorre se_serve se_bisogna dopo_che dopo_l prima_di prima_che',
    is: 'siamo',
    must: 'deve_essere devono_essere bisogna dobbiamo devo dobbiate',
    use: 'gira girano',
    neg: 'non_piu',
    switch: 'migrare passare passaggio migrazione',
    others: 'filiale controllata consorella societa_sorella casa_madre altro_reparto colleghi',
    maybe:
      'ci_hanno_detto mi_hanno_detto ci_e_stato_detto da_completare da_compilare da_definire da_confermare piu_tardi seguira non_sappiamo non_so sostiene_che dice_che secondo',
    elsewhere: 'altrove',
    trial: 'dimenticate',
    future: 'intenzione acquisto_di stiamo_pensando',
  },
  nl: {
    may: 'mag mogen kan kunnen_jullie moet_worden kunt',
    count: 'omvang grootte aantal aantallen plaatsen licenties hoeveelheid',
    host: 'wiki',
    agree:
      'toestaan toegestaan machtigen mogen mag geen_bezwaren niets_op_tegen geen_bezwaar_tegen vinden_het_prima vinden_wij_prima is_goed vind_ik_goed vinden_wij_goed ga_uw_gang groen_licht goedgekeurd akkoord_dus doe_maar fiatteren gaan_akkoord ga_akkoord vinden_het_goed vinden_wij_prima is_prima dat_prima betalen_het_verschil geen_punt zijn_akkoord vinden_dat_goed stemmen_in vind_het_goed vinden_we_best vinden_wij_best best',
    match:
      'opgetrokken optrekken gelijk_getrokken gelijk_trekken opschroeven opschalen opgeschaald uitbreiden uitgebreid afstemt aanpast gelijktrekking gelijk gelijk_is gelijk_wordt gaat_naar',
    alike: 'dezelfde hetzelfde datzelfde datzelfde_aantal ditzelfde evenveel gelijke zelfde volgt net_als',
    refuse:
      'houden_zoals laten_zoals zo_laten intrekken trekken_in herroepen behalve_het wij_willen_geen niet_mee_eens gaan_niet_akkoord ga_niet_akkoord niet_akkoord nee_bedankt nee_dank_u',
    own: 'intern interne lokaal lokale privé eigen_beheer hun zelf van_ons eigen van_onszelf onszelf',
    server: 'in_huis in_het_pand inhouse self-hosted zelf_gehost eigen_omgeving in_eigen_huis',
    have: 'hebben heeft staat staan beheren houden onderhouden is',
    machine: 'machine machines hardware doos bak vm',
    yes: 'ga_uw_gang doe_maar graag mag dat_mag doen_we dat_klopt geen_bezwaar geen_probleem jawel',
    filler:
      'niet_bereikbaar niet_toegankelijk indien_nodig zo_nodig waar_nodig indien_van_toepassing helemaal ook_als ook_al zelfs_als',
    objection: 'bezwaar bezwaren bedenkingen',
    needed: 'nodig vereist noodzakelijk',
    operate: 'hosten beheren draaien exploiteren',
    selves: 'zelf',
    cond: 'pas_na nadat voordat',
    is: 'zijn zitten',
    must: 'moet moeten moet_zijn moeten_zijn',
    neg: 'niet_meer',
    switch: 'overstappen overgaan migreren overstap migratie',
    others:
      'dochterbedrijf zusterbedrijf zusterfirma zustermaatschappij moederbedrijf dochter andere_afdeling collega_s',
    maybe:
      'ons_is_verteld werd_ons_verteld is_mij_verteld nog_in_te_vullen in_te_vullen nog_te_bepalen later volgt_later volgt_nog weet_niet weten_niet zegt_dat volgens beweert',
    elsewhere: 'ergens_anders elders',
    trial: 'vergeet',
    future: 'voornemens aanschaf van_plan',
  },
  pl: {
    may: 'moze_zostac moze_byc moga_zostac mozna moga niech powinna_zostac',
    count: 'wielkosc liczba liczby liczbe ilosc rozmiar stanowisk licencji prog progu',
    host: 'wiki jiry confluencea jire jirze',
    agree:
      'pozwalamy zezwalamy upowazniamy moga_panstwo mozna nie_mam_nic_przeciwko nic_przeciwko nie_mamy_zastrzezen bez_zastrzezen aprobujemy godzimy zatwierdzone zatwierdzamy mozecie_panstwo akceptujemy_to zgodnie_akceptujemy nie_ma_problemu zgadzamy zgadzam zgode pokryjemy_roznice doplacimy nie_przeszkadza nam_to_nie_przeszkadza',
    match:
      'zrownana zrownano podniesiona podniesiony podniesc podwyzszyc podwyzszenie podwyzszona zwiekszona powiekszyc rozszerzyc rozszerzenie dorownac ujednolicic dostosujcie dopasujcie podniescie wyrownajcie poziomu_confluence poziomu_jiry',
    alike: 'taka_sama taki_sam tyle_samo tyle_ile rowna identyczna tak_jak taka_jak',
    refuse: 'pozostawic zostawic wycofujemy cofamy odwolujemy oprocz_dopasowania nie_wyrazamy_zgody nie_ma_zgody',
    own: 'firmowym firmowy firmowej wewnetrznym wewnetrznej lokalnym lokalnej prywatnym swoj wlasnych naszych swojej u_siebie u_nas wlasna',
    server: 'serwerowni serwerownia serwerownia_wlasna w_naszej_siedzibie w_siedzibie on-prem lokalna_instalacja',
    have: 'mamy ma stoi stoja postawionym postawiony postawiona utrzymujemy administrujemy hostujemy jest',
    machine: 'maszynie maszyna sprzecie sprzet komputerze vm',
    yes: 'prosze_bardzo jak_najbardziej dokladnie prosze_dopasowac bez_problemu pewnie oczywiscie_tak',
    filler:
      'nie_jest_dostepny nie_jest_dostepna niedostepny jesli_trzeba jesli_to_konieczne w_razie_potrzeby w_razie_koniecznosci nawet_jesli nawet_gdy',
    objection: 'przeciwko zastrzezen zastrzezenia obiekcji',
    needed: 'trzeba konieczne potrzeba',
    operate: 'hostujemy utrzymujemy prowadzimy administrujemy',
    selves: 'sami samodzielnie',
    cond: 'dopiero_po po_zatwierdzeniu po_uzyskaniu zanim',
    is: 'jestesmy',
    must: 'musi musza',
    neg: 'juz_nie',
    switch: 'przejsc przejscie migracja migrowac migracji przeniesc_sie',
    others: 'spolka_corka spolka_siostra siostrzana_spolka spolka_matka inny_dzial filia',
    maybe:
      'powiedziano_nam powiedziano_mi slyszelismy do_uzupelnienia do_ustalenia do_potwierdzenia pozniej nie_wiem nie_wiemy twierdzi_ze mowi_ze wedlug',
    elsewhere: 'gdzie_indziej',
    trial: 'zapomniec',
    future: 'zamierzamy zakup w_planach',
  },
  da: {
    own: 'vores_egen vores_egne firmaets bedriftens foretagets hos_os hos_oss',
    have: 'har star',
    may: 'kan ma far skal ska',
    alike:
      'bli_som blir_som blive_som bliver_som bli_samma blive_det_samme bli_det_samme lika_manga like_mange lige_sa_mange',
    count: 'storrelse storlek antal antall',
    objection: 'indvendinger indvending invandningar invandning innvendinger innvending',
    needed: 'nodvendigt nodvendig nodvandigt',
    operate: 'hoster driver drifter koerer hostar drifter drifts',
    selves: 'selv sjalva sjalv',
    cond: 'forst_nar etter_at efter_at inden innan',
    agree:
      'helt_med_pa med_pa er_med_pa ar_med_pa bekrefter_at helt_fint det_er_fint det_gar_bra okej godkjent godkant godkendt',
    match: 'tilpasse folger foljer folge folja haeves haeve heves oke hojes',
    is: 'ligger ligge',
    must: 'skal_vaere maste',
    neg: 'ikke_laengere inte_langre ikke_lenger',
    filler: 'selv_om selvom aven_om uanset_om',
    switch: 'skifte migrere overga byta flytte_til migrera ga_over',
    others: 'datterselskab sosterselskab moderselskab dotterbolag moderbolag anden_afdeling',
    maybe: 'senere ved_ikke vet_inte vet_ikke siger_at sager_att ifolge enligt',
    elsewhere: 'andre_steder andra_stallen',
    trial: 'glem glom',
    future: 'indkob anskaffelse har_tankt',
  },
  ja: {
    refuse:
      '据え置き そのまま 撤回 取り消し 変更しない 合わせない 反対 できかねます いたしかねます 同意いたしません 希望しません 望みません 希望いたしません',
    count: '人数 数 規模 サイズ 数量',
    host: 'Wiki 本体',
    agree:
      'いただいて構いません して構いません いただいて結構です 結構です 差し支えございません 支障ありません 承認済み 承認しました 許可します 承認します お願いいたします お願いします 受諾 大丈夫です 大丈夫',
    match: '揃え 合わせ 引き上げ 引上げ 増やし そろえ 統一 変更して',
    own: '自社の 弊社の 社内の 院内 学内 庁内 構内 自社環境 社内に設置',
    server: '自社サーバー 自社サーバ 社内サーバー 社内サーバ 自前のサーバー オンプレミス環境',
    have: '設置した 置いて あります ございます 構築 構築した 保有',
    neg: 'ございません ではありません ではございません おりません',
    yes: 'お願いします お願いいたします 構いません 結構です 問題ありません',
    filler: '必要に応じて 必要であれば 必要があれば としても でも',
    switch: '移行',
    others: '子会社 親会社 他部署 グループ会社',
    maybe: '後日 追って 聞いて 聞いており とのこと',
    future: '導入予定 検討中',
    alike: '同じ人数',
  },
};
