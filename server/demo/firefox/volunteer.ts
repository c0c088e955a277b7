import type { Firefox } from './firefox.ts';

/** Joins the association as a volunteer does: opens the invitation, presses the button, accepts the charter. */
export async function enrolIn(firefox: Firefox, invitation: string): Promise<void> {
  const page = await firefox.open(invitation);
  await firefox.press();
  const popup = await firefox.popup();
  await popup.tap('#enrol-accept');
  await popup.tap('#enrol-join');
  await popup.see('est relié à');
  await firefox.closePopup();
  await page.close();
}
