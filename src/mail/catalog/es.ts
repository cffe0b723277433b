import type { FindingTexts, Offer, QuoteBasis, QuotePrice } from '../../contract/findings.ts';
import { UNLIMITED } from '../../contract/license.ts';
import { cents } from '../../kernel/money.ts';
import type { Catalog } from './en.ts';
import { filled, formats } from './formats.ts';
import type { FactTexts } from './types.ts';
import { account as accountTexts } from './account/es.ts';

const { day, money, count, and, or, hostings, country } = formats('es');

const users = (number: number): string =>
  number === UNLIMITED ? 'usuarios ilimitados' : `${count(number)} ${number === 1 ? 'usuario' : 'usuarios'}`;

const offer = (given: Offer | null): string =>
  given === null
    ? 'No hay un precio de lista para esta ampliación; pregúntenos por él.'
    : `La ampliación cuesta ${money(given.price, given.currency)}; este precio se mantiene hasta el ${day(given.validUntil)}.`;

const neutral =
  'Una licencia solo se traslada si su titular registrado respalda la solicitud. Preguntamos al titular en la dirección de correo que consta en nuestros registros, si la hay; si usted es el titular, mire en ese buzón o escríbanos desde esa dirección. Mientras el titular no confirme, no se traslada nada, y una solicitud que nadie confirma a tiempo termina por sí sola.';

const types = {
  COMMERCIAL: 'licencia comercial',
  ACADEMIC: 'licencia académica',
  COMMUNITY: 'licencia comunitaria',
  OPEN_SOURCE: 'licencia de código abierto',
  EVALUATION: 'licencia de evaluación',
  DEMONSTRATION: 'licencia de demostración',
  STARTER: 'licencia Starter',
  DEVELOPER: 'licencia de desarrollo',
};

const labels = {
  app: 'Aplicación',
  license: 'Licencia',
  key: 'Clave de licencia',
  movesTo: 'Pasa a la cuenta',
  askedBy: 'Solicitado por',
  sen: 'SEN (número de soporte de la licencia)',
  ended: 'Terminada',
  account: 'Cuenta',
  maintenanceUntil: 'Mantenimiento hasta',
  oldKey: 'Clave de licencia anterior',
  oldKeyUntil: 'La clave anterior funciona hasta',
  serverUse: 'En su propio servidor',
  hosting: 'Alojamiento',
  agreement: 'Número de usuarios igualado',
  host: 'Producto anfitrión',
  holder: 'Titular de la cuenta',
  organization: 'Organización',
  address: 'Dirección',
  expert: 'Experto',
};

const facts: FactTexts = {
  confirmsServerUse: {
    name: 'uso en su propio servidor',
    ask: () => 'Que usa la licencia en su propio servidor.',
    example: () => 'La usamos en nuestro propio servidor.',
    which: '¿Usa la licencia en su propio servidor?',
  },
  hosting: {
    name: 'alojamiento',
    ask: (host) => `Cómo está alojado su ${host}: Server, Data Center o Cloud.`,
    example: () => 'Alojamiento: Server',
    which: '¿Cómo está alojado su producto?',
  },
  agreesToMatchTier: {
    name: 'conformidad para igualar el número de usuarios',
    ask: (host) => `Si acepta que el número de usuarios de la aplicación se iguale al de su ${host}.`,
    example: () => 'Aceptamos igualar el número de usuarios.',
    which: '¿Acepta que se iguale el número de usuarios?',
  },
  hostProducts: {
    name: 'producto anfitrión',
    ask: () => 'En qué producto funciona la aplicación.',
    example: (host) => `Producto: ${host}`,
    which: '¿En qué producto funciona la aplicación?',
  },
  hostUsers: {
    name: 'número de usuarios',
    ask: (host) => `Para cuántos usuarios tiene licencia su ${host}; en Jira cuenta la mayor de sus aplicaciones.`,
    example: () => 'Usuarios: 100',
    which: '¿Para cuántos usuarios tiene licencia su producto anfitrión?',
  },
  licenseKeys: {
    name: 'clave de licencia',
    ask: () => 'La clave de licencia completa, copiada como texto.',
    example: () => 'Clave de licencia: ABC-1234-…',
    which: '¿Qué clave de licencia hay que trasladar?',
  },
  accountEmail: {
    name: 'dirección de correo de la cuenta',
    ask: () => 'La dirección de correo exacta de la cuenta de Marketplace que recibirá la licencia.',
    example: () => 'Cuenta: ana@example.com',
    which: '¿Cuál es la dirección de la cuenta de Marketplace?',
  },
  firstName: {
    name: 'nombre',
    ask: () => 'El nombre de pila del titular de la cuenta.',
    example: () => 'Nombre de pila: Ana',
    which: '¿Cuál es el nombre de pila del titular de la cuenta?',
  },
  lastName: {
    name: 'apellidos',
    ask: () => 'Los apellidos del titular de la cuenta.',
    example: () => 'Apellidos: García López',
    which: '¿Cuáles son los apellidos del titular de la cuenta?',
  },
  organization: {
    name: 'organización',
    ask: () => 'El nombre de su organización.',
    example: () => 'Organización: Ejemplo S.L.',
    which: '¿Qué organización recibirá la licencia?',
  },
  'address.lines': {
    name: 'calle y número',
    ask: () => 'La calle y el número de su organización.',
    example: () => 'Calle: Calle Mayor 12',
    which: '¿Cuál es la calle de su organización?',
  },
  'address.city': {
    name: 'ciudad',
    ask: () => 'La ciudad de su organización.',
    example: () => 'Ciudad: Valencia',
    which: '¿Cuál es la ciudad de su organización?',
  },
  'address.region': {
    name: 'provincia o estado',
    ask: () => 'La provincia o el estado de su organización.',
    example: () => 'Provincia: Valencia',
    which: '¿Cuál es la provincia o el estado de su organización?',
  },
  'address.postalCode': {
    name: 'código postal',
    ask: () => 'El código postal de su organización.',
    example: () => 'Código postal: 46002',
    which: '¿Cuál es el código postal de su organización?',
  },
  'address.country': {
    name: 'país',
    ask: () => 'El país de su organización.',
    example: () => 'País: España',
    which: '¿Cuál es el país de su organización?',
  },
  expertEmail: {
    name: 'dirección de su Experto',
    ask: () => 'La dirección de correo de su Experto, si trabaja con uno.',
    example: () => 'Experto: experto@example.com',
    which: '¿Cuál es la dirección de su Experto?',
  },
};

const findings: FindingTexts = {
  HOST_CLOUD: ({ accepted }) =>
    `Su producto anfitrión está en Cloud. Una licencia directa solo puede trasladarse para un producto anfitrión en ${hostings(accepted)}, así que esta se queda como está.`,
  HOST_DATA_CENTER: ({ accepted }) =>
    `Su producto anfitrión está en Data Center. Una licencia directa solo puede trasladarse para un producto anfitrión en ${hostings(accepted)}, así que esta se queda como está.`,
  HOST_NOT_SERVER: ({ accepted, said }) =>
    said
      ? `Su producto anfitrión está en Server. Una licencia directa solo puede trasladarse para un producto anfitrión en ${hostings(accepted)}, así que esta se queda como está.`
      : `Usted indica que la licencia no se usa en su propio servidor. Una licencia directa solo puede trasladarse para un producto anfitrión en ${hostings(accepted)}, así que esta se queda como está. Si en realidad la usa en su propio servidor, escríbanos y confírmelo.`,
  MATCH_DECLINED: ({ own, host, offer: price }) =>
    `Su licencia es para ${users(own)} y su producto anfitrión para ${users(host)}. El Marketplace solo admite una aplicación con el tamaño de su producto anfitrión, y usted no desea ampliarla, así que la licencia se queda con nosotros como está y sigue siendo válida. Si cambia de opinión, escríbanos que acepta igualar el número de usuarios. ${offer(price)}`,
  KEY_UNKNOWN: () => neutral,
  APP_UNKNOWN: ({ destination, email }) =>
    `La aplicación de esta licencia no puede trasladarse: ${destination} no la ofrece de nuestra parte. La licencia sigue siendo válida como está; escriba a ${email} si la necesita allí.`,
  APP_HOST_MISMATCH: ({ app, host, named }) =>
    `Esta licencia es para ${app}, que funciona en ${host}; usted menciona ${and(named)}. Díganos de qué producto anfitrión se trata o envíe la clave de la otra aplicación.`,
  LICENSE_REVOKED: ({ email }) =>
    `Esta licencia fue revocada, y una licencia revocada no puede trasladarse. Si cree que es un error, escriba a ${email}.`,
  LICENSE_SUSPENDED: ({ email }) =>
    `Esta licencia está suspendida, y una licencia suspendida no puede trasladarse. Escriba a ${email} para resolverlo y después vuelva a solicitarlo.`,
  LICENSE_ALREADY_MOVED: ({ destination, sen }) =>
    `Esta licencia ya se trasladó antes a ${destination}${sen === null ? '' : `; su SEN es ${sen}`}. No se crea nada nuevo.`,
  TYPE_NEVER_MOVES: ({ type, destination }) =>
    `Esta es una ${types[type]}, que nunca se traslada. Puede obtener una licencia de este tipo, o comprar una, en ${destination}.`,
  FACTS_MISSING: ({ missing }) => `Todavía nos falta: ${and(missing.map((fact) => facts[fact].name))}.`,
  COUNTRY_UNKNOWN: ({ country: code }) =>
    `No existe ningún país con el código «${code}». Díganos el país de la dirección de su organización.`,
  HOST_TIER_NEEDED: () =>
    'Usted no acepta igualar el número de usuarios. Si hay algo que igualar depende de su producto anfitrión: díganos para cuántos usuarios tiene licencia.',
  HOLDER_UNREACHABLE: () => neutral,
  PROOF_MISSING: () => neutral,
  SENDER_SUSPICIOUS: () => 'Una persona de nuestro equipo revisa esta solicitud antes de continuar.',
  UPGRADE_FIRST: ({ own, host, offer: price }) =>
    `Su licencia es para ${users(own)} y su producto anfitrión para ${users(host)}. La licencia se traslada en cuanto se pague la ampliación. ${offer(price)}`,
  TIER_SHORTFALL: ({ own, host, offer: price }) =>
    `Su licencia es para ${users(own)} y su producto anfitrión para ${users(host)}. Se traslada como está y muestra «does not match» hasta que la amplíe. ${offer(price)}`,
  TIER_HONORED: ({ own, host }) =>
    `Su licencia es para ${users(own)} y su producto anfitrión para ${users(host)}. Usted recibe ${users(host)} sin coste.`,
  TIER_LARGER: ({ own, host, exact }) =>
    `Su licencia es para ${users(own)}, más que su producto anfitrión (${users(host)}). ${exact ? 'Una persona de nuestro equipo lo revisa, porque ambos deben ser iguales.' : 'Se traslada como está.'}`,
  HOST_TIER_UNKNOWN: () =>
    'No nos ha dicho para cuántos usuarios tiene licencia su producto anfitrión, así que no hemos podido comparar. El Marketplace lo hará, y entonces puede ser necesaria una ampliación.',
  ACCOUNT_DIFFERS: ({ account }) =>
    `La cuenta ${account} no tiene la dirección del titular registrado. Salvo que el titular la acepte mediante el enlace, informamos a ambos y el titular puede oponerse.`,
  MAINTENANCE_ENDED: ({ end }) =>
    `El mantenimiento de esta licencia terminó el ${day(end)}. La licencia sigue siendo válida y sus fechas se trasladan sin cambios; una renovación empieza al día siguiente.`,
};

function formula(price: QuotePrice, { listFrom, listTo, type, percent, vendor }: QuoteBasis): string {
  const show = (amount: number): string => money(cents(amount), price.currency);
  const less = `El precio de lista para ${users(price.toUsers)}, ${show(listTo)}, menos el precio de lista para ${users(price.fromUsers)}, ${show(listFrom)},`;
  const is = listTo < listFrom ? `es menor que cero y cuenta como ${show(0)}` : `es ${show(listTo - listFrom)}`;
  const share =
    percent === 100 ? '.' : `; el tipo ${type} (${types[type]}) paga el ${percent} %: ${show(price.price)}.`;
  return `${less} ${is}${share} Esta es la fórmula de ejemplo de ${vendor}; el Marketplace no publica la suya.`;
}

export const es: Catalog = {
  account: accountTexts,
  users,
  findings,
  facts,
  labels,
  day,
  money,
  count,
  country,
  address: ({ street, city, region, postalCode, country: land }) =>
    filled([street, filled([postalCode, city], ' '), region, land], ', '),
  colon: ': ',
  list: and,
  choice: or,
  yes: 'Sí',
  no: 'No',
  endsIn: (key) => `termina en ${key}`,
  hello: (name) => (name === '' ? 'Buenos días:' : `Hola, ${name}:`),
  questions: '¿Tiene preguntas? Responda a este correo.',
  copyLink: 'O copie este enlace:',
  where: 'Consulte en cualquier momento cómo va su solicitud:',
  forExample: (ask, example) => `${ask}\nPor ejemplo: «${example}»`,
  bothNames: {
    ask: 'El nombre y los apellidos del titular de la cuenta.',
    example: 'Nombre y apellidos: Ana García López',
  },
  wholeAddress: {
    ask: (parts) => `La dirección de su organización: ${and(parts)}.`,
    example: 'Dirección: Calle Mayor 12, 46002 Valencia, España',
  },
  unclear: (which, found) =>
    found.length === 1
      ? `${which} Hemos leído ${found[0] ?? ''}, pero no estamos seguros.`
      : `${which} Hemos encontrado ${and(found)}.`,
  yourLicense: 'su licencia',
  licenses: (keys, more) =>
    keys.length === 1
      ? `la licencia terminada en ${keys[0] ?? ''}`
      : `las licencias terminadas en ${and(more > 0 ? [...keys, `${count(more)} más`] : keys)}`,
  acknowledgment: {
    subject: 'Hemos recibido su solicitud de traslado de licencia',
    subjectMissing: 'Su solicitud de traslado de licencia: nos falta algo',
    complete: (licenses) =>
      `Gracias. Hemos recibido su solicitud de trasladar ${licenses} al Marketplace y está completa.`,
    nothingToDo: 'Por ahora no tiene que hacer nada. Le escribiremos cuando la licencia se haya trasladado.',
    missing: (licenses) =>
      `Gracias. Hemos recibido su solicitud de trasladar ${licenses} al Marketplace. Para continuar, necesitamos que nos diga:`,
    howToReply:
      'Responda a este correo. Bastan respuestas cortas, una por línea. No hace falta que repita lo que ya nos envió.',
    orForm: 'O use su formulario personal, donde ya está escrito todo lo que sabemos.',
    formButton: 'Abrir el formulario',
    keptUntil: (until) => `Mantenemos abierta su solicitud hasta el ${until}. Sin su respuesta no se traslada nada.`,
    understood: 'Lo que hemos entendido hasta ahora',
    wrong: '¿Hay algún error? Corríjalo en su respuesta.',
  },
  neutral: {
    lead: (licenses) => `Gracias. Hemos recibido su solicitud de trasladar ${licenses} al Marketplace.`,
    holderAsked: (several) =>
      several
        ? 'Si estas claves constan en nuestros registros, hemos escrito al titular registrado de cada una. No se traslada nada antes de que el titular confirme. Así protegemos la licencia de quien solo haya visto la clave.'
        : 'Si esta clave consta en nuestros registros, hemos escrito a su titular registrado. No se traslada nada antes de que el titular confirme. Así protegemos la licencia de quien solo haya visto la clave.',
    ifHolder: (until) =>
      `Si usted es el titular, busque un segundo correo nuestro. Si no tiene noticias antes del ${until}, compruebe que la clave no tenga errores y envíela de nuevo.`,
  },
  question: {
    subject: 'Su solicitud de traslado de licencia: tenemos una pregunta',
    lead: (licenses) => `Sobre su solicitud de trasladar ${licenses} al Marketplace, tenemos una pregunta:`,
  },
  reminder: {
    subject: 'Recordatorio: su solicitud de traslado de licencia le espera',
    lead: (licenses) => `Para trasladar ${licenses} al Marketplace, todavía necesitamos que nos diga:`,
    closes: (until) =>
      `Si no recibimos respuesta, cerraremos su solicitud el ${until}. Su licencia se quedará entonces como está, y podrá volver a solicitarlo cuando quiera.`,
  },
  confirmation: {
    subject: (app) => `Por favor, confirme: traslado de su licencia de ${app}`,
    lead: 'Alguien nos ha pedido trasladar al Marketplace una licencia registrada a su nombre. ¿Está usted de acuerdo?',
    ifYes: (days) =>
      `Si lo confirma, la cuenta indicada arriba recibe una licencia nueva con los mismos usuarios y las mismas fechas de mantenimiento. La clave anterior seguirá funcionando ${count(days)} días más.`,
    ifNo: 'Si no lo esperaba, opóngase o simplemente ignore este correo: sin su confirmación no se traslada nada.',
    button: 'Confirmar u oponerse',
    linkUntil: (until) =>
      `El enlace funciona una sola vez, hasta el ${until}. Abre una página que muestra todo esto de nuevo antes de que ocurra nada.`,
    reminderSubject: (app) => `Recordatorio: confirme el traslado de su licencia de ${app}`,
    reminderLead: (until) =>
      `Le preguntamos si una licencia registrada a su nombre puede trasladarse al Marketplace y no hemos recibido respuesta. Si no nos dice nada antes del ${until}, no se traslada nada.`,
  },
  addressConfirmation: {
    subject: 'Confirme su solicitud de traslado de licencia',
    lead: (licenses) =>
      `Alguien ha rellenado nuestro formulario con esta dirección y pide trasladar ${licenses} al Marketplace. ¿Ha sido usted?`,
    ifYes: 'En ese caso, revise la solicitud y confírmela. Antes de eso nadie la lee.',
    ifNo: 'Si no ha sido usted, ignore este mensaje. Olvidaremos la solicitud y no ocurrirá nada.',
    button: 'Revisar y confirmar',
  },
  notice: {
    subject: (app) => `Su licencia de ${app} va a pasar a otra cuenta`,
    lead: 'Una licencia registrada a su nombre está a punto de pasar a una cuenta de Marketplace con otra dirección de correo.',
    movesOn: (on) => `Se traslada el ${on}. Si está de acuerdo, no tiene que hacer nada.`,
    object: 'Si no lo está, opóngase ahora y no se trasladará nada.',
    button: 'Oponerse a este traslado',
    accountSubject: (app) => `Una licencia de ${app} va a pasar a su cuenta`,
    accountLead: 'Una licencia registrada a nombre de otra persona está a punto de pasar a su cuenta de Marketplace.',
    holderTold: (on) => `Hemos avisado a su titular registrado. Si no se opone, se traslada el ${on}.`,
    unexpected: '¿No lo esperaba? Responda a este correo y lo revisaremos.',
  },
  refusal: {
    subject: 'Su solicitud de traslado de licencia: no podemos trasladarla',
    lead: (licenses) => `Gracias por su solicitud. Lamentablemente no podemos trasladar ${licenses} al Marketplace.`,
    instead: 'Qué puede hacer en su lugar',
    stays: 'Su licencia actual se queda como está.',
    mistake: '¿Cree que es un error? Responda a este correo y una persona lo revisará.',
  },
  completion: {
    subject: (sen) => `Su licencia se ha trasladado: ${sen}`,
    lead: 'Buenas noticias: su licencia ya está en el Marketplace.',
    againSubject: (sen) => `Su licencia ya se había trasladado: ${sen}`,
    againLead: 'Esta licencia ya está en el Marketplace. No ha cambiado nada; aquí la tiene de nuevo.',
    where: 'Dónde encontrarla',
    how: 'Cómo instalarla',
    quote: 'Su presupuesto para igualar el número de usuarios',
    noMatch: (own, host) =>
      `La licencia todavía no coincide con el producto anfitrión: ${users(own)} en lugar de ${users(host)}. Hasta entonces, la aplicación muestra USER_MISMATCH.`,
    price: (price) =>
      `Para igualarla: ${money(price.price, price.currency)}. El precio se mantiene hasta el ${day(price.validUntil)}.`,
    formula,
    installBy: (until) =>
      `Instale la licencia nueva a más tardar el ${until}. Después se rechazará la clave anterior. Sus fechas de mantenimiento no han cambiado.`,
    keepSen:
      'Guarde el SEN: lo piden el soporte, las renovaciones y las ampliaciones. ¿Tiene preguntas? Responda a este correo.',
  },
  undone: {
    subject: (sen) => `Hemos deshecho el traslado de su licencia: ${sen} ha terminado`,
    lead: 'Hemos deshecho el traslado de su licencia. La licencia del Marketplace ha terminado y su clave anterior vuelve a ser válida.',
    why: 'Motivo',
    putBack: 'Si ya instaló la licencia nueva, vuelva a poner la clave anterior.',
  },
  ended: {
    subject: 'Su solicitud de traslado de licencia está cerrada',
    lead: (licenses) => `Su solicitud de trasladar ${licenses} al Marketplace ha terminado.`,
    expired: (on) => `No tuvimos respuesta antes del ${on}, así que la hemos cerrado.`,
    withdrawn: 'Fue retirada, así que la hemos cerrado.',
    notConfirmed: 'No fue confirmada, así que la hemos cerrado.',
    stays:
      'No se ha trasladado nada y su licencia actual se queda como está. Puede volver a solicitarlo cuando quiera.',
  },
  unreadable: {
    subject: 'No hemos podido leer su mensaje',
    encrypted: 'Gracias por su mensaje. Está cifrado y no tenemos ninguna clave para abrirlo.',
    broken: 'Gracias por su mensaje. Nos ha llegado en una forma que no podemos leer.',
    please: 'Por favor, envíelo de nuevo:',
    unencrypted: 'sin cifrar (S/MIME o PGP); una firma no molesta',
    asText: 'como texto en el propio correo, no solo como adjunto o imagen',
    nothingLost: 'No ha ocurrido nada más: ninguna licencia se ha trasladado y no se ha perdido nada.',
  },
  signIn: {
    subject: (marketplace) => `Su enlace para entrar en ${marketplace}`,
    lead: (email) => `Alguien, probablemente usted, quiere entrar en la cuenta ${email}.`,
    once: (minutes) =>
      `El enlace funciona una sola vez, durante ${count(minutes)} minutos. Abre una página con un botón; no ocurre nada antes de que lo pulse.`,
    button: 'Entrar',
    unexpected:
      '¿No lo ha pedido usted? Entonces no haga nada: sin el enlace no entra nadie. No lo comparta; nunca se lo pediremos.',
  },
};
