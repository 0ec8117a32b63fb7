import type { Bindings } from "./bindings.ts";
import { isSame, sealed } from "./sealed.ts";

/** A link nobody can make up: two ids and half a seal, in 64 characters. */
export function invitationLink(env: Bindings, programId: string, invitationId: string): string {
  return `${env.ORIGIN}/join/${tokenOf(env, programId, invitationId)}`;
}

/** Undefined for what we did not make; whether it still opens is for the program to say. */
export function readInvitation(
  env: Bindings,
  token: string,
): { programId: string; invitationId: string } | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 48) return undefined;
  const ids = {
    programId: idIn(bytes.subarray(0, 16)),
    invitationId: idIn(bytes.subarray(16, 32)),
  };
  return isSame(token, tokenOf(env, ids.programId, ids.invitationId)) ? ids : undefined;
}

function tokenOf(env: Bindings, programId: string, invitationId: string): string {
  const seal = Buffer.from(
    sealed(env, "invitations", `${programId}\n${invitationId}`),
    "base64url",
  );
  return Buffer.concat([bytesOf(programId), bytesOf(invitationId), seal.subarray(0, 16)]).toString(
    "base64url",
  );
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idIn(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
