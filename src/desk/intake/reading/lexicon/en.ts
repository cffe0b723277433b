import type { Lexicon } from './types.ts';

export const en: Lexicon = {
  email: 'mail_id e-mail e-mails email emails mail mails mailbox e-mail-address mail-address',
  account:
    'atlassian_id marketplace_id atlassian_user marketplace_user a_c signs_in sign_in signed_in signing_in logs_in logs_on log_on we_log_in account accounts acct acc login log-in username user_name',
  market: 'mktplace mkt_place marketplace mpac atlassian my.atlassian my.atlassian.com market_place market-place',
  holder:
    'registered_name name_registered runs_under runs_on_the_name_of is_under_the_name_of is_listed_under listed_under is_filed_under behind_that_account behind_the_account behind_this_account behind_it opened_by created_by handed_over_to taken_over_by who_owns who_is_this who_is_that in_her_own_name in_his_own_name in_her_name in_his_name registered_under registered_by set_up_by owns its_owner is_mine belongs looked_after_by kept_by managed_by administered_by run_by maintained_by handled_by taken_care_of_by used_by controlled_by it_is_mine it_is_registered_for name_on_it name_on_the_account under_the_name_of goes_by_the_name registered_as listed_as who_has_the_account the_one_with_the_account the_one_who_has_the_account account-owner who_will_own_it who_owns_it who_holds_it looked_after_by held_in_the_name holder holders owner owners account-holder registered_to belongs_to belonging_to in_the_name_of under_the_name registrant held_by owned_by is_in_my_name under_my_name i_am_the_holder i_am_the_account_holder i_am_the_owner',
  receive:
    'arrive arrive_at arrives_at land_with land_at land_on land_under lands_with lands_at lands_in end_up_with end_up_at end_up_in end_up_under turn_up_in show_up_in show_up_under delivered_to be_delivered_to deliver_it_to hand_over_to handed_to credited_to credit_to booked_to registered_for land_in goes_into put_into belongs_in receive receives recipient gets get destination target assign assigned transfer_to move_to moved_to move_it_to move_them_to transfer_it_to transferred_to go_to goes_to issue_to issued_to send_to sent_to send_it_to put_it_on put_it_into deliver_to receiving send_license_to send_licence_to send_the_license_to transfer_license_to new_license_to target_account',
  name: 'name names named',
  first:
    'prename holder_first first_name firstname first-name given_name given_names given-name givenname forename forenames first_names christian_name christian_names',
  last: 'holder_last last_name lastname last-name surname surnames sur_name sur-name second_surname family_name family-name familyname family_names last_names',
  fullname:
    'full_name first_and_last_name first_and_last_names first_and_family_name first_and_family_names first_last_name first/last_name name_and_surname first_name_and_last_name first_name_last_name first_&_last_name complete_name whole_name',
  org: 'contract_partner contractual_partner contracting_party trading_name registered_name school_district co concern practice studio practise business_name customer_name who_we_are who_are_we school district authority trust_name name_for_the_paperwork licensee_name organization organisation organizations org company companies firm corporation employer institution institute university licensee legal_entity entity company_name business customer client legal_name customers',
  address:
    'hq district_office corporate_office visiting_address physical_address site_address registered_address trading_address principal_office head_office main_office registered_seat legal_seat mail_stop mailstop where_we_are where_are_we regd._office regd_office reg._office address addresses addr postal_address mailing_address headquarters headquartered located location seat premises registered_office',
  street:
    'street street_address house_number address_line address_line_1 address_line_2 address1 address_1 street_and_number',
  postal: 'zip zipcode zip_code zip-code postal_code postcode post_code postal postal-code pin_code pincode eircode',
  city: 'city town city/town place suburb locality municipality',
  region: 'state region province county state/province prefecture district territory state_or_province',
  country: 'country nation',
  key: 'key keys license-key licence-key license_code licence_code serial activation_code',
  license: 'license licence licenses licences licensing lic',
  expert:
    "expert experts expert's partner partners solution_partner atlassian_expert atlassian_experts atlassian_partner atlassian_solution_partner atlassian_consultant consultant consulting consultancy we_are_looked_after looks_after_us look_after_us we're_looked_after",
  hosting:
    'where_does_it_run where_it_runs where_is_it_installed where_is_it_running where_it_is_installed where_it_lives hosting hosted hosting_type deployment deployment_type edition deployed_on runs_on host_type platform',
  host: 'confluence jira host instance host_product host_application product host_instance',
  users: 'users user seats user_count headcount people employees',
  tier: 'tier user_tier license_tier size band',
  match:
    'match matches matched matching align aligned aligning adjust adjusted adjusting adjustment adapt adapted adapting upgrade upgraded upgrading same_number equal equals equalize equalise bring_up raise raised correspond corresponds increase increased scale scaled bring_into_line in_line_with brought_up brought_in_line brought_into_line bringing_into_line',
  app: 'add-on addon add-ons addons plugin plug-in plugins app apps wireframes extension mockups',
  other:
    'sen sens support_entitlement order orders ordered invoice invoices po purchase purchased phone tel telephone mobile cell fax website web url www vat tax ein_no ein_number duns version build server_id serverid date dates subject ticket reference ref case_number department dept line_manager position title job_title role expires expiry maintenance support_until valid_until renewal payment comment comments note notes remark remarks regards price hostname ip os database base_url quote sold_by bought_from vendor_order purchased_by purchased_from bought',
  editors: 'editor editors authors',
  billing:
    'billing bill invoicing accounting accounts_payable shipping delivery tax_expert tax_experts accountant accountants accounting_expert',
  contact:
    'copy_to copies_to copied_to cc_to parent parent_company parent_firm mother_company holding_company subsidiary sister_company contact contacts technical tech requester requestor sender submitted requested_by submitted_by purchaser buyer admin administrator cc reply reply-to support reseller distributor procurement colleague colleagues assistant questions reach',
  old: 'old older prev previous former formerly prior outdated obsolete superseded replaced retired decommissioned deactivated defunct dead historic original',
  trial:
    "trial trials evaluation eval expired forget expire staging sandbox demo test tests testing ignore disregard revoked cancelled canceled invalid example sample placeholder do_not_use do_not_move don't_move don't_migrate do_not_migrate do_not_transfer don't_transfer not_this not_that not_that_one not_the_one leave_it leave_that stays keep unused",
  server:
    'server servers on-premise on-premises on_premise on_premises on-prem self-hosted self_hosted selfhosted behind_the_firewall behind_our_firewall behind_our_own_firewall behind_a_firewall behind_firewall',
  datacenter:
    'data_center data_centre data_centers data_centres datacenter datacentre datacenters data-center data-centre dc',
  building:
    'cellar data_room computer_room comms_room server_closet machine_room server_room basement rack racks colocation cage building campus',
  cloud: 'cloud saas atlassian.net',
  own: 'our own my self our_proper at_the_customer at_the_client on_the_customer on_the_client in_their_own at_their_place',
  use: 'use uses used using exploit exploits in_use run runs running ran installed operate operates operated operating live production productive deployed hosts sits lives resides dwells stands works runs_on hosted deployed_on hosting we_host we_are_hosting runs_it in_operation',
  moved:
    'took take_over went_for renewed_as migrated switched moved changed converted went upgraded_to moved_to migrated_to switched_to',
  confirm: 'confirm confirms confirmed confirming confirmation hereby certify declare affirm',
  agree:
    'agree agrees agreed agreement accept accepts accepted ok okay fine happy consent consents approved alright willing glad no_objection no_objections no_problem you_may please_feel_free go_ahead acceptable agreeable commit undertake has_signed_that have_signed_that signed_that in_agreement',
  refuse:
    "would_rather_not i'd_rather_not we'd_rather_not would_prefer_not say_no said_no turn_down turned_down refuse refuses decline declines reject rejects disagree object oppose unwilling do_not_want don't_want won't want_to_keep prefer_to_keep prefer_not rather_not",
  understand: 'understand understood aware know noticed read',
  yes: 'yes yep yeah yup y sure absolutely certainly of_course correct right true indeed affirmative confirmed agreed accepted ok okay definitely we_do we_are i_do it_is done granted checked x ✓ ✔ ☑ roger aye fine',
  no: 'no nope n nah false negative ✗ ☐ denied',
  neg: "not no never none neither nor cannot can't without nothing isn't aren't don't doesn't didn't won't wouldn't haven't hasn't wasn't couldn't shouldn't no_longer not_any_more anymore dont doesnt isnt unable refuse",
  cond: 'if unless provided provided_that providing as_long_as so_long_as on_condition condition conditional conditionally subject_to assuming once as_soon_as when whenever until till pending depends depending depend would could might whether only_if except provisionally tentatively in_case contingent',
  maybe:
    'i_doubt we_doubt doubtful maybe perhaps probably possibly presumably hopefully likely think thinks believe guess suppose assume in_principle not_sure unsure unclear uncertain tbd tbc to_be_confirmed to_be_decided need_to_check have_to_check must_check will_check check_with discuss discussing discussed_internally approval awaiting waiting wait await decide decided_yet yet_to_be yet_to has_yet_to have_yet_to remains_to_be still_to_be decision considering consider negotiate negotiating not_yet should_be_fine should_be_ok should_be_able may_agree apparently supposedly seems intend hesitant reluctant unless',
  past: 'was were used_to until_recently previously no_longer anymore any_more until_last had_been back_then in_the_past once_ran formerly',
  future:
    'will going_to plan plans planned planning soon shall next_month next_year next_week upcoming intend want_to_install about_to',
  but: 'but however although though except yet only nevertheless',
  polite:
    'need needs needed missing question questions further else anything required information help problem problems possible necessary know like you_have you_need unclear_please incomplete more additional wrong_please',
  unlimited: 'unlimited infinite no_limit',
  correction:
    'have_since_decided has_since_decided since_decided decided_otherwise changed_our_mind changed_our_minds changed_my_mind oh_wait no_wait wait_no wait_a_minute wait_a_second hold_on strike_that scrap_that hang_on i_stand_corrected make_it correction corrected correcting sorry apologies apologize oops typo mistyped misspelled mistake edit edited update updated scratch erratum errata actually rather should_read should_be should_have_been in_fact amendment amended revised wrote_wrong my_mistake my_bad correct_one right_one the_correct the_right please_use_instead change_of_plan',
  wrong: 'wrong incorrect typo mistyped misspelled mistake erroneous inaccurate error outdated invalid',
  instead: 'instead instead_of rather_than in_place_of not in_lieu_of replaces replacing',
  signature:
    'under_this_mail under_this_e-mail under_this_email under_this_message below_this_mail below_this_message at_the_bottom_of_this_mail at_the_bottom_of_this_e-mail at_the_bottom_of_this_email at_the_bottom_of_my_mail at_the_bottom_of_this_message at_the_foot_of_this_mail at_the_end_of_this_mail at_the_end_of_this_email end_of_this_mail end_of_this_message end_of_my_mail foot_of_this_mail bottom_of_this_mail follows_my_name after_my_name behind_my_name card_that_follows block_that_follows list_that_follows under_my_name below_my_name beneath_my_name signature signature_block footer sig',
  sender:
    "see_from i_am_using_now i_use_now using_right_now this_mail_is_from this_mail_came_from this_message_comes_from this_mailbox from_line from_field from_header the_from i_write_with i_mail_from as_sender same_as_from same_as_this_mail same_as_this_e-mail same_as_this_email same_as_my_mail same_as_my_e-mail same_as_my_email address_above_this_mail address_of_this_e-mail this_e-mail_comes_from im_writing_from i_m_writing_from writing_to_you_from writing_you_from contacting_you_from email_you_from mail_you_from write_from i_write_you_from i_write_to_you_from i_am_writing_to_you_from i_am_mailing_from writing_from am_writing_from sending_from send_from sent_from mailing_from emailing_from from_which this_address this_email_address this_e-mail_address this_very_address this_mail_address sender_address sender's_address my_sender my_from same_address_as_this address_of_this_mail address_of_this_email from_address same_as_sender same_as_the_sender i_used_to_send i_use_to_write this_mail_is_sent this_mail_comes_from this_email_comes_from same_address_this_mail",
  me: "me myself i_am_the_holder i_am_the_account_holder i_am_the_owner it_is_me that's_me thats_me that_is_me undersigned",
  below:
    'hereunder underneath beneath further_down at_the_bottom at_the_foot at_the_very_end at_the_very_bottom below see_below as_below above see_above',
  attached: 'attached attachment enclosed attaching enclosure',
  all: 'all both each every everything',
  is: 'is are reads named called be as_follows',
  at: 'at of from for with',
  filler:
    "we'd_love_to we'd_love i'd_love_to i'd_love we'd_appreciate i'd_appreciate made made_to then business_partner the a an of to for your our my this that it its their is are please exact following complete full valid new current corresponding relevant associated and or in on under which who will shall should be with details data info number no nr s yours current e.g incl including include includes as well if any optional optionally existing direct your_own to_be migrated transferred we want that_should have has registered would_like we'd_like would_appreciate as_soon_as_possible would_love would_be_grateful would_be_glad_to_hear if_possible licensed many total max maximum how activation move to_move active paid purchased_for receiving installation head count id contact_details total_number amount office legal person &",
  only: 'only merely just solely',
  foreign:
    'provider providers hoster hosters hosting_company hosting_provider external third-party third_party outsourced outsourcer managed_by hosted_by hosted_for vendor-hosted rented leased msp',
  must: 'has_to have_to must needs_to need_to still_has still_have is_to are_to',
};
