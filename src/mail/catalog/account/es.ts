import type { AccountTexts } from './en.ts';

export const account: AccountTexts = {
  labels: {
    role: 'Para',
    from: 'De',
    to: 'A',
    users: 'Usuarios',
  },
  contact: {
    subject: (organization) => `${organization} quiere enviarle copias de correos`,
    lead: (organization) =>
      `${organization} le nombra contacto para sus licencias de aplicaciones. Que lo sea lo decide usted.`,
    technical: 'copias de los correos sobre renovaciones',
    billing: 'copias de los correos sobre presupuestos y facturas',
    ifNot: 'Si no lo desea, rechácelo o ignore este correo: sin su sí no volverá a saber nada de ello.',
    button: 'Aceptar o rechazar',
    until: (until) => `El enlace funciona hasta el ${until}. Abre una página con dos botones; antes no ocurre nada.`,
  },
  handOver: {
    askedSubject: (app) => `Le ofrecen una licencia: ${app}`,
    askedLead: (giver) => `${giver} quiere cederle esta licencia. ¿La acepta?`,
    askedHow:
      'Si la acepta, desde ese momento estará en su cuenta, con el mismo SEN y las mismas fechas de mantenimiento, y recibirá una clave de licencia nueva.',
    askedIfNot: 'Si no lo esperaba, rechácela o ignore este correo: sin su sí no cambia nada.',
    askedButton: 'Aceptar o rechazar',
    startedSubject: (sen) => `Está cediendo ${sen}`,
    startedLead: (taker) => `Usted quiere ceder esta licencia a ${taker}. Hemos preguntado allí.`,
    startedUntil: (until) =>
      `Sin respuesta antes del ${until}, la licencia se queda con usted. Hasta entonces puede retirarlo en su cuenta.`,
    startedNotYou: '¿No fue usted? Entre en su cuenta, retírelo y responda a este correo.',
    doneSubject: (sen) => `${sen} ha sido cedida`,
    doneGiverLead: (taker) => `La licencia está ahora en la cuenta ${taker}.`,
    doneGiverKey: (until) =>
      `La clave de licencia que usaba funciona hasta el ${until}. Después la aplicación necesita la nueva, que tiene la otra cuenta.`,
    doneTakerLead: (giver) => `Ha recibido esta licencia de ${giver}.`,
    doneTakerKey: 'Su clave de licencia nueva está en su cuenta. Instálela en lugar de la anterior.',
    endedSubject: (sen) => `${sen} se queda con usted`,
    declined: (taker) => `${taker} no aceptó la licencia.`,
    expired: (taker) => `No tuvimos respuesta de ${taker} a tiempo.`,
    stays: 'Se queda en su cuenta tal como está. Puede volver a ofrecerla cuando quiera.',
  },
  partner: {
    grantedSubject: (organization) => `Puede trabajar para ${organization}`,
    grantedLead: (organization) => `${organization} permite a su cuenta hacer esto con sus licencias:`,
    licenses: 'verlas',
    quotes: 'pedir presupuestos',
    orders: 'pedir renovaciones y ampliaciones',
    copies: 'recibir copias de sus correos sobre renovaciones',
    where: 'Encontrará al cliente en su cuenta, en «Clientes».',
    endedSubject: (organization) => `Ya no trabaja para ${organization}`,
    endedLead: (organization) => `${organization} ha terminado lo que su cuenta podía hacer con sus licencias.`,
    button: 'Abrir mi cuenta',
    questions: '¿Tiene preguntas? Diríjase al cliente, que es quien decide.',
  },
  renewal: {
    subject: (app, until) => `El mantenimiento de ${app} termina el ${until}`,
    subjectMany: (count, until) => `El mantenimiento de ${count} licencias termina, la primera el ${until}`,
    endedSubject: (app, on) => `El mantenimiento de ${app} terminó el ${on}`,
    endedSubjectMany: (count) => `El mantenimiento de ${count} licencias ha terminado`,
    lead: 'El mantenimiento de esta licencia termina pronto. La aplicación sigue funcionando; las versiones nuevas y el soporte terminan con el mantenimiento.',
    leadMany:
      'El mantenimiento de estas licencias termina pronto. Las aplicaciones siguen funcionando; las versiones nuevas y el soporte terminan con el mantenimiento.',
    endedLead:
      'El mantenimiento de esta licencia ha terminado. La aplicación sigue funcionando, sin versiones nuevas ni soporte. Una renovación empieza el día después del fin anterior, se compre cuando se compre.',
    endedLeadMany:
      'El mantenimiento de estas licencias ha terminado. Las aplicaciones siguen funcionando, sin versiones nuevas ni soporte. Una renovación empieza el día después del fin anterior, se compre cuando se compre.',
    ends: (users, until, price) => `${users}, hasta el ${until}. ${price}`,
    ended: (users, on, price) => `${users}, terminó el ${on}. ${price}`,
    aYear: (price) => `12 meses más: ${price}`,
    free: '12 meses más: sin coste',
    noPrice: '12 meses más: pídanos el precio',
    more: (count) => `y ${count} más, que encontrará en su cuenta`,
    together: 'Una fecha para todas',
    togetherText: (date, total, apart) =>
      `Sus licencias terminan en días distintos. Reunidas en el ${date} cuestan ${total}; renovadas una a una al menos hasta ese día, ${apart}.`,
    button: 'Verlo en mi cuenta',
    choose: 'En su cuenta elige cuáles de estos correos recibe.',
  },
};
