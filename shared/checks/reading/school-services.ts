import { facts } from '#shared/facts/school-services.facts.ts';
import { isBelowAny } from './known-hosts.ts';

/** What a service does for a school's site. */
export type ServiceKind = (typeof facts.entries)[number]['kind'];

const domainsOf = (kind: ServiceKind): readonly string[] =>
  facts.entries.filter((entry) => entry.kind === kind).map(({ domain }) => domain);

const DOMAINS: Readonly<Record<ServiceKind, readonly string[]>> = {
  login: domainsOf('login'),
  payment: domainsOf('payment'),
  push: domainsOf('push'),
  chat: domainsOf('chat'),
};

/** Whether a host belongs to a known service of a kind. */
export function isServiceOf(host: string, kind: ServiceKind): boolean {
  return isBelowAny(host, DOMAINS[kind]);
}

/** Whether a host belongs to a known service of any kind. */
export function isSchoolService(host: string): boolean {
  return facts.entries.some(({ domain }) => isBelowAny(host, [domain]));
}
