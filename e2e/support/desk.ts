/** What people do at the article screen, in their own words. */
import { expect, type Page } from "@playwright/test";

/** Opens a tab of the panel beside the text. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}

/** Does an act from the panel, answering what its dialog asks for; waits until the article is in `state`. */
export async function act(
  page: Page,
  name: string,
  state: string,
  answers?: Record<string, string>,
): Promise<void> {
  await openTab(page, "Việc tiếp theo");
  await page.getByRole("button", { name, exact: true }).click();
  if (answers) {
    // Short messages at the edge are dialogs too; this one has the act's button.
    const dialog = page
      .getByRole("alertdialog")
      .or(page.getByRole("dialog"))
      .filter({ has: page.getByRole("button", { name, exact: true }) });
    for (const [label, value] of Object.entries(answers)) {
      const field = dialog.getByLabel(label, { exact: true });
      if ((await field.evaluate((element) => element.tagName)) === "SELECT")
        await field.selectOption({ label: value });
      else await field.fill(value);
    }
    await dialog.getByRole("button", { name, exact: true }).click();
  }
  await expectState(page, state);
}

/** The chip at the head of the article says so. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect(
    page.getByRole("banner").or(page.locator("header")).getByText(state, { exact: true }).first(),
  ).toBeVisible();
}
