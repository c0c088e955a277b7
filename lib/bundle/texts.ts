/** The two texts that are the same in every bundle of one format: given by whoever can read them from disk. */
export interface BundleTexts {
  /** `verifier.sh` */
  verifier: string;
  /** `LISEZMOI.txt` */
  readme: string;
}
