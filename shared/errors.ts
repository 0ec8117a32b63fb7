/** Every error code the server answers, with its HTTP status. */
export const errors = {
  invalid_request: 400,
  authorization_pending: 400,
  slow_down: 400,
  access_denied: 400,
  signed_out: 401,
  code_wrong: 401,
  foreign_origin: 403,
  not_allowed: 403,
  unknown_program: 404,
  unknown_record: 404,
  not_found: 404,
  mutation_gap: 409,
  immutable: 409,
  already_exists: 409,
  deleted: 410,
  code_expired: 410,
  body_too_large: 413,
  too_many_mutations: 413,
  row_too_large: 413,
  unsupported_media_type: 415,
  unknown_kind: 422,
  invalid_fields: 422,
  client_too_old: 426,
  rate_limited: 429,
  fault: 500,
} as const;

export type ErrorCode = keyof typeof errors;
export type StatusOf<Code extends ErrorCode> = (typeof errors)[Code];
