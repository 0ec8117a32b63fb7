import { type Agreement, extents } from "#shared/agreements";
import { Check, TextField } from "../ui/field.tsx";
import { extentWords } from "./agreement-words.ts";

type Given = Agreement["extentOfGuidance"];

const hints: Record<(typeof extents)[number], string> = {
  advice: "On what?",
  feedback: "On drafts, talks, applications?",
  introductions: "To whom, one at a time?",
  sponsorship: "Speaking up for them where?",
};

/** How far the guidance goes, each with words of one's own. */
export function GuidanceField({
  given,
  onChange,
}: {
  given: Given;
  onChange: (given: Given) => void;
}) {
  const wordsOf = (extent: Given[number]["extent"]) =>
    given.find((each) => each.extent === extent)?.words;
  const put = (extent: Given[number]["extent"], words: string | undefined) =>
    onChange(
      extents.flatMap((each) => {
        const said = each === extent ? words : wordsOf(each);
        return said === undefined ? [] : [{ extent: each, words: said }];
      }),
    );
  return (
    <fieldset class="field">
      <legend>What the mentor gives</legend>
      <ul class="guidance">
        {extents.map((extent) => {
          const words = wordsOf(extent);
          const name = extentWords[extent];
          return (
            <li key={extent} class="stack tight">
              <Check
                label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
                checked={words !== undefined}
                onChange={(checked) => put(extent, checked ? "" : undefined)}
              />
              {words !== undefined && (
                <TextField
                  label={`More about ${name}, if you like`}
                  placeholder={hints[extent]}
                  maxLength={500}
                  value={words}
                  onInput={({ currentTarget }) => put(extent, currentTarget.value)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
