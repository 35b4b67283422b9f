/** An outage of the media store or of the darkroom: nobody's mistake at the form, so it is thrown. */
export type MediaErrorCode =
  | "media.no_space"
  | "media.bad_key"
  | "media.bad_url"
  | "media.darkroom_failed"
  | "media.no_original"
  | "media.too_heavy";

export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "MediaError";
    this.code = code;
  }
}

/**
 * Runs file work and turns "the disk (or this account's share of it) is full" into `media.no_space`, which
 * the newsroom can say in a sentence. Every other failure passes as it is.
 */
export async function namingFullDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFullDisk(error)
      ? new MediaError("media.no_space", "The media store has no space left", { cause: error })
      : error;
  }
}

/** True for the system errors of a full disk and of a used-up quota. */
export function isFullDisk(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT";
}
