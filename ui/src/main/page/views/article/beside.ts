import { api, type Page } from '../../api/client.ts';
import type { Claim, Lead } from '../../api/records.ts';

/** Claims that an article tells of. */
export async function claimsOf(article: string, signal: AbortSignal): Promise<readonly Claim[]> {
  return (await api.list<Claim>('/api/v1/claims', { query: { article, limit: 1000 }, signal })).items;
}

/** Leads that hang on some claims. */
export async function leadsOf(claims: readonly Claim[], signal: AbortSignal): Promise<readonly Lead[]> {
  const ids = new Set(claims.map((claim) => claim.id));
  const found: Lead[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Lead> = await api.list<Lead>('/api/v1/leads', { query: { limit: 1000, cursor }, signal });
    found.push(...page.items.filter((lead) => ids.has(lead.claim)));
    cursor = page.next;
  } while (cursor);
  return found;
}
