import { Radio, Stack } from '@mantine/core';
import { ROLES, saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { roleTexts } from '#renderer/texts/role.ts';
import { Section } from '#renderer/ui/page.tsx';

/** What this PC is used for: decides what comes first, and takes nothing away. */
export function RoleSection() {
  const role = useSetting('role');
  if (role === undefined) return null;
  return (
    <Section title={roleTexts.title} lead={roleTexts.lead}>
      <Radio.Group
        label={roleTexts.question}
        value={role}
        onChange={(value) => {
          const chosen = ROLES.find((one) => one === value);
          if (chosen !== undefined) void saveSetting('role', chosen);
        }}
      >
        <Stack gap={10}>
          {ROLES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={roleTexts.roles[one].label}
              description={roleTexts.roles[one].text}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}
