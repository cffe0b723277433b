import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { segments } from '../../src/desk/intake/message/history/segments.ts';

/** Each line with a letter for its part, and the text that is divided, as it would be read from top to bottom. */
const letters = { o: 'own', h: 'history', q: 'quoted-header', f: 'forward', s: 'signature', d: 'disclaimer' } as const;

function check(marked: string, subject = ''): void {
  const lines = marked.split('\n');
  const text = lines.map((line) => line.slice(2)).join('\n');
  const expected = lines.map((line) => `${letters[line[0] as keyof typeof letters]} ${line.slice(2)}`);
  const got = segments(text, subject).map(({ part }, index) => `${part} ${(lines[index] ?? '').slice(2)}`);
  // Which side an empty line belongs to says nothing.
  const filled = (line: string): boolean => !/^\S+ [> ]*$/u.test(line);
  assert.deepEqual(got.filter(filled), expected.filter(filled));
}

const sentences = [
  'On Mon, 4 May 2026 at 10:12, Sketchwell <licenses@sketchwell.example> wrote:',
  'On 04/05/2026 10:12, Sketchwell wrote:',
  'On May 4, 2026, at 10:12 AM, Sketchwell <licenses@sketchwell.example> wrote:',
  'Am Mo., 4. Mai 2026 um 10:12 Uhr schrieb Sketchwell <licenses@sketchwell.example>:',
  'Am 04.05.26 um 10:12 schrieb Sketchwell:',
  'Sketchwell <licenses@sketchwell.example> schrieb am Mo., 4. Mai 2026, 10:12:',
  'Le lun. 4 mai 2026 à 10:12, Sketchwell <licenses@sketchwell.example> a écrit :',
  'Le 4 mai 2026 à 10:12, Sketchwell a écrit :',
  'El lun, 4 may 2026 a las 10:12, Sketchwell (<licenses@sketchwell.example>) escribió:',
  'Em seg., 4 de mai. de 2026 às 10:12, Sketchwell <licenses@sketchwell.example> escreveu:',
  'Il giorno lun 4 mag 2026 alle ore 10:12 Sketchwell <licenses@sketchwell.example> ha scritto:',
  'Op ma 4 mei 2026 om 10:12 schreef Sketchwell <licenses@sketchwell.example>:',
  'pon., 4 maj 2026 o 10:12 Sketchwell <licenses@sketchwell.example> napisał(a):',
  'W dniu 4.05.2026 o 10:12, Sketchwell pisze:',
  '2026年5月4日(月) 10:12 Sketchwell <licenses@sketchwell.example>:',
  '2026/05/04 10:12、Sketchwell <licenses@sketchwell.example>のメール:',
];
for (const sentence of sentences) {
  test(`a mail below is announced by: ${sentence}`, () => {
    check(`o yes\n  \nq ${sentence}\nh > Do you agree?\nh >> older`);
    check(`o yes\n  \nq ${sentence}\n  \nh Do you agree?\nh older`);
    check(`q ${sentence}\nh > Do you agree?\no yes\nh > And the country?\no Germany`);
  });
}

const broken = [
  ['On Mon, 4 May 2026 at 10:12, Sketchwell Licensing Department', '<licenses@sketchwell.example> wrote:'],
  ['Am Mo., 4. Mai 2026 um 10:12 Uhr schrieb Sketchwell', '<licenses@sketchwell.example>:'],
  ['Le lun. 4 mai 2026 à 10:12, Sketchwell <licenses@sketchwell.example> a', 'écrit :'],
  ['El lun, 4 may 2026 a las 10:12, Sketchwell (<licenses@sketchwell.example>)', 'escribió:'],
];
for (const [one, two] of broken) {
  test(`also broken over two lines: ${one}`, () => check(`o yes\nq ${one}\nq ${two}\nh > Do you agree?`));
}

const blocks = [
  ['From: A <a@b.example>', 'Sent: Monday, May 4, 2026 10:12 AM', 'To: Kim', 'Subject: Your license'],
  ['Von: A <a@b.example>', 'Gesendet: Montag, 4. Mai 2026 10:12', 'An: Kim', 'Cc: B', 'Betreff: Ihre Lizenz'],
  ['De : A <a@b.example>', 'Envoyé : lundi 4 mai 2026 10:12', 'À : Kim', 'Objet : Votre licence'],
  ['De: A <a@b.example>', 'Enviado el: lunes, 4 de mayo de 2026', 'Para: Kim', 'Asunto: Su licencia'],
  ['De: A <a@b.example>', 'Enviado: segunda-feira, 4 de maio', 'Para: Kim', 'Assunto: Sua licença'],
  ['Da: A <a@b.example>', 'Inviato: lunedì 4 maggio 2026', 'A: Kim', 'Oggetto: licenza'],
  ['Van: A <a@b.example>', 'Verzonden: maandag 4 mei 2026', 'Aan: Kim', 'Onderwerp: licentie'],
  ['Od: A <a@b.example>', 'Wysłano: poniedziałek, 4 maja', 'Do: Kim', 'Temat: licencja'],
  ['差出人: A <a@b.example>', '送信日時: 2026年5月4日', '宛先: Kim', '件名: ライセンス'],
  ['*From:* A <a@b.example>', '*Sent:* Monday', '*To:* Kim', '*Subject:* Your license'],
  ['De: A <a@b.example>', 'Enviada: 17 de outubro de 2018 09:32', 'Para: Kim', 'Assunto: Licença'],
  ['От: A <a@b.example>', 'Отправлено: 4 мая 2026 г. 10:12', 'Кому: Kim', 'Тема: Лицензия'],
  ['Від: A <a@b.example>', 'Надіслано: 4 травня 2026 р.', 'Кому: Kim', 'Тема: Ліцензія'],
  ['Kimden: A <a@b.example>', 'Gönderildi: 4 Mayıs 2026 10:12', 'Kime: Kim', 'Konu: Lisans'],
  ['Από: A <a@b.example>', 'Στάλθηκε: Δευτέρα, 4 Μαΐου 2026', 'Προς: Kim', 'Θέμα: Άδεια'],
  ['De la: A <a@b.example>', 'Trimis: luni, 4 mai 2026', 'Către: Kim', 'Subiect: Licență'],
  ['Feladó: A <a@b.example>', 'Küldve: 2026. május 4.', 'Címzett: Kim', 'Tárgy: Licenc'],
  ['发件人: A <a@b.example>', '发送时间: 2026年5月4日', '收件人: Kim', '主题: 许可证'],
  ['寄件者: A <a@b.example>', '寄件日期: 2026年5月4日', '收件者: Kim', '主旨: 授權'],
  ['보낸 사람: A <a@b.example>', '보낸 날짜: 2026년 5월 4일', '받는 사람: Kim', '제목: 라이선스'],
];
for (const block of blocks) {
  test(`a mail below is announced by its headers: ${block[0] ?? ''}`, () => {
    const headers = block.map((line) => `q ${line}`).join('\n');
    check(`o yes\n  \n${headers}\n  \nh We ask you\nh License key: X`, 'RE: license');
    check(`o yes\n  \nq ________________________________\n${headers}\n  \nh We ask you`, 'RE: license');
    check(`o see below\n${headers}\n  \nf License key: X`, 'FW: license');
    check(`${headers}\n  \nf License key: X`, 'license');
  });
}

const separators = [
  '-----Original Message-----',
  '-----Ursprüngliche Nachricht-----',
  '-------- Original-Nachricht --------',
  "-----Message d'origine-----",
  '-----Mensaje original-----',
  '-----Mensagem original-----',
  '-----Messaggio originale-----',
  '-----Oorspronkelijk bericht-----',
];
for (const line of separators) {
  test(`a mail below is announced by: ${line}`, () => {
    check(`o yes\n  \nq ${line}\nq From: A <a@b.example>\nq Date: Mon\nq To: Kim\nq Subject: x\n  \nh We ask you`);
    check(`o yes\n  \nq ${line}\n  \nh We ask you`);
  });
}

const forwards = [
  '---------- Forwarded message ---------',
  '---------- Weitergeleitete Nachricht ----------',
  '---------- Message transféré ---------',
  '---------- Mensaje reenviado ---------',
  '---------- Mensagem encaminhada ---------',
  '---------- Messaggio inoltrato ---------',
  '---------- Doorgestuurd bericht ----------',
  '---------- Wiadomość przekazana ---------',
];
for (const line of forwards) {
  test(`a forwarded mail is announced by: ${line}`, () => {
    check(
      `o please move it\n  \nq ${line}\nq From: A <a@b.example>\nq Date: Mon\nq Subject: x\nq To: Kim\n  \nf License key: X\nf Users: 5\nq On Mon, 4 May 2026, Kim wrote:\nh > older`,
    );
  });
}

test('Notes shows who wrote an earlier mail, and when, without words for them', () => {
  check(
    'o yes\n  \nq Ines Calloway <ines@sketchwell.example>\nq 12.01.2015 10:11\n  \nq An: Mads Krogh\nq Kopie:\nq Thema: Lizenz\n  \nh Is it in use?',
  );
  check('o Our machine was installed on\no 12.01.2015 10:11\no and it runs since.');
});

test('a forwarded mail may be marked as a quote', () => {
  check(
    'o please move it\n  \nq Begin forwarded message:\n  \nq > From: A <a@b.example>\nq > Subject: x\nq > Date: Mon\nq > To: Kim\n  >\nf > License key: X\nh >> older',
  );
});

test('what a carrier of certified mail puts above the mail says nothing, and the mail itself does', () => {
  check(
    'd Messaggio di posta certificata\n  \nd Il giorno 14/10/2019 alle ore 10:00:41 (+0200) il messaggio\nd "Licenza" è stato inviato da "a@pec.example" indirizzato a:\nd licenses@sketchwell.example\nd Identificativo messaggio: opec2910.1@pec.example\n  \no ----------------------------\n  \no Spett.le Sketchwell,\no chiediamo il trasferimento',
  );
});

test('what stands below a sign-off is a signature, in nine languages', () => {
  for (const line of [
    'Best regards,',
    'Mit freundlichen Grüßen',
    'Cordialement,',
    'Un saludo',
    'Atenciosamente',
    'Cordiali saluti',
    'Met vriendelijke groet,',
    'Z poważaniem',
    '敬具',
    'Kind regards',
    'Viele Grüße aus Köln',
    'Thanks,',
    'よろしくお願いいたします。',
    '-- ',
  ])
    check(`o We agree.\n  \ns ${line}\ns Kim Park\ns Loom GmbH`);
});

test('thanks are no sign-off where the request goes on', () => {
  check('o Hello, thanks!\no Thanks\no License key: X');
  check(`o Thanks\n${'o We agree to that, and to that.\n'.repeat(9)}o end`);
});

test('a signature ends where answers between a quote go on', () => {
  check('o see below\ns Best regards\ns Kim\n  \nq On Mon, 4 May 2026, A wrote:\nh > Agree?\no yes');
});

test("notices of gateways and of telephones are nobody's words", () => {
  check(
    'd CAUTION: This email originated from outside of the organization.\n  \no We agree.\n  \ns Best regards\ns Kim\n  \nd This e-mail and any attachments are confidential and intended solely for the addressee.\nd If you received it in error, delete it.',
  );
  check('o yes\n  \ns Sent from my iPhone');
  check('o ja\n  \ns Von meinem iPhone gesendet');
  check('o oui\n  \nd Ce message et ses pièces jointes sont confidentiels et réservés à leurs destinataires.');
});

test('what a ticket system passes on below its line is passed on', () => {
  check(
    'd ##- Please type your reply above this line -##\no Ticket: 7\nq Kim Park (Service Desk) wrote on 09/09/2021 10:00:\nf License key: X',
  );
  check('d -- Bitte antworten Sie oberhalb dieser Linie --\nq Kim Park schrieb am 09.09.2021 10:00:\nf Lizenz: X');
  check(
    'o yes\no ##- Please type your reply above this line -##\nq Kim Park (Service Desk) wrote on 09/09/2021 10:00:\nh Agree?',
  );
});

test('the tail of a quoted line that lost its mark is still quoted', () => {
  check(
    'h > Do you agree to match the number of users of the app to those of the\nh host it runs on?\nh > Answer:\no yes',
  );
  // Whoever wrote the quoted mail chose the words at which it breaks.
  check('h > Thank you for your message, it was read here with great interest today\nh We agree to all.\nh > Bye');
  check('h > 4. Do you agree to match the number of users to those of your host?\no Yes\nh > 5. Country');
  check('h > 5. The country of your organization\no Germany\nh > 6. Expert');
});

test("words that only look so are the writer's own", () => {
  check('o From: our side all is agreed.\no Our lawyer wrote:\no it is fine');
  check('o Date: 4 May 2026\no License key: X\no To: be decided');
  check('o we asked on 4 May:\no and heard nothing');
  check('o -----\no License key: X\no -----');
});

test('every text has a segment for each line, in time that grows with it', () => {
  const line = fc.constantFrom(
    '',
    '> x',
    '>> y',
    'Thanks',
    '-- ',
    'From: a@b.example',
    'Sent: now',
    'To: b',
    'Subject: c',
    sentences[0] ?? '',
    'On Mon, 4 May',
    '-----Original Message-----',
    'x',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.boolean(), (lines, forward) => {
      const found = segments(lines.join('\n'), forward ? 'FW: x' : '');
      assert.deepEqual(
        found.map(({ number }) => number),
        Array.from({ length: Math.max(1, lines.length) }, (_, index) => index + 1),
      );
    }),
  );
});
