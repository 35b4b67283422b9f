/** Ids of the places where issues and refusals send people. */

/** The element of a field as the API names it; "photos.2" is the third photo's card. */
export const fieldId = (field: string): string => `field-${field.replace(/\W+/g, "-")}`;
