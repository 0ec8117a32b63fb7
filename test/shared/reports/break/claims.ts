import type { Report } from "#shared/reports/report";
import { endClaims, funnelClaims, messageClaims } from "./introduction-claims.ts";
import { meetingClaims, otherClaims } from "./other-claims.ts";
import { peopleClaims } from "./people-claims.ts";
import { type Claim, sayOf, timesOf } from "./saying.ts";
import type { Slices } from "./units.ts";

/** Everything a report says, for somebody who has read how it is counted. */
export function claimsOf(
  report: Report,
  people: readonly string[],
  cohortOf: ReadonlyMap<string, string | null>,
  slices: Slices,
): Claim[] {
  const { period } = report.view;
  const inside = slices.filter(
    ({ week }) => period === null || (week >= period.from && week <= period.to),
  );
  const say = sayOf(report, people);
  const cohorts = report.cohorts.map(({ cohortId }) =>
    sayOf(
      report,
      people.filter((each) => cohortOf.get(each) === cohortId),
    ),
  );
  const when = timesOf(report, inside);
  return [
    ...peopleClaims(report, say, cohorts),
    ...(period === null ? messageClaims(report, say) : []),
    ...funnelClaims(report, say, when),
    ...endClaims(report, say, when),
    ...otherClaims(report, say, when),
    ...meetingClaims(report, say, when),
  ];
}
