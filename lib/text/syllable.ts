/** Whether a word is spelt like Vietnamese; the judge when a text comes in one of the old encodings. */

const onset = "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?";

/** Rhymes without their tone; hats and hooks (â, ă, ơ …) are letters of their own and stay. */
const rhymes = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et " +
  "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang " +
  "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi " +
  "ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt " +
  "uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ym yn ynh yt êng ơng uau"
).split(" ");

const syllable = new RegExp(`^${onset}(?:${rhymes.sort((a, b) => b.length - a.length).join("|")})$`, "u");

/** Tones are the five marks; breve, circumflex and horn make letters. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether `word` (any case and form, letters only) is a possible Vietnamese syllable with at most one tone. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLocaleLowerCase("vi").normalize("NFD");
  if ((decomposed.match(tones) ?? []).length > 1) return false;
  const plain = decomposed.replace(tones, "").normalize("NFC");
  // In "gì", "giếng", "quốc" the glide is shared by onset and rhyme.
  return syllable.test(plain) || /^gi(?:n|m|êng|êt|êm)?$/u.test(plain) || /^quôc$/u.test(plain);
}
