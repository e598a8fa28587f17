import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type PrimaryButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** The one primary action of a screen; every other button is a plain Mantine `Button`. */
export function PrimaryButton(props: PrimaryButtonProps) {
  return <Button variant="filled" color="accent" {...props} />;
}
