import { expect, test } from "vitest";
import { newsroomVi } from "@/lib/words/newsroom-vi";
import { signInSentence } from "./sign-in-sentence";

test.each([
  ["sign_in.wrong", "Thư điện tử hoặc mật khẩu không đúng."],
  ["sign_in.too_often:12", "Đã thử sai quá nhiều lần. Hãy đợi 12 phút rồi thử lại."],
  ["Configuration", newsroomVi.signIn.failed],
  [undefined, newsroomVi.signIn.failed],
])("the answer %j is told as “%s”", (answer, sentence) => {
  expect(signInSentence(answer, newsroomVi.signIn)).toBe(sentence);
});
