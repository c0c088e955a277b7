/** Where a page of the queue ended: the instant and the id of its last case. */
export interface Cursor {
  receivedAt: Date;
  id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a case's id; anything else need not be asked of the database. */
export function isCaseId(text: string): boolean {
  return UUID.test(text);
}

/** A cursor as it travels: `2026-11-23T20:00:00.000Z_<id>`. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.receivedAt.toISOString()}_${cursor.id}`;
}

/** A cursor as it came back, or null where it is none of ours. */
export function readCursor(text: string): Cursor | null {
  const [at = '', id = ''] = text.split('_');
  const receivedAt = new Date(at);
  return Number.isNaN(receivedAt.getTime()) || !isCaseId(id) ? null : { receivedAt, id };
}
