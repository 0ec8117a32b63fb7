/** S9: sockets that hear of new revs. A hint only; losing one costs delay, never data. */

/** Accepts a hibernating socket of the account, opened by one of its sessions. */
export function acceptSocket(
  ctx: DurableObjectState,
  { userId, sessionId }: { userId: string; sessionId: string },
): Response {
  const [client, server] = Object.values(new WebSocketPair());
  if (!client || !server) throw new Error("no socket pair");
  ctx.acceptWebSocket(server, [userId, sessionTag(sessionId)]);
  return new Response(null, { status: 101, webSocket: client });
}

/** Tells the accounts' open sockets the rev; a socket that is gone is passed over. */
export function hint(ctx: DurableObjectState, userIds: Iterable<string>, rev: number): void {
  for (const userId of userIds) {
    for (const socket of ctx.getWebSockets(userId)) trySend(socket, JSON.stringify({ rev }));
  }
}

/** Closes every socket of an account that lost its place in the program. */
export function hangUp(ctx: DurableObjectState, userId: string): void {
  for (const socket of ctx.getWebSockets(userId)) socket.close(4403, "left");
}

/** Closes the sockets of a device that was revoked or signed out. */
export function hangUpSession(ctx: DurableObjectState, sessionId: string): void {
  for (const socket of ctx.getWebSockets(sessionTag(sessionId))) socket.close(4401, "signed_out");
}

const sessionTag = (sessionId: string) => `session:${sessionId}`;

function trySend(socket: WebSocket, message: string): void {
  try {
    socket.send(message);
  } catch {
    socket.close(1011, "unreachable");
  }
}
