/** Captions of the video, in WebVTT: one sentence a second. */
export const captions = `WEBVTT

00:00.000 --> 00:01.000
<v Voix>Regardez-les passer, ces Lunaires.

00:01.000 --> 00:02.000
<v Voix>Qu’ils rentrent chez eux.
`;
