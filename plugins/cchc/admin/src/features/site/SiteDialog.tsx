import {
  Box,
  Button,
  Checkbox,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Modal,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import { FOLLOWED_TYPES, type FollowedType } from '../../../../shared/contracts';
import type { SiteDraft, SiteRow } from '../../../../shared/contracts/site-panel';
import { useCchcSiteUnitsQuery } from './api';
import { useSiteLabel } from './label';

interface PartProps {
  draft: SiteDraft;
  set: (change: Partial<SiteDraft>) => void;
}

interface TextProps {
  name: 'key' | 'name' | 'hosts';
  value: string;
  isRequired?: boolean;
  isFixed?: boolean;
  hint?: string;
  onChange: (value: string) => void;
}

const Text = ({ name, value, isRequired = false, isFixed = false, hint, onChange }: TextProps) => {
  const { label } = useSiteLabel();
  return (
    <Field.Root name={name} required={isRequired} {...(hint && { hint })}>
      <Field.Label>{label(`site.form.${name}`)}</Field.Label>
      <TextInput
        value={value}
        disabled={isFixed}
        maxLength={name === 'key' ? 40 : 1000}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

const UnitSelect = ({ draft, set }: PartProps) => {
  const { label } = useSiteLabel();
  const { data: units = [] } = useCchcSiteUnitsQuery();
  return (
    <Field.Root name="unit" hint={label('site.form.unit.hint')}>
      <Field.Label>{label('site.form.unit')}</Field.Label>
      <Combobox
        value={draft.unit ?? ''}
        placeholder={label('sites.whole')}
        onChange={(unit) => set({ unit: unit || null })}
        onClear={() => set({ unit: null })}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {units.map(({ code, name }) => (
          <ComboboxOption key={code} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
};

const Modules = ({ draft, set }: PartProps) => {
  const { label, typeName } = useSiteLabel();
  const toggle = (type: FollowedType, isOn: boolean) =>
    set({
      modules: FOLLOWED_TYPES.filter((one) => (one === type ? isOn : draft.modules.includes(one))),
    });
  return (
    <Box tag="fieldset" padding={0} margin={0} borderWidth={0} style={{ border: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {label('site.form.modules')}
      </Typography>
      <Flex gap={4} wrap="wrap" paddingTop={2}>
        {FOLLOWED_TYPES.map((type) => (
          <Checkbox
            key={type}
            checked={draft.modules.includes(type)}
            onCheckedChange={(isOn) => toggle(type, isOn === true)}
          >
            {typeName(type)}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
};

const emptyDraft: SiteDraft = {
  key: '',
  name: '',
  unit: null,
  hosts: [],
  modules: [...FOLLOWED_TYPES],
};

const draftOf = ({ key, name, unit, hosts, modules }: SiteRow): SiteDraft => ({
  ...{ key, name, unit: unit?.code ?? null, hosts, modules },
});

const hostsIn = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((host) => host.toLowerCase())
    .filter((host) => host !== '');

interface SiteDialogProps {
  /** The site to change; without it a new one. */
  site?: SiteRow;
  isBusy: boolean;
  /** True when it was taken, and the dialog can close. */
  onSave: (draft: SiteDraft) => Promise<boolean>;
  onClose: () => void;
}

/** What a site is registered with. */
export const SiteDialog = ({ site, isBusy, onSave, onClose }: SiteDialogProps) => {
  const { label } = useSiteLabel();
  const [draft, setDraft] = useState<SiteDraft>(site ? draftOf(site) : emptyDraft);
  const [hosts, setHosts] = useState(draft.hosts.join(', '));
  const set = (change: Partial<SiteDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isWhole = draft.key.trim() && draft.name.trim() && draft.modules.length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSave({ ...draft, hosts: hostsIn(hosts) })) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('site.close')}>
            <Modal.Title>{label(site ? 'site.form.edit' : 'site.form.add')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Text name="name" isRequired value={draft.name} onChange={(name) => set({ name })} />
              <Text
                name="key"
                isRequired
                isFixed={site !== undefined}
                hint={label('site.form.key.hint')}
                value={draft.key}
                onChange={(key) => set({ key: key.trim() })}
              />
              <UnitSelect draft={draft} set={set} />
              <Text
                name="hosts"
                hint={label('site.form.hosts.hint')}
                value={hosts}
                onChange={setHosts}
              />
              <Modules draft={draft} set={set} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('site.form.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isWhole}>
              {label('site.form.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
