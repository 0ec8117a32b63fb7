/** A tie between two people; the strength of several ties of one pair adds up. */
export type Tie = { from: string; to: string; strength: number };

/**
 * How little room a network leaves to the person in it: near 0 where contacts don't know each
 * other, high where all roads lead through one of them. Σ_j (p_ij + Σ_q p_iq·p_qj)² over the
 * person's contacts j (Burt, Structural Holes, 1992, equation 2.4), ties counted in both
 * directions. Above 1 only in networks of one or two. Undefined without contacts.
 */
export function constraint(ties: readonly Tie[], ego: string): number | undefined {
  const network = networkOf(ties);
  const contacts = contactsOf(network, ego);
  if (contacts.length === 0) return undefined;
  return sum(
    contacts.map((contact) => {
      const around = contacts.filter((each) => each !== contact);
      const indirect = around.map(
        (each) => share(network, ego, each) * share(network, each, contact),
      );
      return (share(network, ego, contact) + sum(indirect)) ** 2;
    }),
  );
}

/**
 * The contacts that are not redundant: each counts one, less the part of it that others reach
 * already. Σ_j [1 − Σ_q p_iq·m_jq], where m_jq is q's tie with j over j's strongest (Burt 1992,
 * equation 2.2; n − 2t/n for ties of one strength, Borgatti 1997). 0 without contacts.
 */
export function effectiveSize(ties: readonly Tie[], ego: string): number {
  const network = networkOf(ties);
  const contacts = contactsOf(network, ego);
  return sum(
    contacts.map((contact) => {
      const around = contacts.filter((each) => each !== contact);
      const redundant = around.map(
        (each) => share(network, ego, each) * marginal(network, contact, each),
      );
      return 1 - sum(redundant);
    }),
  );
}

/** Strengths in both directions, summed. */
type Network = ReadonlyMap<string, ReadonlyMap<string, number>>;

function networkOf(ties: readonly Tie[]): Network {
  const network = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, strength: number) => {
    const row = network.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + strength);
    network.set(from, row);
  };
  for (const { from, to, strength } of ties) {
    if (from === to || strength <= 0) continue;
    add(from, to, strength);
    add(to, from, strength);
  }
  return network;
}

function contactsOf(network: Network, person: string): string[] {
  return [...(network.get(person)?.keys() ?? [])];
}

function tie(network: Network, from: string, to: string): number {
  return network.get(from)?.get(to) ?? 0;
}

/** The part of a person's ties that goes to another. */
function share(network: Network, from: string, to: string): number {
  const all = sum([...(network.get(from)?.values() ?? [])]);
  return all === 0 ? 0 : tie(network, from, to) / all;
}

/** A tie measured by the person's strongest. */
function marginal(network: Network, from: string, to: string): number {
  const strongest = Math.max(0, ...(network.get(from)?.values() ?? []));
  return strongest === 0 ? 0 : tie(network, from, to) / strongest;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
