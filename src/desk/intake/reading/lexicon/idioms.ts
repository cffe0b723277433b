import type { FurtherTongue, Tongue } from '../words/language.ts';
import type { Lexicon } from './types.ts';

/**
 * What people say in fixed phrases: "as for the users" (no condition, though it may begin with an "if"), consent and
 * refusal in everyday words, and that whatever it costs is paid.
 */
export const idioms: Readonly<Record<Exclude<Tongue, FurtherTongue>, Lexicon>> = {
  en: {
    filler:
      "all_the_same just_the_same at_the_same_time the_same_time same_day same_week same_person same_people same_reason same_mail same_e-mail same_building same_house same_office same_city same_town same_desk on_the_contrary quite_the_contrary in_the_same_order in_your_order in_that_order in_this_order in_the_order_you_asked in_the_order_asked in_the_order_of_your look_after looks_after looking_after looked_after carry_on_using carry_on_working carry_on_with_it go_on_using find_out_later find_that_out_later without_reservation without_reservations without_hesitation without_reserve where_it_was as_it_was where_they_were as_they_were if_that_is_the_rule if_that's_the_rule if_those_are_the_rules if_these_are_the_rules if_that_is_what_it_takes if_that's_what_it_takes if_that_is_how_it_works if_that's_how_it_works if_i_understand_you_correctly if_i_understand_correctly if_i_understand_this_correctly if_i_understood_you_correctly if_i_understood_correctly if_i_understand_you_right if_i_understand_it_right &_partner &_partners &_associates &_associes until_today to_this_day up_to_now on_account_of nothing_to_match nothing_to_adjust nothing_to_change nothing_to_upgrade nothing_changes nothing_would_change nothing_needs_to_change according_to_your according_to_you only_place the_only_place i_decide we_decide were_asked was_asked as_for as_far_as when_it_comes_to if_it_comes_to if_we_are_talking_about if_you_ask_me if_memory_serves if_i_remember if_it_helps if_that_helps if_you_please as_well too means mean i.e namely up does do did that_is_what it_is_what that's_what it's_what them those these according_to_the_licence according_to_the_license according_to_our_licence according_to_our_license according_to_the_invoice please_note note_that is_under_my_old still_under_my_old still_under_our_old still_under_the_old still_on_the_old does_not_change doesn't_change did_not_change didn't_change has_not_changed hasn't_changed have_not_changed haven't_changed is_unchanged remains_unchanged stays_unchanged stays_the_same remains_the_same is_still_the_same is_and_will_continue is_and_will_be is_and_will_remain is_and_remains shall_remain_so will_remain_so will_stay_so shall_stay_so will_stay_that_way as_said as_stated as_mentioned if_there_is_no_other_way if_there's_no_other_way if_it_can't_be_helped if_it_cannot_be_helped is_and_will_continue_to_be as_discussed as_agreed_on_the_phone as_talked_about if_that's_the_deal if_that_is_the_deal if_that's_the_way if_that_is_the_way if_that's_how_it_is if_that_is_how_it_is if_it_must_be if_it_has_to_be if_it_needs_to_be if_that's_what_is if_that's_the_price if_that_is_the_price if_needs_must if_those_are_your_terms if_that's_your_rule if_you_say_so if_you_insist if_you_need_it if_you_need_that if_you_ever_need if_this_helps if_it_is_of_use if_that_is_of_use if_it_is_any_use if_you_wonder if_you_are_wondering if_you're_wondering in_case_you_wonder in_case_you_are_wondering in_case_you_need_it in_case_it_matters in_case_that_matters in_case_it_helps should_you_need_it if_you_have_to_know if_you_must_know if_anybody_asks if_anyone_asks i_would_be_lying i'd_be_lying would_be_lying would_be_a_lie never_been_anywhere_but never_been_anywhere_else_but never_been_anywhere_other_than never_run_anywhere_but never_ran_anywhere_but nowhere_but nowhere_else_but nothing_but not_anywhere_but",
    agree:
      "could_not_agree_more couldn't_agree_more for_us_it_is_good for_us_it_is_fine for_us_it_is_ok for_us_it_is_okay it_is_good_for_us its_good_for_us dont_mind doesnt_mind dont_object dont_have_a_problem dont_have_any_objection dont_see_a_problem voted_for_it voted_in_favour voted_in_favor voted_yes would_have_no_objection would_have_no_objections we'd_have_no_objection we'd_have_no_objections would_not_object wouldn't_object would_raise_no_objection said_ok said_okay said_yes said_fine say_ok says_ok says_okay said_it_is_fine said_go_ahead says_aye said_aye consider_it_agreed consider_it_done consider_it_settled no_vote_against without_a_vote_against unopposed carried_unanimously so_be_it my_approval our_approval my_full_approval our_full_approval full_approval his_approval her_approval with_approval blessing our_blessing good_with fine_with_that be_my_guest knock_yourselves_out no_skin_off no_bother nae_bother nae_bother_at_all no_stress no_sweat no_hassle no_fuss no_grumbles no_quarrel no_argument no_arguments no_quibbles no_protest no_dispute go_right_ahead crack_on carry_on we're_right_with they're_right_with are_right_with is_right_with works_for_me works_fine_for_us thats_grand thats_okay that_works that_is_fine that_is_ok that_is_okay that_is_acceptable that_is_agreed is_agreed are_agreed is_accepted are_accepted was_agreed has_approved have_approved has_agreed have_agreed approved_by agreed_by signed_off_by cleared_by authorised_by authorized_by gave_the_nod given_the_nod the_nod nodded_through gave_the_go-ahead go-ahead given_the_go-ahead all_for accede acceded consented_to up_for_it up_for_that you_have_my_word take_it_as_agreed take_that_as_agreed take_that_as_a_yes take_it_as_a_yes as_a_yes is_a_yes a_yes_from_us that_is_a_yes we_undertake we_commit happily pay_to_have paying_the_step paying_the_difference pay_whatever swallow_the_difference swallow_the_cost foot_the_bill cover_the_cost cover_the_costs stump_up not_mind would_not_mind wouldn't_mind won't_mind will_not_mind then_so_be_it then_we_do_it then_we'll_do_it budget_is_there budget_is_available have_the_budget is_in_the_budget within_our_budget has_said_yes have_said_yes undertakes_to can_live_with we_can_live we_decided_to have_decided_to has_decided_to it's_a_go that's_a_go it_is_a_go is_a_go game_for_it in_agreement",
    objection:
      'drama dramas worries worry stress bother hassle fuss sweat grumbles quarrel quibble quibbles argument arguments protest dispute resistance hard_feelings misgivings grounds_to_object',
    refuse:
      "cannot_afford can't_afford can_not_afford decided_not_to chose_not_to opted_not_to has_said_no have_said_no we_would_prefer_to_leave would_prefer_to_leave we'd_prefer_to_leave rather_leave we'd_rather_leave i'd_rather_leave would_rather_leave rather_stay we'd_rather_stay would_rather_stay prefer_to_leave prefer_to_stay as_a_no as_a_friendly_no as_a_polite_no as_a_clear_no is_a_no a_no_from_us a_no_from_me that_is_a_no isn't_going_to_happen is_not_going_to_happen not_going_to_happen won't_happen will_not_happen decided_against voted_against said_no_to says_no_to has_refused have_refused no_go a_no-go vetoed vetoes ruled_out ruled_it_out rule_out is_off_the_table off_the_table no_appetite no_chance no_way not_on_your_life",
    needed: 'wants asks demands insists expects precondition prerequisite requirement',
    alike:
      'goes_up goes_up_to moves_up moves_up_to to_what_jira_has to_what_confluence_has like_our_confluence like_our_jira like_our_wiki',
    match:
      'lining lining_up lined_up line_the_numbers_up levelled_up same_footing same_figure brought_to be_brought_to sized sizing resize resized resizing re-size re-sized in_step in_lockstep keep_step keeps_step square_up squared_up up_to_the_same',
    hosting: 'what_it_runs_on runs_where',
    cond: 'under_the_provision with_the_provision on_the_provision with_the_one_provision under_the_assumption on_the_assumption under_the_proviso with_the_caveat with_one_caveat on_the_understanding on_the_basis_that on_the_premise premise prerequisite proviso with_the_proviso stipulation contingent_on hangs_on hinges_on rests_on awaits awaiting_approval not_before only_from starting_next not_until but_not_until at_the_earliest',
    trial: 'stays_on stay_on',
    use: 'stays_on stay_on remains_on remain_on work_on works_on working_on came_back_to went_back_to moved_back_to back_on returned_to',
    host: 'to_what_jira_has to_what_confluence_has',
    is: "we've_been they've_been we_have_been have_been_on have_been_in has_been_on has_been_in it_is",
    own: 'at_us computer_of_us machine_of_us server_of_us hardware_of_us self-managed self_managed self-administered self-maintained',
    place:
      'workshop factory_floor back_office practice shop stockroom warehouse barn garage attic loft living_room dining_room garage attic shed study spare_room kitchen staff_room utility_room back_room storeroom store_room loft workshop comms_cupboard surgery practice farm clinic hospital library museum bakery brewery winery distillery dairy cannery sawmill mill depot yard barn vicarage own_network company_network',
    foreign:
      'service_provider service_providers hosting_firm hosting_partner hosting_service data_centre_operator data_center_operator facility_manager',
    server: 'on_prem on_company_premises on_company_hardware on_company_servers company_server company_servers',
    machine: 'synology qnap mac_mini raspberry raspberry_pi',
    operate: 'operated',
    selves: 'internally locally in-house inhouse',
    switch: 'go_from going_from go_up_from move_from step_up_from go_with going_with',
    past: 'gave_up given_up was_decommissioned is_decommissioned has_been_decommissioned is_history is_gone was_scrapped was_retired got_rid_of pulled_the_plug unplugged_it',
    moved: 'left_the_server left_our_server left_our_own_server left_server_for gave_up_the_server gave_up_our_server',
    maybe:
      'is_another_matter is_a_different_matter another_matter different_matter another_kettle is_another_question is_a_different_question',
  },
  de: {
    filler:
      "im_gegenteil ganz_im_gegenteil ohne_vorbehalt ohne_vorbehalte ohne_einschrankung ohne_wenn_und_aber wenn_das_die_regel_ist wenn_das_so_sein_muss wenn_es_sein_muss wenn_das_sein_muss wenn_es_denn_sein_muss wenn_ich_sie_richtig_verstehe wenn_ich_es_richtig_verstehe wenn_ich_das_richtig_verstehe wenn_ich_sie_recht_verstehe wenn_ich_richtig_verstehe wenn_ich_sie_richtig_verstanden_habe wenn_ich_es_richtig_verstanden_habe &_partner &_partners &_associates &_associes bis_heute bis_dato bis_jetzt nichts_anzupassen nichts_anzugleichen nichts_zu_andern andert_sich_nichts laut_ihrer laut_ihrem laut_ihren zu_ihrer_ruckfrage auf_ihre_ruckfrage ihrer_ruckfrage ihre_ruckfrage was_die was_das was_den wenn_es_um falls_es_um sofern_es_um wenn_es_darum geht_es_um und_zwar namlich ebenfalls auch wenn_ich_mich_recht_erinnere laut_lizenz laut_der_lizenz laut_unserer_lizenz laut_vertrag laut_rechnung laut_anzeige laut_verwaltung laut_administration andert_sich_nicht hat_sich_nicht_geandert haben_sich_nicht_geandert bleibt_gleich bleibt_dieselbe bleibt_derselbe bleibt_unverandert bleiben_unverandert wenn_es_anders_nicht_geht wenn_es_nicht_anders_geht wenns_nicht_anders_geht falls_es_nicht_anders_geht wie_gesagt wie_erwahnt wie_beschrieben wie_besprochen wie_telefonisch_besprochen wenn_s_sein_muss wenns_sein_muss wenn's_sein_muss wenn_das_so_ist wenn_dem_so_ist wenn_das_die_vorgabe_ist wenn_das_der_preis_ist wenn_sie_das_so_verlangen falls_es_hilft falls_das_hilft wenn_es_hilft wenn_das_hilft falls_sie_es_brauchen falls_sie_das_brauchen falls_sie_sich_fragen falls_das_wichtig_ist falls_es_wichtig_ist falls_jemand_fragt ware_gelogen wurde_ich_lugen nirgends_anders_als nirgendwo_anders_als nie_woanders_als nie_anderswo_als",
    agree:
      'nichts_dagegen dafur_gestimmt dafur_ausgesprochen grunes_licht_gegeben macht_uns_nichts stort_uns_nicht hat_einverstandnis hat_sein_einverstandnis hat_ihr_einverstandnis einverstandnis_gegeben unseren_segen meinen_segen euren_segen segen geht_klar geht_so_klar alles_gut_damit kein_stress keine_sorge haben_nichts_einzuwenden nichts_dawider von_mir_aus von_uns_aus meinetwegen unsretwegen unseretwegen ist_abgesegnet ist_abgestimmt ist_freigegeben sind_freigegeben ist_genehmigt sind_genehmigt wurde_genehmigt wurde_freigegeben hat_zugestimmt haben_zugestimmt hat_genehmigt haben_genehmigt hat_freigegeben haben_freigegeben hat_grunes_licht gruenes_licht darf_und_soll durfen_und_sollen gern_machen zahlen_wir_dann zahlen_wir_gern zahlen_wir_gerne ubernehmen_wir kommen_wir_fur tragen_wir_die ist_ein_ja als_ja machen_sie_ruhig macht_ruhig passt_uns_gut ist_fur_uns_okay ist_fur_uns_ok passt_so passt_so_fur_uns einverstanden_erklaren erklaren_uns_einverstanden sei_so_gut los_damit dann_machen_wir_das dann_machen_wir_es dann_tun_wir_das dann_ist_das_so dann_sei_es_so so_sei_es budget_ist_da budget_ist_vorhanden budget_liegt_vor budget_steht_bereit kostenubernahme ubernahme_der_kosten ubernahme_der_mehrkosten ja_gesagt sagt_ja sagte_ja hat_sich_geklart machen_sie_s macht_s verpflichtet_sich so_abgesprochen ist_abgesprochen haben_beschlossen wurde_beschlossen',
    objection: 'stress thema_damit bauchschmerzen widerrede vorbehalt vorbehalte protest',
    refuse:
      'nicht_leisten nein_gesagt dagegen_gestimmt dagegen_ausgesprochen lieber_bleiben lieber_belassen lieber_lassen mochten_es_bei belassen_es als_nein ist_ein_nein ein_klares_nein dagegen_entschieden hat_abgelehnt haben_abgelehnt wurde_abgelehnt ist_abgelehnt ist_vom_tisch nicht_drin nichts_daraus wird_nichts gehen_wir_nicht_mit gehe_ich_nicht_mit gehen_nicht_mit wollen_wir_nicht_mitgehen konnen_wir_nicht_mitgehen',
    needed:
      'verlangt verlangen fordert fordern will_der_marketplace vorgeschrieben vorschreibt voraussetzung_fur_den voraussetzung_fur_die',
    holder: 'lautend_auf lautet_auf lautend_auf_frau lautend_auf_herrn ausgestellt_auf gefuhrt_auf',
    hosting: 'einsatzort betriebsort laufumgebung betriebsumgebung wo_lauft',
    match:
      'auf_denselben_stand auf_den_gleichen_stand gleichgezogen nachziehen mitwachsen gleiche_hohe dieselbe_hohe gleiche_grosse dieselbe_grosse',
    cond: 'unter_der_annahme in_der_annahme mit_der_einschrankung mit_der_auflage voraussetzung voraussetzungen unter_der_voraussetzung unter_der_bedingung unter_den_bedingungen unter_der_pramisse massgabe mit_der_massgabe soweit vorbehaltlich unter_vorbehalt abhangig_von abhangig_vom hangt_von hangt_vom steht_noch_aus steht_aus vorausgesetzt liegt_bei_der liegt_beim entscheidet erst_zum erst_ab erst_im erst_mit erst_nachstes erst_kommendes fruhestens',
    moved: 'hinubergewechselt gewandert ubergesiedelt verlassen_haben server_verlassen aufgegeben_und',
    use: 'arbeiten_jetzt arbeiten_nun arbeiten_seither arbeiten_seitdem jetzt_arbeiten_wir nun_arbeiten_wir',
    foreign:
      '*dienstleister* hosters providers hostern anbieters anbietern drittanbieter fremdfirma hosting-firma hostingfirma rechenzentrumsbetreibers gemietet gemieteter gemietetem gehosteten_umgebung',
    place:
      'wohnzimmer garage dachboden abstellraum lager werkstatt lagerraum serverecke praxis laden hof kanzlei nebenraum halle nebengebaude lagerhalle schulhaus rathaus klinik',
    selves: 'intern inhouse',
    have: 'besitzen',
    own: 'des_hauses der_schule des_instituts der_gemeinde',
    past: 'aufgegeben stillgelegt abgebaut abgeschafft ausgemustert verschrottet ist_geschichte ausgeschaltet',
    maybe: 'ist_eine_andere_sache eine_andere_sache steht_auf_einem_anderen_blatt ist_eine_andere_frage',
  },
  fr: {
    filler:
      "au_contraire bien_au_contraire dans_l'ordre dans_le_meme_ordre dans_votre_ordre dans_cet_ordre sans_reserve sans_reserves s_il_le_faut si_c_est_la_regle si_je_comprends_bien si_je_vous_comprends_bien si_j_ai_bien_compris &_partner &_partners &_associates &_associes jusqu_a_ce_jour jusqu_a_present jusqu_ici rien_a_ajuster rien_a_aligner rien_a_changer ca_ne_change_rien pour_le_compte_de pour_le_compte_du pour_le_compte_d selon_votre selon_vos s_agissant quant_a en_ce_qui_concerne pour_ce_qui_est s_il_s_agit quand_il_s_agit a_savoir c_est_a_dire egalement aussi si_je_ne_me_trompe si_ma_memoire selon_la_licence selon_notre_licence d_apres_la_licence ne_change_pas ne_changent_pas n_a_pas_change n_ont_pas_change reste_la_meme reste_le_meme reste_inchangee reste_inchange s_il_n_y_a_pas_d_autre_moyen s_il_n_y_a_pas_d_autre_solution comme_dit comme_indique avant_toute_chose avant_tout vous_devez si_vous_le_devez y comme_convenu comme_discute comme_vu_ensemble puisqu_il_le_faut puisqu'il_le_faut si_c_est_comme_ca si_c'est_comme_ca si_c_est_le_prix_a_payer s_il_faut_en_passer_par_la puisque_c_est_obligatoire si_cela_vous_aide si_ca_vous_aide si_cela_aide si_vous_en_avez_besoin si_besoin_est si_cela_a_de_l_importance au_cas_ou_vous_en_auriez_besoin jamais_ailleurs_que nulle_part_ailleurs_que",
    agree:
      'rien_contre a_vote_pour ont_vote_pour ne_nous_derange_pas ne_nous_gene_pas pas_oppose pas_opposee pas_opposes nous_ne_nous_opposons_pas on_est_d_accord on_marche ca_roule ca_marche pas_de_lezard pas_de_soucis benediction notre_benediction a_autorise ont_autorise a_approuve ont_approuve a_accepte ont_accepte a_valide ont_valide a_donne_son_accord ont_donne_leur_accord a_donne_son_feu_vert son_accord notre_aval aval c_est_entendu entendu c_est_accorde accorde sans_hesiter sans_hesitation on_paiera on_paie nous_paierons_ce_qu nous_reglerons_la_difference reglerons_la_difference nous_reglerons_le_complement prendrons_en_charge c_est_un_oui comme_un_oui tenez_le_pour_acquis a_dit_oui ont_dit_oui dit_oui alors_on_le_fait alors_faisons-le qu_il_en_soit_ainsi budget_est_la budget_est_prevu avons_le_budget prise_en_charge_du_surcout prise_en_charge_du_supplement s_engage_a s_engagent_a n_y_voyons_pas_d_inconvenient n_y_vois_pas_d_inconvenient n_y_voyons_aucun_inconvenient ne_voyons_pas_d_inconvenient ne_voyons_aucun_inconvenient avons_decide_de a_decide_de avons_decide_d ont_decide_de',
    use: 'roule roulent tourne_sur tournent_sur',
    objection: 'lezard drame hesitation remarque contre-indication',
    refuse:
      'a_dit_non ont_dit_non a_decide_de_ne_pas avons_decide_de_ne_pas a_vote_contre ont_vote_contre comme_un_non c_est_un_non c_est_non a_refuse ont_refuse s_y_oppose s_y_opposent nous_y_opposons est_exclu pas_question',
    needed: 'exige exigez demande_que veut condition_prealable prerequis',
    cond: 'sous_l_hypothese dans_l_hypothese avec_la_reserve sous_condition sous_conditions condition_que a_la_condition pour_autant_que a_supposer sous_la_reserve moyennant soumis_a soumis_au soumise_a soumise_au sous_reserve reste_soumis depend_de depend_du depend_encore en_attente_de en_attente_du suspendu_a pas_avant seulement_a_partir au_plus_tot',
    neg: 'rien pas_sur_un pas_sur_une pas_sur_le pas_sur_la pas_sur_les pas_sur_notre pas_sur_nos pas_sur_des',
    fullname: 'prenom_et_le_nom le_prenom_et_le_nom nom_et_le_prenom prenom_et_du_nom',
    moved: 'avons_migre avons_bascule avons_remplace quitte',
    foreign: 'infogerant infogerante hebergeur_externe societe_externe',
    place: 'garage salon grenier reserve atelier cave cabinet boutique magasin mairie ecole clinique entrepot',
    selves: 'en_interne',
    match: 'rejoindre rejoigne rejoint atteindre atteigne',
    have: 'avoir',
    own: 'perso personnel personnelle de_l_etablissement de_l_ecole du_lycee du_college',
    must: 'devez',
    switch: 'passer_de passer_a',
    past: 'a_ete_arrete arrete_depuis a_ete_eteint eteint a_ete_debranche abandonne_notre_serveur',
    maybe: 'est_une_autre_affaire est_une_autre_histoire est_une_autre_question',
  },
  es: {
    filler:
      'en_cuenta al_contrario todo_lo_contrario en_el_mismo_orden en_ese_orden en_este_orden en_orden por_orden en_su_orden sin_reservas sin_reserva si_es_la_regla si_esa_es_la_regla si_entiendo_bien si_lo_entiendo_bien si_he_entendido_bien si_entendi_bien &_partner &_partners &_associates &_associes hasta_hoy hasta_la_fecha hasta_ahora nada_que_ajustar nada_que_igualar nada_que_cambiar no_cambia_nada por_cuenta_de segun_su segun_vuestra en_cuanto_a en_lo_que_respecta por_lo_que_respecta si_se_trata cuando_se_trata si_hablamos es_decir o_sea tambien si_mal_no_recuerdo segun_la_licencia segun_nuestra_licencia no_cambia no_cambian no_ha_cambiado no_han_cambiado sigue_siendo_la_misma sigue_siendo_el_mismo sigue_igual si_no_hay_otra_manera si_no_hay_otra_forma si_no_hay_mas_remedio como_dije como_ya_dije como_he_dicho como_hablamos como_comentamos como_acordamos si_es_lo_que_toca si_asi_tiene_que_ser si_tiene_que_ser_asi si_no_queda_otra si_es_obligatorio si_asi_es nunca_en_otro_sitio_que nunca_en_otra_parte_que nunca_fuera_de',
    agree:
      'nada_que_objetar nada_en_contra voto_a_favor votaron_a_favor ha_votado_a_favor han_votado_a_favor no_nos_importa no_me_importa no_nos_molesta nos_da_igual dale va_que_va sin_drama sin_dramas ningun_drama bendicion nuestra_bendicion ha_autorizado autorizo han_autorizado ha_aprobado aprobo han_aprobado ha_aceptado acepto han_aceptado ha_dado_su_visto ha_dado_el_visto dio_el_visto dio_su_visto dio_el_ok su_visto_bueno de_acuerdo_con_ello aceptado_por aprobado_por se_paga se_pagara lo_pagamos la_pagamos la_pagaremos lo_pagaremos abonamos_la_diferencia abonaremos_la_diferencia es_un_si como_un_si con_los_ojos_cerrados dijo_que_si ha_dicho_que_si han_dicho_que_si dijo_si dio_el_si entonces_lo_hacemos que_asi_sea hay_presupuesto tenemos_presupuesto asuncion_del_coste se_compromete_a nos_comprometemos_a hemos_decidido decidimos ha_decidido',
    objection: 'drama dramas pega pegas reparo reparos traba trabas',
    refuse:
      'ha_decidido_no han_decidido_no hemos_decidido_no decidio_no decidimos_no ha_dicho_que_no dijo_que_no voto_en_contra ha_votado_en_contra como_un_no es_un_no ha_rechazado rechazo han_rechazado se_opone se_oponen nos_oponemos queda_descartado descartado ni_en_broma',
    needed: 'exige exigen pide_el_marketplace requiere',
    cond: 'con_la_salvedad con_la_reserva bajo_la_condicion a_condicion_de con_la_condicion siempre_y_cuando supuesto en_el_supuesto sujeto_a sujeta_a supeditado_a supeditada_a pendiente_de depende_de a_la_espera no_antes solo_a_partir',
    but: 'sino',
    fullname: 'nombre_y_los_apellidos nombre_y_el_apellido',
    moved:
      'hemos_pasado hemos_migrado hemos_cambiado nos_pasamos nos_hemos_pasado se_paso se_migro dejamos_el_servidor dejado_el_servidor hemos_dejado',
    foreign: 'proveedores proveedora empresa_externa externa externos terceros',
    place: 'garaje salon almacen taller trastero consulta tienda facultad colegio ayuntamiento nave',
    selves: 'internamente',
    have: 'tener',
    switch: 'pasar_de subir_de',
    own: 'del_instituto del_centro del_ayuntamiento',
    match: 'igualadlos igualenlos igualarlos igualadlo ajustadlos',
    past: 'se_apago apagado apagamos apagaron desmantelado dado_de_baja dimos_de_baja ya_no_existe',
    maybe: 'es_otra_cosa es_otro_cantar es_otra_cuestion',
  },
  pt: {
    filler:
      'em_conta pelo_contrario muito_pelo_contrario na_mesma_ordem nessa_ordem por_ordem pela_ordem pela_mesma_ordem sem_reservas sem_reserva se_e_a_regra se_essa_e_a_regra se_entendi_bem se_entendo_bem se_percebi_bem quanto_a quanto_ao quanto_aos no_que_toca no_que_diz_respeito se_tratando quando_se_trata ou_seja tambem segundo_a_licenca segundo_a_nossa_licenca nao_muda nao_mudam nao_mudou nao_se_alterou mantem-se_igual continua_a_mesma continua_o_mesmo continua_igual se_nao_houver_outra_forma se_nao_ha_outra_forma se_nao_houver_outro_jeito como_disse como_ja_disse como_falamos como_combinado conforme_falamos se_tem_que_ser_assim se_tem_de_ser se_tiver_que_ser se_e_obrigatorio se_e_assim_que_funciona se_nao_tem_outro_jeito',
    agree:
      'nada_tem_a_opor nada_temos_a_opor nada_tenho_a_opor nada_a_opor nada_contra votou_a_favor votaram_a_favor deu_luz_verde nao_nos_importamos nao_me_importo nao_nos_importa nao_nos_incomoda contem_com_isso pode_contar podem_contar sem_drama sem_dramas sem_stress sem_estresse bencao nossa_bencao autorizou autorizaram aprovou aprovaram aceitou aceitaram concordou concordaram liberou liberado liberada deu_o_ok deu_o_aval deu_aval nosso_aval o_aval foi_autorizado foi_aprovado foi_aceito esta_autorizado esta_aprovado tudo_certo_com pagamos_a_diferenca pagaremos_a_diferenca a_gente_paga paga-se bancamos_a_diferenca assumimos_a_diferenca e_um_sim como_um_sim beleza pode_deixar pode_mandar_ver disse_que_sim disseram_que_sim disse_sim entao_fazemos que_assim_seja temos_orcamento ha_orcamento ha_verba temos_verba tem_verba compromete-se_a comprometemo-nos_a decidimos decidiu foi_decidido',
    objection: 'drama dramas stress entrave entraves porem_nenhum',
    refuse:
      'decidiu_nao decidimos_nao decidiram_nao disse_que_nao votou_contra como_um_nao e_um_nao recusou recusaram vetou fora_de_questao fora_de_cogitacao esta_descartado descartado se_opoe',
    needed: 'exige exigem requer',
    cond: 'sob_condicao sob_a_condicao com_a_condicao contanto_que pressuposto mediante sujeito_a sujeita_a dependente_de depende_de pendente_de a_espera_de aguarda aguardamos nao_antes so_a_partir',
    fullname: 'nome_e_o_apelido nome_e_o_sobrenome',
    moved: 'passou_para migrou migrou_para foi_migrado foi_migrada deixamos_o_servidor deixamos_o_nosso',
    foreign: 'provedores fornecedores fornecedora empresa_externa externa terceiros',
    place: 'garagem armazem oficina sala_de_estar arrecadacao consultorio loja faculdade',
    selves: 'internamente',
    have: 'ter',
    past: 'desligado desligamos foi_desligado desativado desativamos ja_nao_existe',
    maybe: 'e_outra_coisa e_outra_conversa e_outra_questao',
  },
  it: {
    filler:
      "al_contrario anzi nello_stesso_ordine in_ordine nell'ordine in_quest'ordine nel_vostro_ordine senza_riserve senza_riserva se_questa_e_la_regola se_e_la_regola se_ho_capito_bene se_capisco_bene &_partner &_partners &_associates &_associes secondo_il_vostro secondo_la_vostra quanto_a per_quanto_riguarda quando_si_tratta se_si_tratta se_parliamo vale_a_dire ossia cioe anche pure secondo_la_licenza secondo_la_nostra_licenza non_cambia non_cambiano non_e_cambiato non_e_cambiata resta_la_stessa resta_lo_stesso rimane_la_stessa rimane_lo_stesso resta_invariata resta_invariato se_non_c_e_altro_modo se_non_si_puo_fare_altrimenti come_gia_detto come_detto come_discusso come_concordato come_d_accordo se_dev_essere_cosi se_e_cosi se_proprio_si_deve se_e_obbligatorio se_bisogna mai_altrove_che mai_da_altre_parti_che",
    agree:
      'nulla_da_obiettare niente_da_obiettare nulla_in_contrario niente_in_contrario nulla_contro niente_contro ha_votato_a_favore hanno_votato_a_favore portatela_pure portatelo_pure aumentatela_pure fate_pure procedete_pure non_ci_dispiace non_ci_disturba non_ci_importa nessun_dramma nessun_patema benedizione nostra_benedizione ha_autorizzato hanno_autorizzato ha_approvato hanno_approvato ha_accettato hanno_accettato ha_dato_il_via ha_dato_il_benestare benestare nulla_osta il_nulla_osta siamo_d_accordissimo va_benissimo va_bene_cosi paghiamo_noi paghiamo_volentieri pagheremo_volentieri si_paga copriamo_la_differenza copriremo_la_differenza e_un_si come_un_si ha_detto_di_si hanno_detto_di_si ha_detto_si detto_di_si allora_lo_facciamo cosi_sia budget_c_e abbiamo_il_budget c_e_il_budget si_impegna_a ci_impegniamo_a abbiamo_deciso_di ha_deciso_di si_e_deciso_di',
    objection: 'dramma patema ostacoli contrarieta riserva riserve',
    refuse:
      'ha_detto_di_no hanno_detto_di_no ha_deciso_di_non abbiamo_deciso_di_non ha_votato_contro come_un_no e_un_no ha_rifiutato hanno_rifiutato si_oppone ci_opponiamo fuori_discussione neanche_a_parlarne e_escluso non_se_ne_parla',
    needed: 'esige richiede pretende vuole_il_marketplace',
    cond: 'con_la_riserva nell_ipotesi sotto_condizione alla_condizione a_patto_che a_patto purche presupposto soggetto_a soggetta_a subordinato_a subordinata_a dipende_da dipende_dal in_attesa_di salvo_approvazione previa non_prima solo_a_partire solo_da',
    match:
      'adeguate adeguateli adeguatelo adeguatela allineate allineateli allineatelo allineatela portateli portatela portatelo aumentateli aumentatelo equiparateli uguagliateli alzateli alzatelo portatela_pure portatelo_pure aumentatela_pure',
    fullname: 'nome_e_il_cognome cognome_e_il_nome',
    alike: 'a_quelli_di a_quelli_del a_quelli_della a_quanti_ne_ha come_quelli_di',
    moved: 'passata passato_a passata_a siamo_passati siamo_migrati trasferiti lasciato abbandonato',
    foreign: 'fornitori esterna esterni terzi ditta_esterna',
    place: 'garage soggiorno magazzino officina ripostiglio negozio scuola ced capannone',
    selves: 'internamente',
    have: 'avere',
    switch: 'passare_da passare_a',
    own: 'dell_istituto della_scuola del_comune',
    past: 'spento dismesso abbiamo_spento abbiamo_dismesso e_stato_spento non_esiste_piu',
    maybe: 'e_un_altra_cosa e_un_altro_discorso e_un_altra_questione',
  },
  nl: {
    filler:
      'integendeel zonder_voorbehoud als_dat_de_regel_is als_dat_moet als_het_moet als_ik_het_goed_begrijp als_ik_u_goed_begrijp als_ik_het_goed_heb &_partner &_partners &_associates &_associes volgens_uw volgens_jullie wat_betreft als_het_gaat_om als_het_om waar_het_gaat_om wat_aangaat dat_wil_zeggen namelijk eveneens ook volgens_de_licentie volgens_onze_licentie verandert_niet veranderen_niet is_niet_veranderd zijn_niet_veranderd blijft_hetzelfde blijft_dezelfde blijft_ongewijzigd als_het_niet_anders_kan als_het_niet_anders_gaat zoals_gezegd zoals_eerder_gezegd zoals_besproken zoals_afgesproken als_het_zo_moet als_dat_zo_is als_het_niet_anders_is als_dat_de_deal_is als_dat_verplicht_is nergens_anders_dan nooit_ergens_anders_dan',
    agree:
      'niets_tegen ga_uw_gang ga_gerust_uw_gang ga_je_gang ga_gerust_je_gang ga_maar_uw_gang voor_gestemd heeft_voor_gestemd maakt_ons_niet_uit vinden_we_niet_erg geen_punt geen_drama geen_gedoe geen_stress onze_zegen mijn_zegen zegen heeft_goedgekeurd hebben_goedgekeurd is_goedgekeurd heeft_ingestemd hebben_ingestemd heeft_toegestemd akkoord_gegeven heeft_akkoord_gegeven zijn_akkoord haar_akkoord groen_licht_gegeven geaccordeerd betalen_we_gewoon betalen_we_bij betalen_we_graag bijbetalen_doen_we dat_betalen_we nemen_we_voor_onze_rekening voor_onze_rekening is_een_ja als_ja wat_ons_betreft prima_zo vinden_we_best vinden_het_prima vindt_het_prima vinden_wij_prima vinden_we_prima vinden_dat_prima vindt_dat_prima vinden_het_goed vindt_het_goed zei_ja heeft_ja_gezegd hebben_ja_gezegd zegt_ja ja_gezegd dan_doen_we_dat het_zij_zo budget_is_er er_is_budget hebben_het_budget verbindt_zich_ertoe hebben_besloten heeft_besloten is_besloten',
    objection: 'drama gedoe stress bedenkingen bezwaar bezwaren',
    refuse:
      'nee_gezegd tegen_gestemd besloten_om_niet besloten_niet als_nee als_een_nee is_een_nee heeft_geweigerd hebben_geweigerd afgewezen is_van_de_baan geen_sprake_van zit_er_niet_in gaan_we_niet_mee gaan_wij_niet_mee gaan_niet_mee ga_ik_niet_mee gaan_dus_niet_mee doen_we_niet_aan_mee',
    needed: 'eist eisen verlangt vereist',
    cond: 'in_de_veronderstelling met_dien_verstande onder_het_beding onder_de_voorwaarde op_voorwaarde voorwaarde voorwaarden vooropgesteld onder_voorbehoud afhankelijk_van hangt_af hangt_nog wacht_op in_afwachting pas_vanaf pas_per niet_voor op_zijn_vroegst',
    moved: 'zijn_overgegaan overgezet overgeschakeld verlaten',
    foreign: 'providers leveranciers hostingbedrijf hostingpartij hostingpartner externe_partij',
    place: 'garage woonkamer zolder schuur werkplaats magazijn praktijk winkel gemeentehuis',
    selves: 'intern',
    have: 'hebben',
    past: 'uitgezet uitgeschakeld afgeschaft buiten_gebruik bestaat_niet_meer',
    maybe: 'is_een_andere_zaak is_een_ander_verhaal',
  },
  pl: {
    filler:
      'wrecz_przeciwnie przeciwnie jesli_taka_jest_zasada jezeli_taka_jest_zasada jesli_dobrze_rozumiem jezeli_dobrze_rozumiem &_partner &_partners &_associates &_associes jesli_chodzi_o jezeli_chodzi_o co_do w_kwestii w_sprawie jesli_idzie_o jezeli_idzie_o odnosnie to_znaczy czyli rowniez takze tez o_ile_dobrze_pamietam wedlug_licencji wedlug_naszej_licencji nie_zmienia_sie sie_nie_zmienia sie_nie_zmienil sie_nie_zmienilo pozostaje_bez_zmian bez_zmian jesli_inaczej_sie_nie_da skoro_inaczej_sie_nie_da jak_wspomnialem jak_wspomnialam jak_pisalem jak_uzgodniono jak_rozmawialismy zgodnie_z_rozmowa skoro_trzeba jesli_trzeba skoro_tak_musi_byc jesli_tak_musi_byc skoro_to_konieczne',
    agree:
      'przystal przystala przystali przystalo przystaje przystajemy przychylil_sie przychylila_sie przychylili_sie zaglosowal_za zaglosowali_za sie_zgadza zgadza_sie zgadzaja_sie nie_przeszkadza_nam nie_mamy_nic_przeciwko blogoslawienstwo nasze_blogoslawienstwo bez_problemu bez_spiny nie_robi_nam_roznicy nam_pasuje pasuje_nam zarzad_zatwierdzil zatwierdzil zatwierdzila zatwierdzono zgodzil_sie zgodzila_sie zgodzili_sie wyrazil_zgode wyrazila_zgode wyrazili_zgode wyrazono_zgode dostalismy_zgode mamy_zgode jest_zgoda zaakceptowal zaakceptowala zaakceptowano doplacimy doplacamy pokryjemy_roznice pokrywamy_roznice zaplacimy_roznice jako_tak to_jest_tak powiedzial_tak powiedziala_tak powiedzial_ze_tak niech_tak_bedzie to_tak_zrobimy mamy_budzet budzet_jest zdecydowalismy postanowilismy',
    objection: 'sprzeciw sprzeciwu zastrzezen zastrzezenia obiekcji przeszkod',
    refuse:
      'nie_zgodzil_sie nie_zgodzila_sie nie_zgodzili_sie jako_nie to_jest_nie odmowil odmowila odmowiono nie_ma_mowy wykluczone nie_wchodzi_w_gre sprzeciwia_sie sprzeciwil_sie',
    needed: 'wymaga wymagaja zada',
    alike: 'tyle_co tyle_samo_co tylu_ilu tyle_ile tylu_samo tyle_samo tylu ilu',
    cond: 'pod_takim_warunkiem z_zastrzezeniem przy_zalozeniu zakladajac pod_warunkiem uzaleznione zalezy_od zalezne_od w_oczekiwaniu oczekuje_na czeka_na dopiero_od dopiero_po nie_wczesniej',
    use: 'pracujemy_na pracuje_na',
    expert: 'ekspertem ekspertowi ekspertami ekspertow partnerowi',
    moved: 'przeszla przeszlo zmigrowano przeniesiono przesiedlismy_sie opuscilismy porzucilismy',
    foreign: 'dostawcow uslugodawca uslugodawcy hostingodawca hostingodawcy zewnetrznej zewnetrzna firma_zewnetrzna',
    place:
      'garazu magazynie warsztacie piwnicy biurze siedzibie sklepie szkole urzedzie hali gabinecie redakcji spoldzielni drukarni wydawnictwie ksiegowosci',
    selves: 'wewnetrznie',
    have: 'miec',
    past: 'wylaczony wylaczylismy zlikwidowany zlikwidowalismy juz_nie_istnieje',
    maybe: 'to_inna_sprawa to_inna_kwestia',
  },
  da: {
    filler: 'hvad_angar nar_det_gaelder nar_det_kommer vad_galler nar_det_galler ogsa ocksa',
    agree:
      'intet_problem inget_problem har_godkendt har_godkant er_godkendt ar_godkant vi_betaler_forskellen vi_betalar_mellanskillnaden gor_det_bare kor_bare',
    refuse: 'som_et_nej som_ett_nej er_udelukket ar_uteslutet',
  },
  ja: {
    filler:
      '変更はありません 変更はございません 変更ありません 変更ございません 変わりません 変わりありません 変更なし 版への変更予定はございません 版への変更予定はありません 版への変更の予定はございません 版への変更の予定はありません 版への移行予定はございません 版への移行予定はありません 版への移行の予定はございません 版への移行の予定はありません &_partner &_partners &_associates &_associes とのことでしたので と申しておりますので につきましては については に関しては に関しまして もし必要であれば 必要であれば 必要に応じて 同様に つまり すなわち 検討した結果 検討の結果 検討しました結果 協議した結果 協議の結果 相談した結果 相談の結果 に確認したところ に確認しましたところ に確認済み に確認した結果 に確認の結果',
    agree:
      '承認を得ました 承認を得ており 承認を得ています 承認をもらいました 承認をいただきました 承認が下りました 許可を得ました 了承を得ました 決裁が下りました かまわない かまわないとのこと かまいません 問題ないとのこと 差し支えないとのこと 了解とのこと 承認済み 承認されました 承認いただきました 了承を得て 了承済み 了解を得て 許可を得て 差額はお支払い 差額を支払い 差額は負担 差額を負担 そのようにお進め お進めください 進めていただいて そのようにして',
    refuse:
      '見送ることになり 見送ることにし 見送ることといたし 見送ることとなり 見送ることに 見送り 見送らせ 反対です 反対して 断ります お断り 承服できません 応じられません',
    needed: '求める 求められ',
    cond: '条件として 条件で 条件付き 前提で 前提として 承認待ち 待ちです 承認が下り次第 許可が下り次第',
    moved: '移行済み 移行しており 切り替えました 乗り換えました 移りました',
    foreign: '外部業者 データセンター事業者 委託業者 サービス業者',
    maybe:
      'に確認 へ確認 に相談 に問い合わせ に聞いて 確認している 確認しているところ 確認しておりますので 確認していますので 確認後 確認次第 確認でき次第 確認してから 確認の上',
  },
};
