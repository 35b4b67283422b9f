/** Where the web processes of the journeys listen; the third is started and killed by one of them. */
const from = Number(process.env.JOURNEY_PORT ?? 3471);

export const ports = { first: from, second: from + 1, third: from + 2 };
