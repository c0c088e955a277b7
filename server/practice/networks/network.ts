/** A page as a network serves it to someone who is signed in. */
export interface Network {
  /** Its name in `/reseaux/<name>`. */
  name: string;
  label: string;
  /** The address it has on the network itself, with what links that people send one another carry. */
  address: string;
  /** Where the pointer goes to say which message is meant. */
  words: string;
  /** The words of that message, whole. */
  text: string;
  html: string;
}
