import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PaymentList, type PaymentView } from '../../../../../src/contract/orders.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Day, Money } from '../../../parts/Values.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { toneOfPayment } from './tones.ts';

/** Money that came in; what is not allocated can be noted as sent back. */
export function Payments({ payments }: { readonly payments: readonly PaymentView[] }) {
  const { orders: texts } = useTexts('lists');
  const [open, setOpen] = useState<PaymentView | null>(null);
  const client = useQueryClient();
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      post(`/v1/payments/${open?.paymentId ?? ''}/return`, PaymentList, { reason }, { key: newKey() }),
    onSuccess: async () => {
      setOpen(null);
      await client.invalidateQueries({ queryKey: ['orders'] });
    },
  });
  return (
    <>
      <Rows>
        {payments.map((payment) => (
          <Row
            key={payment.paymentId}
            link={
              <Link to="/desk/orders/$orderId" params={{ orderId: payment.orderNumber }}>
                <Money amount={payment.amount} currency={payment.currency} /> · {payment.reference}
              </Link>
            }
            sub={
              <>
                {payment.orderNumber} · {payment.accountEmail}
                {payment.why === null ? null : <span lang="en"> · {payment.why}</span>}
              </>
            }
            pills={
              <>
                <Pill tone={toneOfPayment[payment.status]}>{texts.paymentStatuses[payment.status]}</Pill>
                {payment.status === 'unallocated' ? (
                  <Button variant="default" size="compact-sm" onClick={() => setOpen(payment)}>
                    {texts.giveBack}
                  </Button>
                ) : null}
              </>
            }
            when={<Day day={payment.receivedOn} />}
          />
        ))}
      </Rows>
      <ConfirmDialog
        opened={open !== null}
        title={texts.giveBack}
        action={texts.giveBack}
        busy={giveBack.isPending}
        error={giveBack.error}
        onConfirm={(reason) => giveBack.mutate(reason)}
        onClose={() => setOpen(null)}
      >
        <p>{texts.giveBackText}</p>
      </ConfirmDialog>
    </>
  );
}
