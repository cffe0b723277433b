/**
 * Every limit of the program, in one place. Units stand last in the name. A thing over its limit is refused with a
 * sentence that names the limit, never cut off in silence. Each is an export of its own, so that the page carries only
 * those that it names: `import * as limits`.
 */

/** One mail, as it arrives. 25 MB is what mail systems usually let through; a bigger one is kept out with a reason. */
export const message_bytes = 25 * 1024 * 1024;
/** The text of a mail that is read for facts. */
export const message_text_chars = 200_000;
/** A longer line is read up to there, at a blank; nobody says anything in a later part of it. */
export const message_line_chars = 4_000;
export const message_lines = 4_000;
export const message_parts = 200;
export const message_header_bytes = 256 * 1024;
/** Multiparts in multiparts. Mail programs reach 4, lists and gateways on the way add 1 or 2 each. */
export const message_depth = 12;
/** Lines that begin like a boundary, over all levels. */
export const message_boundary_lines = 1_000_000;
export const message_headers = 2_000;
/** All headers together; those of a mail are a few thousand. */
export const message_header_block_bytes = 4 * 1024 * 1024;
/** Of one header; a longer one is cut, with a note. */
export const message_header_chars = 16 * 1024;
export const message_mailboxes = 500;
/** Mails inside the mail, together, and inside each other. */
export const message_forwards = 20;
export const message_forward_depth = 5;
export const message_attached_texts = 20;
export const message_notes = 20;
/** Of one HTML text, still encoded for transfer, with the pictures that stand in it as data. */
export const html_bytes = 16 * 1024 * 1024;
/** Of one HTML text, without the pictures that stand in it as data. */
export const html_chars = 2 * 1024 * 1024;
export const html_elements = 40_000;
/** Browsers flatten what is nested deeper. */
export const html_depth = 512;
/** Style rules that are looked at, and how often one may be tried on an element. */
export const style_rules = 2_000;
/** Of one `style` attribute, and of the selectors of one rule. */
export const style_chars = 20_000;
export const style_declarations = 500;
export const style_tries = 500_000;
/** DKIM signatures of a mail, and ARC seals: each costs a question to DNS and a walk over the body. */
export const message_signatures = 10;
/** An item of the inbox whose reading fails this often, each time later, waits for a person. */
export const read_attempts = 8;
/** Mails received over SMTP and not yet in the database: beyond it senders come again. */
export const smtp_messages_in_hand = 50;
export const smtp_messages_per_client = 25;
/** Of all mails that are coming in or in hand. */
export const smtp_bytes_in_hand = 64 * 1024 * 1024;
export const smtp_connections = 200;
/** A mail server that relays to us uses up to about 20 at a time. */
export const smtp_connections_per_client = 50;
export const smtp_recipients = 100;
/** In one connection; then it is closed, so that nobody tries a list of names on us. */
export const smtp_refused_recipients = 10;
/** RFC 5321, 4.5.3.2.7 asks for five minutes. */
export const smtp_idle_ms = 5 * 60_000;
export const smtp_data_ms = 10 * 60_000;
/** How long a sender waits for the database; senders wait 10 minutes (RFC 5321, 4.5.3.2.6). */
export const smtp_accept_ms = 30_000;
export const smtp_stop_ms = 10_000;
/** Messages fetched from a mailbox in one go, and their bytes. */
export const imap_messages = 50;
export const imap_bytes = 8 * 1024 * 1024;
/** Raw messages forgotten in one transaction. */
export const retention_batch = 200;
/** One JSON body of the API. */
export const body_bytes = 256 * 1024;
/** A CSV of direct licenses. */
export const books_bytes = 512 * 1024 * 1024;
/** A CSV over HTTP is held in memory, so that no transaction waits for a slow upload; larger ones take the command line. */
export const books_upload_bytes = 64 * 1024 * 1024;
export const books_rows = 2_000_000;
export const books_errors_shown = 200;
export const csv_row_chars = 20_000;
export const keys_per_request = 50;
/** Licenses in one order, and in one plan. */
export const order_lines = 1_000;
/** After these many tries a refund to a card waits for an operator. */
export const card_refund_attempts = 50;
/** Events of a card service, refunds and look-ups in one round of the worker. */
export const card_batch = 50;
/** One text of a host's license, pasted and unpacked; those there are have 1,000 to 5,000 characters. */
export const evidence_chars = 50_000;
export const evidence_texts = 4;
export const key_chars = 4_000;
export const text_chars = 500;
export const email_chars = 254;
export const reason_chars = 2_000;
export const page_rows = 200;
/** Cases that one call of the desk decides on. */
export const decisions = 200;
/** Words of a search, and how much of what is found is shown. */
export const search_words = 8;
export const search_hits = 50;
/** Cases that a search by words looks at before it sorts them: a word that half of them have needs another one. */
export const search_candidates = 1_000;
/** A queue that is filtered by words which more cases than these have is not counted: that took half a second. */
export const search_common = 10_000;
/** Lines of a case's page: messages of its conversation, and what happened. */
export const case_messages = 200;
/** Days that one overview may cover: ten years. */
export const overview_days = 3_660;
/** Transfers in one batch of the hand-over: above about 1,000 the gain per row was under 3 %. */
export const handover_batch = 1_000;
export const mail_batch = 50;
/** After these many tries a mail that cannot be sent waits for an operator. */
export const mail_attempts = 8;
/** Message-IDs in a References header of ours; a longer thread keeps its first and its last ones. */
export const thread_references = 20;
export const idempotency_key_chars = 255;
export const profile_bytes = 1024 * 1024;
/** How long one mail's sender may be looked up, one DNS question with its second try, and one round of the worker. */
export const sender_check_ms = 5_000;
export const dns_question_ms = 2_000;
export const sender_round_ms = 10_000;
/** Mails whose senders are looked up at the same time. */
export const sender_lanes = 4;
/** After these many tries without an answer of DNS a sender counts as not proven: 2 minutes to some hours apart. */
export const sender_attempts = 6;
export const dns_answers = 2_000;
export const dns_answer_chars = 8_000;
/** Pages that one process tells of changes. An idle one holds a connection and a few kilobytes. */
export const live_streams = 1_000;
export const live_streams_per_client = 20;
/** Proxies close what was silent for 30 to 60 seconds. */
export const live_beat_ms = 20_000;
/** Sessions end when nobody used them for so long, and at the latest after so long (NIST SP 800-63B-4, AAL2 and AAL1). */
export const operator_session_idle_ms = 60 * 60_000;
export const operator_session_ms = 12 * 3_600_000;
export const customer_session_idle_ms = 7 * 86_400_000;
export const customer_session_ms = 30 * 86_400_000;
/** Of one person; the one that was not used for the longest time makes room. */
export const sessions = 20;
export const user_agent_chars = 300;
/** What changes who may come in needs a proof of who it is that is no older. */
export const recent_proof_ms = 10 * 60_000;
/** What an operator sets the first factors with, what signs a customer in, and what an authenticator signs. */
export const invitation_ms = 24 * 3_600_000;
export const sign_in_link_ms = 15 * 60_000;
export const passkey_challenge_ms = 5 * 60_000;
export const totp_offer_ms = 15 * 60_000;
export const password_chars_least = 12;
export const password_chars = 200;
export const recovery_codes = 10;
export const passkeys = 10;
export const passkey_field_chars = 16_000;
export const operators = 1_000;
/** Links asked for, looked up in one go by the worker. */
export const link_requests_batch = 100;
/** Reports: rows of a page (the Marketplace gives no more either), rows where nobody says how many, values of a filter. */
export const report_page = 50;
export const report_page_default = 10;
export const report_values = 50;
export const report_offset = 10_000_000;
/** Rows that a page looks through in its own order before it looks its filters up. */
export const report_walk_rows = 8_000;
export const report_walk_rows_by_text = 200;
/** Of the newest licenses, to see which words of a text most of them have. */
export const report_word_sample = 50;
/** Rows of an export that are read, and kept, in one go. */
export const export_batch = 1_000;
/** Exports that are asked for and not made yet. */
export const exports_open = 20;
export const export_attempts = 5;
export const export_kept_ms = 24 * 3_600_000;
/** Rows that a reconciliation names of each thing that does not add up; it counts all. */
export const reconcile_rows_shown = 50;
/** Webhook endpoints of one token, and of all together: each gets a row of each event. */
export const webhook_endpoints = 20;
export const webhook_url_chars = 1_000;
/** One delivery from the look-up of the name to the end of the answer; receivers answer first and work later. */
export const webhook_ms = 15_000;
/** Of an answer, kept to show; the rest is not read. */
export const webhook_answer_bytes = 1_024;
export const webhook_answer_header_bytes = 16 * 1024;
/** Deliveries to one endpoint in one round, at the same time, and endpoints at the same time. */
export const webhook_batch = 100;
export const webhook_lanes = 8;
export const webhook_endpoint_lanes = 20;
/** A worker that claimed deliveries and is not heard of for so long is thought dead. */
export const webhook_claim_ms = 10 * 60_000;
/** Without one success for so long an endpoint is disabled. */
export const webhook_failing_ms = 5 * 86_400_000;
/** The secret before the last one signs, too, for so long. */
export const webhook_rotation_ms = 24 * 3_600_000;
/** How long deliveries are kept, to look at and to send again, and how many one replay sends. */
export const webhook_kept_ms = 30 * 86_400_000;
export const webhook_replay = 10_000;
/** A license file; one of ours has about 2,000 characters. */
export const license_file_chars = 1024 * 1024;
/** Keys that one call checks. */
export const checks = 50;
/** Keys in a revocation list: about 75 bytes each, so 10 MB at most. */
export const revocations = 100_000;
/** How long a list that was made is served as it is, and after how many days apps get a new one. */
export const revocations_kept_ms = 60_000;
export const revocations_days = 7;
/** Of one account. */
export const contacts = 50;
export const partners = 50;
export const hand_overs_shown = 200;
export const hand_overs_batch = 100;
/** Customers that one partner is shown. */
export const customers_shown = 1_000;
/** Licenses that one mail about renewals lists; the rest are counted in it. */
export const notice_rows = 30;
/** Accounts that are told of renewals in one transaction. */
export const notice_accounts = 100;
