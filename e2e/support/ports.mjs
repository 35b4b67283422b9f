/** Where the two web processes of the journeys listen. */
export const ports = { first: 3471, second: 3472 };
