/** A foreseen reason to stop: its message is for a person, and is printed without a stack. */
export class Refusal extends Error {}
