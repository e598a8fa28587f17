import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { questionTexts } from '#renderer/texts/checklist-questions.ts';
import { FIELD_ORDER } from './field-order.ts';
import classes from './questions.module.css';
import { dateText, readDate } from './typed/typed-date.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  /** Exactly what stands in the field: `9/5/24`. */
  readonly typed: string;
  readonly fault: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onDone: () => void;
}

/** A day, typed as `9/5/2024` or picked from a calendar. What is typed stays as it is until the field is left. */
export function DateField({ label, hint, isRequired = false, typed, fault, onType, onDone }: DateFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const read = readDate(typed);
  const day = read.ok && read.value !== '' ? read.value : null;
  const calendar = (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={questionTexts.openCalendar}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <IconCalendar size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          ariaLabels={questionTexts.calendar}
          classNames={{ day: classes['day'] }}
          hideOutsideDates
          value={day}
          {...(day === null ? {} : { defaultDate: day })}
          onChange={(picked) => {
            if (picked !== null) onType(dateText(picked));
            setIsOpen(false);
            onDone();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={FIELD_ORDER}
      required={isRequired}
      error={fault}
      classNames={{ wrapper: classes['short'] }}
      inputMode="numeric"
      rightSection={calendar}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={() => {
        if (day !== null && dateText(day) !== typed) onType(dateText(day));
        onDone();
      }}
    />
  );
}
