import * as z from "zod";
import { mentorshipKinds } from "#shared/mentorships";
import { outcomeKinds } from "#shared/outcomes";
import { Day, Instant, line, RecordId } from "#shared/record";
import { Cell } from "#shared/reports/cell";
import { View } from "#shared/reports/view";

/** What every section says of itself. */
const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    /** What is counted, such as mentees or introductions; `metrics.md` says which. */
    counted: Cell,
    /** The share of it that is old enough. */
    oldEnough: Cell,
    /** How many came in since the report before that belong to the time before it. */
    late: Cell,
    hiddenCells: z.int(),
    ...shape,
  });

const Named = { cohortId: RecordId, label: line(120) };
const Quantiles = { lower: Cell, median: Cell, upper: Cell, n: Cell };

/** M1. Contacts gained by the week since joining. */
const Growth = section({
  points: z.array(z.strictObject({ weeks: z.int(), ...Quantiles })),
  cohorts: z.array(
    z.strictObject({
      ...Named,
      points: z.array(z.strictObject({ weeks: z.int(), ...Quantiles })),
    }),
  ),
});

/** M2. Contacts gained, as running totals, and the share that came through a mentor. */
const MentorMade = section({
  share: Cell,
  months: z.array(
    z.strictObject({
      month: Day,
      confirmed: Cell,
      unconfirmed: Cell,
      ripple: Cell,
      own: Cell,
      all: Cell,
    }),
  ),
});

const activationSteps = ["contact", "introduction", "first_message"] as const;
const Steps = z.array(z.strictObject({ step: z.enum(activationSteps), share: Cell }));

/** M3. What mentees had done by day 30. */
const Activation = section({
  steps: Steps,
  cohorts: z.array(z.strictObject({ ...Named, steps: Steps })),
});

/** Share that has come to it by the day, with those still under watch. */
const CurvePoint = z.strictObject({ days: z.int(), share: Cell, atRisk: Cell });
const Mark = z.strictObject({ days: z.int(), share: Cell });

/** M4. Days from joining to the first introduction. */
const FirstIntroduction = section({
  median: Cell,
  curve: z.array(CurvePoint),
  marks: z.array(Mark),
  cohorts: z.array(z.strictObject({ ...Named, median: Cell, marks: z.array(Mark) })),
});

/** M5. Business days from an introduction to the first message; `closed` ended without one. */
const FirstMessage = section({
  curve: z.array(z.strictObject({ days: z.int(), share: Cell, closed: Cell, atRisk: Cell })),
  marks: z.array(Mark),
});

const OnTime = { onTime: Cell, moved: Cell, late: Cell, missed: Cell };

/** M6. Shares of the follow-ups due in a week, or in so many from it on as can be told. */
const FollowUps = section({
  shares: z.strictObject({ ...OnTime, due: Cell }),
  weeksEach: z.int().default(1),
  weeks: z.array(z.strictObject({ weekOn: Day, ...OnTime, due: Cell })),
});

export const funnelStages = ["contacted", "replied", "met", "outcome"] as const;
export const funnelWindows = [14, 30, 90, 180] as const;
const Within = z.literal(funnelWindows);
const FunnelStage = z.enum(funnelStages);

/** M7. What introductions of a month, or of a quarter where a month is too small, had reached so many days after; young cells are too young. */
const Funnel = section({
  /** Over all introductions at least as old as the window. */
  mature: z.array(
    z.strictObject({
      within: Within,
      n: Cell,
      stages: z.array(z.strictObject({ stage: FunnelStage, share: Cell })),
    }),
  ),
  monthsEach: z.int().default(1),
  months: z.array(
    z.strictObject({
      month: Day,
      n: Cell,
      cells: z.array(z.strictObject({ within: Within, stage: FunnelStage, share: Cell })),
    }),
  ),
});

/** M8. Of the introductions old enough, those whose end is known. */
const KnownOutcomes = section({
  share: Cell,
  /** Below 65 % known: outcome rates are drawn greyed. */
  isWeak: z.boolean(),
  /** Introductions with an outcome among those known, and among all if the unknown had none or all. */
  rate: Cell,
  ifNone: Cell,
  ifAll: Cell,
});

/** M9. Outcomes linked to introductions: each counted whole, and 1/k to each of k introductions. */
const Outcomes = section({
  kinds: z.array(
    z.strictObject({ kind: z.enum(outcomeKinds), linked: Cell, credit: Cell, unlinked: Cell }),
  ),
});

/** M10. Introductions whose mentor was told the result in time. */
const Loops = section({
  share: Cell,
  /** What the program wants to reach, 0 to 1. */
  target: z.number().nullable(),
});

const LorenzPoint = z.strictObject({ people: z.number(), held: Cell });

/** M11. How many mentees, people and employers each mentor reached; `to` null is without an end. */
const Reach = section({
  histograms: z.array(
    z.strictObject({
      of: z.enum(["mentees", "people", "employers"]),
      bins: z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), mentors: Cell })),
    }),
  ),
  lorenz: z.array(LorenzPoint),
  /** Business days from a request to the mentor's answer. */
  answers: z.array(CurvePoint),
});

/** M12. How evenly introductions are spread over mentees. */
const Equity = section({
  gini: Cell,
  /** What chance alone would give, and what is beyond it. */
  chance: Cell,
  excess: Cell,
  lorenz: z.array(LorenzPoint.extend({ byChance: Cell })),
  groups: z.array(z.strictObject({ group: line(120), share: Cell })),
});

/** M13. Shares held of the talks that were planned and due, and of the reviews of agreements. */
const Meetings = section({
  checkIns: Cell,
  agreements: Cell,
  /** Reviews due; `counted` is of the talks. Missing in reports from before talks were counted. */
  reviews: Cell.optional(),
  monthsEach: z.int().default(1),
  months: z.array(z.strictObject({ month: Day, checkIns: Cell, agreements: Cell })),
});

/** M14. Goals whose two sides weigh them alike, and those that matter more to one of them. */
const Goals = section({ share: Cell, toMentee: Cell.optional(), toMentor: Cell.optional() });

/** M15. Introductions by generation; those by a mentor are the first. */
const Ripple = section({
  generations: z.array(z.strictObject({ generation: z.int(), introductions: Cell })),
  /** Introductions that came of one that is old enough, on average. */
  children: Cell,
});

export const tileNames = [
  "growth",
  "first_introduction",
  "first_message",
  "follow_ups",
  "known_outcomes",
  "loops",
] as const;

/** One of the six numbers of the overview, with the weeks before it that were published. */
const Tile = z.strictObject({
  name: z.enum(tileNames),
  cell: Cell,
  before: Cell.nullable(),
  trend: z.array(z.strictObject({ weekOn: Day, cell: Cell })),
});

/** How a report is told apart: its week, its view, and what that view picks from. */
const heading = {
  /** Monday of the week, and the Sunday that ends it: nothing recorded later is in it. */
  weekOn: Day,
  asOf: Day,
  view: View,
  minimumCell: z.int(),
  /** What can be picked. */
  cohorts: z.array(z.strictObject(Named)),
  mentorshipKinds: z.array(z.enum(mentorshipKinds)),
  /** First week that anything can be picked from. */
  firstWeekOn: Day,
};

export const Report = z.strictObject({
  status: z.literal("ready"),
  ...heading,
  /** Mentees counted, and those who wait until enough can be counted at once. */
  mentees: Cell,
  waiting: Cell,
  hiddenCells: z.int(),
  tiles: z.array(Tile),
  growth: Growth,
  mentorMade: MentorMade,
  activation: Activation,
  firstIntroduction: FirstIntroduction,
  firstMessage: FirstMessage,
  followUps: FollowUps,
  funnel: Funnel,
  knownOutcomes: KnownOutcomes,
  outcomes: Outcomes,
  loops: Loops,
  reach: Reach,
  equity: Equity,
  meetings: Meetings,
  goals: Goals,
  ripple: Ripple,
});
export type Report = z.output<typeof Report>;

/**
 * Why a view is not answered. `few_people`: it is over fewer than the minimum. `few_apart`: it
 * differs by a few people from what was published, which would tell about those few.
 */
export const refusals = ["few_people", "few_apart"] as const;
export const Refused = z.strictObject({
  status: z.literal("refused"),
  ...heading,
  reason: z.enum(refusals),
});
export type Refused = z.output<typeof Refused>;

/** No week has ended since the program began, or this week's report is still being counted. */
export const NotYet = z.strictObject({ status: z.enum(["none_yet", "counting"]) });

/** What `GET …/reports` answers. */
export const ReportAnswer = z.discriminatedUnion("status", [Report, Refused, NotYet]);
export type ReportAnswer = z.output<typeof ReportAnswer>;

/** Two cohorts side by side: each is the report of its own view. */
export const Comparison = z.strictObject({ sides: z.tuple([ReportAnswer, ReportAnswer]) });
export type Comparison = z.output<typeof Comparison>;

/** What was published, newest first. */
export const Snapshots = z.strictObject({
  snapshots: z.array(z.strictObject({ weekOn: Day, asOf: Day, publishedAt: Instant })),
});
export type Snapshots = z.output<typeof Snapshots>;

/** The latest whole report of each program a person leads. */
export const AcrossPrograms = z.strictObject({
  programs: z.array(z.strictObject({ programId: RecordId, name: line(200), report: ReportAnswer })),
});
export type AcrossPrograms = z.output<typeof AcrossPrograms>;
