import { type Language, list } from "../language.ts";

/** English words one by one; its phrases stand in `english.ts`. */
export const englishWords = {
  labels: {
    from: ["From"],
    to: ["To"],
    cc: ["Cc", "CC"],
    bcc: ["Bcc", "BCC"],
    replyTo: ["Reply-To"],
    subject: ["Subject"],
    date: ["Date", "Sent"],
  },
  replyMarks: list("re"),
  forwardMarks: list("fwd, fw"),
  calendarMarks: list(
    "invitation, updated invitation, accepted, declined, tentative, canceled event, automatic reply, auto reply, autoreply, out of office",
  ),
  attributions: ["(?:On|At) .{6,200} (?:wrote|writes|said):", ".{3,120} (?:wrote|writes):"],
  forwardLines: ["Forwarded message", "Begin forwarded message:", "Forwarded by .{1,80}"],
  originalLines: ["Original Message", "Original Appointment"],
  programSignatures: [
    "Sent from my .{2,40}",
    "Get Outlook for .{2,20}",
    "Sent (?:via|with) .{2,40}",
  ],

  months: list(`
    january, february, march, april, may, june, july, august, september, october, november,
    december
  `),
  and: list("and"),
  greetings: list(`
    hi, hello, hey, dear, good morning, good afternoon, good evening, greetings, hiya, howdy, hi
    there
  `),
  closings: list(`
    best, my best, all my best, best regards, kind regards, warm regards, warmest regards, regards, best wishes,
    warmly, cheers, thanks, thank you, thanks both, thank you both, thanks again, many thanks,
    yours, yours sincerely, yours truly, sincerely, all the best, take care, talk soon, xo,
    love, enjoy, have fun, sent by, cordially, respectfully, with gratitude, thx, ciao
  `),
  titles: list(
    "mr, mrs, ms, mx, dr, prof, professor, sir, madam, rev, adm, amb, capt, col, gov, lt, sgt",
  ),
  notNames: list(`
    i, i'm, i'd, i've, i'll, we, we're, we've, you, you're, he, he's, she, she's, they, they're,
    it, it's, the, a, an, this, that, these, those, there, here, here's, my, our, your, his,
    her, their, both, all, everyone, everybody, team, folks, guys, friends, friend, colleague,
    colleagues, gentlemen, ladies, of, and, or, but, so, if, as, at, in, on, to, for, from,
    with, by, re, fwd, fw, intro, introduction, introducing, introductions, meet, meeting,
    please, thanks, thank, hope, great, good, happy, nice, looking, let, let's, wanted, just,
    also, yes, no, ok, okay, sure, absolutely, sorry, congratulations, congrats, welcome, would,
    could, can, will, do, did, have, has, is, are, what, when, where, why, how, who, which, one,
    two, three, subject, date, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
    january, february, march, april, may, june, july, august, september, october, november,
    december, connecting, putting, following, per, quick, hi, hello, hey, dear, sir, madam,
    member, customer, hiring, ps, p.s, note, btw, fyi, not, cc, bcc, linkedin, new, last, next,
    today, tomorrow, yesterday, enjoy, cheers, best, regards, over, swap, feel, finally, lastly,
    anyway, well, virtual, email, then, after, before, since, because, while, now, once, each,
    every, any, some, many, most, other, another, however, again, still, perhaps, maybe, long, alright, sure, call, email, write, contact, ping, text, reach, ask, tell, send, done, hmm, oh, ah, wow, yeah, yep, yup, nope, awesome, perfect, actually, honestly, basically, context, notes, cc'd, cc'ing, cced, bcc'd, ccing, api,
    of course, course, delighted, glad, excited, pleased, thrilled, loop, looping, adding,
    copying, copied, connect, introduce, see, below, attached, mr, mrs
  `),

  alsoNames: list("will, may, april, june, august"),
  roles: list(`
    manager, director, lead, leader, head, founder, co-founder, cofounder, ceo, cto, cfo, coo, cmo,
    cpo, chair, president, vp, partner, owner, engineer, developer, designer, architect, scientist,
    researcher, professor, lecturer, teacher, student, mentor, mentee, advisor, adviser,
    consultant, coach, analyst, investor, angel, lawyer, attorney, accountant, doctor, nurse,
    author, writer, editor, journalist, producer, artist, colleague, teammate, friend, associate,
    assistant, coordinator, specialist, expert, recruiter, representative, rep, officer, secretary,
    intern, entrepreneur, realtor, agent, fellow, alumnus, alumna, alum, cousin, brother, sister,
    neighbor, neighbour, wife, husband, daughter, son, successor, predecessor, contact, candidate,
    professional, practitioner, operator, principal, freelancer, tenant, landlord, team
  `),
  vagueRoles: list(`
    friend, colleague, teammate, mentor, mentee, contact, candidate, cousin, brother, sister, neighbor, neighbour, wife, husband, daughter, son, successor, predecessor, team, alum, alumnus, alumna, expert, person, one, my, your, you, i, we, he, she, they, great, best, brilliant, wonderful, good, former, new, old, dear, looking, leader, fellow, professional, i've, only, is, was, are, has, hiring, tenant, landlord, who, to, for, until
  `),
  articles: list("the, a, an, our"),
  workplaces: list("at, @, of"),
  pronouns: list("he, she, he's, she's, they, they're, his, her, him, them"),
} satisfies Partial<Language>;
