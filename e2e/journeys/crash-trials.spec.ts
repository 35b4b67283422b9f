/**
 * The trials of `npm run soak`; without SOAK_TRIALS a handful of them, always the same. A failed trial is run again
 * with SOAK_SEED and one trial.
 */
import { accidents, dice, type Outcome, runTrial, signInContext } from "../support/crash-trials";
import { draftBy, expect, first, test } from "../support/newsroom";

const trials = Number(process.env.SOAK_TRIALS ?? 6);
const seed = Number(process.env.SOAK_SEED ?? 20_261_125);

test("whatever happens to the page while someone types, nothing older than a second is lost and nothing doubled", async ({
  browser,
  callAs,
}) => {
  test.setTimeout(60_000 + trials * 40_000);
  const author = await callAs("phongvien");
  const context = await browser.newContext({ baseURL: first });
  await signInContext(context);
  const roll = dice(seed);
  const outcomes: Outcome[] = [];
  for (let n = 0; n < trials; n++) {
    const article = await draftBy(author, `Thử thách số ${n}`);
    const trial = {
      seed: Math.floor(roll() * 2 ** 31),
      accident: accidents[n % accidents.length] ?? "crash",
      articleId: article.id,
    };
    const outcome = await runTrial(context, trial);
    outcomes.push(outcome);
    if (outcome.faults.length > 0 || trials > 20) console.log(`${n}: ${JSON.stringify(outcome)}`);
  }
  await context.close();
  expect(outcomes.filter((one) => one.faults.length > 0)).toEqual([]);
  expect(outcomes.reduce((sum, one) => sum + one.words, 0)).toBeGreaterThan(trials);
});
