import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { WebhookActions } from './use-webhook';
import { useWebhookLabel } from './webhook-label';

interface WebhookAddressProps {
  url: string;
  actions: WebhookActions;
}

/** Where the site is told. */
export const WebhookAddress = ({ url, actions }: WebhookAddressProps) => {
  const label = useWebhookLabel();
  const [written, setWritten] = useState(url);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void actions.point(written.trim());
  };
  return (
    <Flex tag="form" onSubmit={submit} gap={2} wrap="wrap" alignItems="flex-end">
      <Field.Root
        name="webhook-url"
        hint={label('webhook.url.hint')}
        style={{ flex: '1 1 16rem', maxWidth: '40rem' }}
      >
        <Field.Label>{label('webhook.url')}</Field.Label>
        <TextInput
          type="url"
          value={written}
          maxLength={255}
          placeholder="https://"
          onChange={(event: { target: { value: string } }) => setWritten(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Button type="submit" loading={actions.isBusy} disabled={['', url].includes(written.trim())}>
        {label('webhook.save')}
      </Button>
    </Flex>
  );
};
