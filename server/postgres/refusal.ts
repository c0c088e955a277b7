/** A foreseen reason not to start. Its message is one sentence for a person; it is printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
