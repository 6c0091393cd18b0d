/** An error the service answers with: thrown anywhere behind the gate, written on the wire by it. */
export class Refusal extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message = '', status = usualStatus(type)) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

export const notAuthorized = (message: string) => new Refusal('NotAuthorizedException', message);
export const invalidParameter = (message: string) => new Refusal('InvalidParameterException', message);

/** Every modelled error is 400 but these: a fault of the service, and a block by the pool's firewall. */
function usualStatus(type: string): number {
  if (type === 'InternalErrorException') return 500;
  if (type === 'ForbiddenException') return 403;
  return 400;
}
