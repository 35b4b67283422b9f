/** Where the web processes of the journeys listen; the third is started and killed by one of them. */
export const ports = { first: 3471, second: 3472, third: 3473 };
