import type { Lexicon } from './types.ts';

export const fr: Lexicon = {
  email:
    'e-mail email mail courriel mel adresse_electronique adresse_mail adresse_e-mail adresse_email adresse_courriel mails',
  account: 'se_connecte nous_connectons connexion identifiant compte comptes identifiant',
  market: 'marketplace place_de_marche',
  holder:
    'est_enregistre_sous inscrit_au_nom est_ouvert_au_nom cree_au_nom responsable_du_compte derriere_ce_compte derriere_se_trouve gere_par geree_par tenu_par tenue_par utilise_par utilisee_par administre_par au_nom_du inscrit_au_nom enregistre_au_nom titulaires titulaire detenteur detentrice proprietaire possesseur au_nom_de appartient_a appartenant_a je_suis_le_titulaire je_suis_la_titulaire appartient_a_madame detenu_par qui_a_le_compte inscrit_comme inscrite_comme enregistre_comme enregistree_comme',
  receive:
    'arriver_a arriver_dans arriver_sur arriver_chez arrive_sur atterrir aboutir_sur attribuer attribuez attribuee rattacher rattachez affecter affectez recevoir recevra recoit destinataire beneficiaire transferer_vers transferee_vers vers_le_compte sur_le_compte destine attribuer attribuee',
  name: 'nom noms denomination intitule',
  first: 'prenom prenoms',
  last: 'nom_de_famille patronyme',
  fullname:
    'nom_et_prenom prenom_et_nom nom_prenom prenom_nom nom/prenom prenom/nom nom_complet nom_&_prenom nom,_prenom prenom,_nom noms_et_prenoms prenoms_et_nom prenom_et_nom_de_famille',
  org: 'nom_de_la_societe nom_de_l_entreprise nom_de_l_organisation nom_de_l_organisme nom_de_l_association nom_de_l_etablissement nom_de_la_structure nom_complet_de_la_societe nom_complet_de_l_entreprise nom_legal nom_commercial denomination cabinet atelier maison bureau societe entreprise organisation organisme etablissement raison_sociale compagnie association universite employeur structure denomination_sociale collectivite client',
  address: 'domicile siege_de_la_societe adresse siege siege_social adresse_postale coordonnees domiciliee domicilie',
  street: 'rue voie numero_et_rue n°_et_rue adresse_ligne_1',
  postal: 'npa code_postal cp',
  city: 'lieu ville commune localite',
  region: 'region departement canton etat province',
  country: 'pays',
  key: 'cle cles clef clefs cle_de_licence code_de_licence numero_de_licence',
  license: 'licence licences',
  expert:
    'expert_atlassian partenaire_atlassian expert experts experte partenaire partenaires integrateur prestataire solution_partner sommes_suivis_par nous_suit nous_accompagne',
  hosting:
    'ou_tourne-t-il ou_tourne-t-elle ou_est-il_installe hebergement mode_d_hebergement type_d_hebergement deploiement edition',
  host: 'produit_hote hote produit instance application_hote',
  users: 'utilisateurs utilisateur usagers postes collaborateurs nombre_d_utilisateurs',
  tier: 'palier tranche niveau_de_licence taille',
  match:
    'aligner alignement aligne aligne alignee alignes ajuster ajustement ajuste ajustee ajustes adapter adaptation adapte adaptee correspondre corresponde correspond correspondance faire_correspondre egaliser mise_a_niveau mettre_a_niveau meme_nombre egal egale augmenter augmente porter porte portee identique conforme mise_en_conformite passer calquer calque',
  app: 'application module_complementaire extension plugin module complement add-on',
  other:
    'commande facture telephone tel portable fax site site_web tva siret siren rcs version date objet service fonction poste reference devis prix maintenance numero_de_commande numero_de_facture capital naf ape identifiant_du_serveur remarque commentaire',
  editors: 'editeurs redacteurs editeur',
  billing:
    'facturation comptabilite livraison expert_comptable experts_comptables expert-comptable experts-comptables expertise_comptable expert_judiciaire commissaire_aux_comptes',
  contact:
    'copie_a en_copie_a maison_mere societe_mere filiale contact contacts technique demandeur expediteur interlocuteur acheteur administrateur collegue revendeur questions joindre',
  old: 'ancien ancienne anciens anciennes precedent precedente obsolete anterieur anterieure perimee remplacee ex',
  trial:
    'essai essais pour_essayer essai test expiree expire evaluation demo ignorer ignorez invalide ne_pas_utiliser ne_pas_migrer ne_pas_transferer pas_celle pas_celui recette preproduction perime',
  server:
    'dans_nos_murs dans_ses_murs en_nos_murs serveur serveurs server sur_site derriere_notre_pare-feu derriere_le_pare-feu derriere_notre_propre_pare-feu derriere_un_pare-feu auto-heberge auto-hebergee sur_nos_serveurs dans_nos_locaux',
  datacenter: 'data_center datacenter',
  building:
    'salle_serveurs salle_des_serveurs salle_des_machines centre_de_donnees centres_de_donnees salle_serveur salle_machines salle_informatique',
  cloud: 'cloud nuage',
  own: 'proprietaire proprietaires notre nos propre propres mon ma interne internes',
  use: 'utilise utilisee utilises utilisons utilisation utilisent exploitons exploite exploitee installe installee tourne tournent fonctionne en_service en_production employons emploi hebergeons heberge usage en_usage servons',
  moved: 'migre migres passes passe bascule',
  confirm: 'confirme confirmons confirmation confirmer certifions certifie attestons atteste declarons',
  agree:
    'd_accord accord acceptons accepte acceptation accepter acceptee consentons consens approuvons approuve convient nous_convient pas_d_objection aucune_objection ok okay volontiers sommes_prets prets bon_pour_accord vous_pouvez donnons_notre_accord sommes_d_accord',
  refuse: 'refusons refuse refuser pas_d_accord ne_souhaitons_pas ne_voulons_pas opposons rejetons',
  understand: 'comprenons compris savons lu pris_connaissance pris_note notons',
  yes: 'oui ouais exact exactement tout_a_fait bien_sur affirmatif confirme d_accord accepte certainement absolument effectivement ok',
  no: 'non nenni',
  neg: 'ne n pas non jamais aucun aucune sans ni plus_de nullement',
  cond: 'si s_il s_ils sauf pourvu_que sous_reserve sous_condition a_condition condition conditions des_que lorsque quand une_fois tant_que jusqu en_fonction selon pourrions pourrait pourrais accepterions serions serait serions_d_accord devrait devrions en_cas uniquement_si seulement_si moyennant',
  maybe:
    'je_doute nous_doutons peut-etre peut_etre_que probablement sans_doute en_principe a_priori eventuellement pensons pense crois croyons esperons pas_sur pas_certain incertain a_confirmer a_valider validation verifier devons_verifier voir_avec en_attente attendons decision decider discussion discuter pas_encore envisageons reflechissons vraisemblablement',
  past: 'etait etaient avant autrefois auparavant n_est_plus ne_sont_plus jusqu_a_recemment avait utilisait',
  future: 'sera seront bientot prochainement prevoyons prevu allons va_etre l_an_prochain',
  but: 'mais toutefois cependant neanmoins excepte',
  polite:
    'besoin manque manquait manquent manquer question questions complement autre autres necessaire renseignement renseignements information informations aide probleme possible n_hesitez incomplet',
  unlimited: 'illimite illimites illimitee illimitees',
  correction:
    'avons_depuis_décidé changé_d_avis décidé_depuis décidé_entre-temps ah_non oh_non ah_attendez ah_mince correction corrige rectification rectificatif erratum erreur coquille faute_de_frappe desole desolee pardon excusez plutot en_fait il_faut_lire lire mise_a_jour je_me_suis_trompe trompe trompee la_bonne le_bon bonne_adresse correcte',
  wrong: 'faux fausse erronee errone mauvaise mauvais incorrecte incorrect erreur coquille faute_de_frappe',
  instead: 'au_lieu_de a_la_place plutot_que et_non non pas',
  signature:
    'sous_ce_message sous_ce_mail en_bas_de_ce_courriel au_bas_de_ce_courriel en_pied_de_ce_message sous_ma_signature en_bas_de_ce_mail en_bas_de_ce_message en_bas_de_mon_mail au_bas_de_ce_mail au_bas_de_ce_message sous_mon_nom au_pied_de_ce_mail signature pied_de_page bas_de_page ci-dessous_signature',
  sender:
    'que_j_utilise_pour_vous_ecrire que_j_utilise_pour_ecrire par_laquelle_je par_lequel_je d_ou_part_ce d_ou_vient_ce d_ou_est_parti_ce depuis_lequel_je depuis_lequel_j depuis_laquelle_je d_ou_je avec_lequel_je mon_adresse_d_expediteur celle_de_l_expediteur adresse_de_cet_e-mail adresse_de_ce_message adresse_de_ce_mail celui_de_ce_message meme_adresse_que_ce voir_expediteur expediteur_de_ce d_ou_j_ecris je_vous_ecris depuis_laquelle avec_laquelle_j_ecris cette_adresse cette_adresse_e-mail cette_adresse_mail adresse_d_expedition adresse_de_l_expediteur adresse_d_envoi cette_meme_adresse avec_laquelle_je a_partir_de_laquelle present_courriel presente_adresse dont_j_ecris adresse_expeditrice',
  me: 'moi moi-meme soussigne soussignee moi_meme je_suis_le_titulaire je_suis_la_titulaire',
  below: 'tout_en_bas ci-dessous ci-dessus plus_bas ci-apres cf',
  attached: 'joint jointe joints piece_jointe ci-joint ci-jointe annexe joindre',
  all: 'tous toutes tout toute chaque',
  is: 'est sont',
  at: 'chez de a du au pour',
  filler:
    'vous nous vos partenaire_commercial le la les l un une des du de d et ou a au aux en pour par sur avec votre vos notre nos mon ma mes ce cette qui que doit devra sera exacte exact complete complet nouvelle nouveau nouveaux actuelle facultatif optionnel s_il_y_a_lieu merci svp nombre quantite y compris avec_pays concerne concernee associe associee existante nous_voudrions voudrions je_voudrais voudrais des_que_possible aimerions souhaitons souhaiterions nb nbre no n°',
  only: 'seulement uniquement',
  foreign: 'hebergeur prestataire fournisseur externe loue infogerance',
  must: 'doit doivent faut',
};
