// Decides whether the open book may be changed now, and says in a sentence why not. Changes nothing.
import { currentSession, type Session } from './session';

export interface CommitRefusal {
  readonly ok: false;
  readonly code: 'read-only' | 'not-saving' | 'closed' | 'busy' | 'stale';
  readonly message: string;
}

export const noWorkspace: CommitRefusal = { ok: false, code: 'closed', message: 'No workspace is open.' };
export const anotherWorkspace: CommitRefusal = {
  ok: false,
  code: 'closed',
  message: 'Another workspace was opened meanwhile. Nothing was changed.',
};
export const notSaving: CommitRefusal = {
  ok: false,
  code: 'not-saving',
  message: 'Changes cannot be saved right now. Free some disk space, then choose Resume saving.',
};
export const busy: CommitRefusal = {
  ok: false,
  code: 'busy',
  message: 'A big change is being saved. Try again in a moment.',
};
export const stale: CommitRefusal = {
  ok: false,
  code: 'stale',
  message: 'Something changed meanwhile. Try again.',
};
const readOnly: CommitRefusal = {
  ok: false,
  code: 'read-only',
  message: 'This workspace is open in another window. Make the change there.',
};

/** Why nothing can be changed in a session now; null when it can. */
export function obstacleIn(session: Session): CommitRefusal | null {
  if (currentSession() !== session) return anotherWorkspace;
  if (session.role === 'follower') return readOnly;
  if (session.queue.isStopped) return notSaving;
  return session.isTakingOver ? busy : null;
}
