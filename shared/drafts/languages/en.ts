import type { DraftTexts } from "#shared/drafts/draft";

export const texts: DraftTexts = {
  first_message: {
    subject: "[Introduction by {mentor}|Good to meet you]",
    text: `[Dear {person},|Hello,]

[{mentor} kindly introduced us on {introduced_on}.|{mentor} kindly introduced us.] [What I would like to ask you about: {purpose}.|I would be glad to hear how you came to do what you do, and to ask two or three questions about your work.]

Would you have twenty minutes in the next two weeks? I will fit in with whatever suits you.

Kind regards
{me}`,
  },
  chase: {
    subject: "[Introduction by {mentor}|A short talk]",
    text: `[Dear {person},|Hello,]

I wrote to you [on {written_on}|the other day][ after {mentor} introduced us] and know how full days get. If a short talk is possible, I would be glad. If not, that is perfectly fine, and one word is enough.

Kind regards
{me}`,
  },
  second_chase: {
    subject: "[Introduction by {mentor}|A short talk]",
    text: `[Dear {person},|Hello,]

This is my last note about it, so please feel free to leave it. [{mentor} thought a talk with you would help me, and I would still be glad of it.|I would still be glad of a short talk.] [My question is this: {purpose}.] Should a better time come, a line from you is always welcome.

Thank you, and all the best
{me}`,
  },
  schedule: {
    subject: "A time to talk",
    text: `[Dear {person},|Hello,]

Thank you for your answer. Would one of these times suit you?

- 
- 

If another time is easier, I will gladly take that one.

Kind regards
{me}`,
  },
  thank: {
    subject: "Thank you",
    text: `[Dear {person},|Hello,]

Thank you for your time[ on {met_on}]. What I take with me most is this: 

I will let you know what comes of it.

Kind regards
{me}`,
  },
  tell_result: {
    subject: "[How it went with {person}|How it went]",
    text: `[Dear {mentor},|Hello,]

Thank you for introducing me[ to {person}]. [We talked on {met_on}.|We have talked.] This came of it: 

It would not have happened without you.

Warm regards
{me}`,
  },
  keep_in_touch: {
    subject: "Hello again",
    text: `[Dear {person},|Hello,]

It has been a while since we were in touch[ ({how_met})], and I thought of you because 

How are you, and what are you working on?

Kind regards
{me}`,
  },
  request: {
    subject: "[Could you introduce me to {person}?|A question about an introduction]",
    text: `[Dear {mentor},|Hello,]

[Would you be willing to introduce me to {person}?|Would you know someone I could talk to?] [It is about this: {purpose}.] If it does not fit right now, please just say so.

[To make it easy, here are a few words you can forward:

{blurb}]

Thank you
{me}`,
  },
  blurb: {
    subject: "[A few words about {me}|A few words]",
    text: `[{me} is in a mentoring program with {mentor}|{me} is in a mentoring program|I am in a mentoring program][ and would value a short talk with {person}]. [What it is about: {purpose}.] Twenty minutes are enough, by call or in person, whenever it suits. If now is not a good time, that is perfectly fine.`,
  },
  ask_contact: {
    subject: "[May I introduce {mentee}?|May I introduce someone?]",
    text: `[Dear {person},|Hello,]

I mentor {mentee}, and thought of you. May I introduce the two of you? [It is about this: {purpose}.]

[In their own words:

{blurb}]

A short yes or no is enough, and a no is perfectly fine; I will pass nothing on before I hear from you.

[What is kept about you, and how to change it: {notice}]

Kind regards
{me}`,
  },
  introduce: {
    subject: "[{mentee} and {person}|An introduction]",
    text: `[Dear {person}, dear {mentee},|Hello to you both,]

I am glad to bring you together. [{person} is {role} at {organization}.|{person} works at {organization}.] [{mentee} would like to talk about this: {purpose}.]

[{mentee} writes:

{blurb}]

I leave you to find a time that suits you both.

Warm regards
{me}`,
  },
};
