import { prepareTown } from "@/bench/search/town";

await prepareTown((l) => console.log(new Date().toISOString().slice(11, 19), l));
process.exit(0);
