import { expect, test } from "vitest";
import { digitsOf, SignInModel, safePath } from "../../dashboard/sign-in/model.ts";

function makeSignIn(error?: string) {
  const calls: string[] = [];
  const reply = async (call: string) => {
    calls.push(call);
    return error === undefined || call.startsWith("send")
      ? ({ ok: true, body: {} } as const)
      : ({ ok: false, error } as const);
  };
  const model = new SignInModel(
    {
      sendCode: (email) => reply(`sendCode ${email}`),
      sendLink: (email) => reply(`sendLink ${email}`),
      signIn: (email, code) => reply(`signIn ${email} ${code}`),
    },
    async () => void calls.push("entered"),
  );
  return { model, calls };
}

test("a code leads from the address to being signed in", async () => {
  const { model, calls } = makeSignIn();
  await model.askForCode("amina@example.org");
  await model.enter("123456");
  expect(calls).toEqual([
    "sendCode amina@example.org",
    "signIn amina@example.org 123456",
    "entered",
  ]);
});

test("a wrong code is said and the step stays", async () => {
  const { model, calls } = makeSignIn("code_wrong");
  await model.askForCode("amina@example.org");
  await model.enter("000000");
  expect(model.problem.value).toBe("code_wrong");
  expect(model.step.value).toEqual({ step: "code", email: "amina@example.org" });
  expect(calls).not.toContain("entered");
});

test("a pasted code loses everything that is no digit", () => {
  expect(digitsOf(" 123 456 ")).toBe("123456");
  expect(digitsOf("１２３４５６")).toBe("123456");
  expect(digitsOf("Your code: 12-34-56-78")).toBe("123456");
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", undefined])(
  "after signing in %s leads home",
  (wanted) => {
    expect(safePath(wanted)).toBe("/");
  },
);

test("after signing in the address that was asked for opens", () => {
  expect(safePath("/connect?code=ABCD-EFGH")).toBe("/connect?code=ABCD-EFGH");
});
