import type { Report } from "#shared/reports/report";
import { formatNumber, numberIn } from "../charts/values.ts";
import { LeadFirstSteps, WhatComesWhen } from "../first-steps/lead.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { addressOf, type Query, topicNames } from "./address.ts";
import { Sparkline } from "./sparkline.tsx";
import { tileFaces, tileWords } from "./tiles.ts";

/** The six numbers that matter; each opens its report. */
export function Overview({ report, query }: { report: Report; query: Query }) {
  if (report.tiles.every(({ cell }) => numberIn(cell) === undefined))
    return <NothingYet {...report} />;
  return (
    <>
      <Counted report={report} />
      <ul class="tiles">
        {report.tiles.map((tile) => (
          <li key={tile.name}>
            <Tile tile={tile} query={query} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Tile({ tile, query }: { tile: Report["tiles"][number]; query: Query }) {
  const { title, topic, number, range, change, sure } = tileWords(tile);
  const isShown = numberIn(tile.cell) !== undefined;
  return (
    <a class="tile" href={addressOf(topic, query)}>
      <span class="tile-title">{title}</span>
      <span class="tile-line">
        <span class={isShown ? "tile-number" : "tile-number soft"}>{number}</span>
        <Sparkline
          trend={tile.trend}
          now={numberIn(tile.cell)}
          scale={tileFaces[tile.name].scale}
        />
      </span>
      <span class="small soft">{range}</span>
      {isShown && <span class="small">{change}</span>}
      {sure !== "" && <span class="small soft">{sure}</span>}
      <span class="unseen">Opens the report on {topicNames[topic].toLowerCase()}.</span>
    </a>
  );
}

function Counted({ report }: { report: Report }) {
  const mentees = numberIn(report.mentees);
  const waiting = numberIn(report.waiting);
  return (
    <p class="soft">
      {mentees === undefined
        ? "How many mentees are counted may not be shown."
        : `${formatNumber(mentees)} mentees who agreed to be counted.`}
      {waiting !== undefined &&
        waiting > 0 &&
        ` ${formatNumber(waiting)} more wait until enough can be counted at once.`}
      {report.hiddenCells > 0 &&
        ` ${formatNumber(report.hiddenCells)} numbers of this report are hidden, so that nobody can be made out; hidden is not zero.`}
    </p>
  );
}

function NothingYet({ minimumCell }: Pick<Report, "minimumCell">) {
  return (
    <>
      <EmptyState title="Too few people are counted yet">
        <p>
          Only mentees who agree to be counted are in the reports, and a number is shown from{" "}
          {minimumCell} people up. Mentees say so under Account; once enough have, their weeks are
          told here.
        </p>
        <WhatComesWhen />
      </EmptyState>
      <LeadFirstSteps />
    </>
  );
}
