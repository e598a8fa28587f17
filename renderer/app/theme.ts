import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Input,
  InputWrapper,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Modal,
  NativeSelect,
  Notification,
  Progress,
  Radio,
  SegmentedControl,
  Tabs,
  Textarea,
  TextInput,
} from '@mantine/core';
import classes from './theme.module.css';
import { uiTexts } from '#renderer/texts/ui.ts';
import { COLOUR_TOKENS, type ColourToken, cssVariables, FONT_FAMILY } from '#renderer/ui/tokens.ts';

/** Mantine wants ten shades; the tokens have one for each scheme, at the places that `primaryShade` names. */
function shades(token: ColourToken): MantineColorsTuple {
  const { light, dark } = COLOUR_TOKENS[token];
  return [light, light, light, light, light, light, light, light, dark, dark];
}

/** What is ticked or picked, with its words. */
const BOX = { input: classes['box'] ?? '', label: classes['boxLabel'] ?? '' };

export const theme = createTheme({
  fontFamily: FONT_FAMILY,
  headings: { fontFamily: FONT_FAMILY, fontWeight: '600' },
  fontSizes: { xs: '14px', sm: '15px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  colors: { accent: shades('accent'), blue: shades('selection') },
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 8 },
  defaultRadius: 6,
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      classNames: { root: classes['button'] ?? '' },
    }),
    Checkbox: Checkbox.extend({ classNames: BOX }),
    Input: Input.extend({ classNames: { input: classes['field'] ?? '' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: { description: classes['remark'] ?? '', error: classes['remark'] ?? '' },
    }),
    Modal: Modal.extend({
      // Scroll locking would need a `<style>` that the content security policy refuses.
      defaultProps: { centered: true, lockScroll: false, closeButtonProps: { 'aria-label': uiTexts.close } },
      classNames: { content: classes['raised'] ?? '' },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': uiTexts.closeNotice } },
      classNames: { root: classes['raised'] ?? '' },
    }),
    Progress: Progress.extend({
      classNames: { root: classes['track'] ?? '', section: classes['filled'] ?? '' },
    }),
    Radio: Radio.extend({ classNames: BOX }),
    SegmentedControl: SegmentedControl.extend({ classNames: { label: classes['segment'] ?? '' } }),
    Tabs: Tabs.extend({ classNames: { tab: classes['tab'] ?? '' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 3 } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** The two shades from which Mantine takes the borders of fields and, in the dark scheme, their ground. */
const FIELD_SHADES = {
  light: { '--mantine-color-gray-4': 'var(--tk-line-control)' },
  dark: {
    '--mantine-color-dark-4': 'var(--tk-line-control)',
    '--mantine-color-dark-6': 'var(--tk-surface)',
  },
} as const;

function mantineVariables(scheme: 'light' | 'dark'): Record<`--${string}`, string> {
  return {
    ...cssVariables(scheme),
    ...FIELD_SHADES[scheme],
    '--mantine-color-disabled': 'var(--tk-surface-selected)',
    '--mantine-color-disabled-color': 'var(--tk-ink-muted)',
    '--mantine-color-disabled-border': 'var(--tk-line)',
    '--mantine-color-body': 'var(--tk-surface)',
    '--mantine-color-text': 'var(--tk-ink)',
    '--mantine-color-dimmed': 'var(--tk-ink-muted)',
    '--mantine-color-placeholder': 'var(--tk-ink-muted)',
    '--mantine-color-anchor': 'var(--tk-link)',
    '--mantine-color-error': 'var(--tk-serious)',
    '--mantine-color-default': 'var(--tk-surface)',
    '--mantine-color-default-hover': 'var(--tk-surface-hover)',
    '--mantine-color-default-color': 'var(--tk-ink)',
    '--mantine-color-default-border': 'var(--tk-line-control)',
  };
}

/** The tokens as CSS variables, and Mantine's own variables bound to them. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineVariables('light'),
  dark: mantineVariables('dark'),
});
