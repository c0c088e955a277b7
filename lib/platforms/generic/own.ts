/** Finds elements of one message that are not in the answers nested in it, in document order. */
export type Own = (selector: string) => Element[];
