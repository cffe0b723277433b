import { formats } from '../formats.ts';
import type { OrderTexts } from './en.ts';

const { day, money, count } = formats('es');

export const es: OrderTexts = {
  day,
  money,
  labels: {
    invoice: 'Factura',
    quote: 'Presupuesto',
    purchaseOrder: 'Su número de pedido',
    total: 'Total',
    dueOn: 'Vence el',
    paidOn: 'Pagada el',
  },
  licenses: (number) => (number === 1 ? 'una licencia' : `${count(number)} licencias`),
  invoice: {
    subject: (number, total) => `Factura ${number}: ${total}`,
    lead: (licenses) => `Ha hecho un pedido para ${licenses}. Esto es lo que hay que pagar.`,
    pay: 'Cómo pagar',
    reference: (number) => `Indique ${number} en la transferencia para que podamos encontrarla.`,
    after: 'Las nuevas claves de licencia llegan en cuanto se reciba el pago. Hasta entonces no cambia nada.',
  },
  paid: {
    subject: (number) => `Pagada: ${number}. Sus nuevas claves de licencia están listas`,
    lead: (licenses) => `Gracias, hemos recibido el pago. Así queda ${licenses}:`,
    maintained: (end) => `mantenimiento hasta el ${end}`,
    users: (number) => (number === -1 ? 'usuarios ilimitados' : `${count(number)} usuarios`),
    install: 'Copie las nuevas claves desde su cuenta e instálelas en lugar de las anteriores.',
    oldKeys: (until) => `Las claves anteriores siguen siendo válidas hasta el ${until}.`,
    more: (number) => `y ${count(number)} más en su cuenta`,
  },
  refunded: {
    subject: (number) => `Reembolso de ${number}`,
    lead: (total) => `Hemos anulado el pedido. Le devolvemos ${total} por el mismo medio de pago.`,
    licenses:
      'Las licencias vuelven a ser lo que eran antes del pedido. Las claves de este pedido ya no son válidas: copie las nuevas desde su cuenta.',
    why: 'Motivo',
  },
  open: 'Abrir el pedido',
  closing: '¿Preguntas? Responda a este mensaje.',
};
