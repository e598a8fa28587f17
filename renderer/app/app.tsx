import { builtInDirectives } from '#shared/directives/registry.ts';
import { Welcome } from '#renderer/features/welcome/welcome.tsx';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';
import { useLocation } from 'wouter';
import { Routes } from './routes.tsx';
import { Shell } from './shell/shell.tsx';
import { useShortcuts } from './shell/use-shortcuts.ts';

const directive = builtInDirectives.at(-1);

/** The promises at the very first start, the frame with its screens ever after. */
export function App() {
  const isWelcomed = useSetting('welcomed');
  const [, navigate] = useLocation();
  useShortcuts();
  if (directive === undefined) throw new Error('No directive pack is built in');
  if (isWelcomed === undefined) return null;
  if (!isWelcomed) {
    return (
      <Welcome
        directive={directive}
        onStart={async () => {
          await saveSetting('welcomed', true);
          navigate(ADDRESSES.profile);
        }}
      />
    );
  }
  return (
    <Shell directive={directive}>
      <Routes directive={directive} />
    </Shell>
  );
}
