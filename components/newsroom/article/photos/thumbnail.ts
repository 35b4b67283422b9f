/** Where the newsroom gets a picture that readers may not have yet: `width` is one of the renditions'. */
export const thumbnail = (photoId: string, width: 400 | 800 | 1200): string =>
  `/api/v1/photos/${photoId}/file?width=${width}`;
