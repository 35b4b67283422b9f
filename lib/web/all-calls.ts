/** Every call of the API; a test compares this list with the routes. */
import type { Call } from "./call";
import { actCalls } from "./calls/acts";
import {
  getArticle,
  listArticles,
  patchArticle,
  postArticle,
  putAwards,
  putBylines,
  putPhotos,
} from "./calls/articles";
import { getAuthorship } from "./calls/authorship";
import { getAudit, getHistory } from "./calls/history";
import { postImport, previewImportCall, readDocxCall } from "./calls/imports";
import { getMe } from "./calls/me";
import {
  deleteResolution,
  getColleagues,
  getNotes,
  patchNote,
  patchReply,
  postNote,
  postReply,
  postReplyWithdrawal,
  postResolution,
  postWithdrawal,
} from "./calls/notes";
import { getNotices, postNoticesRead } from "./calls/notices";
import { getPhotoFile } from "./calls/photo-file";
import { getPhoto, listPhotoLibrary, patchPhoto, postPhoto } from "./calls/photos";
import { getAwardsCsv, getPublicArticle, listPublicArticles, listPublicAwards } from "./calls/public";
import { getDiff, getRevision, getRevisions, postRestoration } from "./calls/revisions";
import { getSteps, postSteps } from "./calls/steps";
import { getStream } from "./calls/stream";
import { getSuggestions } from "./calls/suggestions";

export const allCalls: readonly Call[] = [
  listArticles,
  postArticle,
  getArticle,
  patchArticle,
  getSteps,
  postSteps,
  getSuggestions,
  putBylines,
  putPhotos,
  putAwards,
  ...Object.values(actCalls),
  getNotes,
  postNote,
  patchNote,
  postReply,
  patchReply,
  postResolution,
  deleteResolution,
  postWithdrawal,
  postReplyWithdrawal,
  getColleagues,
  getHistory,
  getRevisions,
  getRevision,
  getDiff,
  postRestoration,
  getAuthorship,
  listPhotoLibrary,
  postPhoto,
  getPhoto,
  patchPhoto,
  getPhotoFile,
  postImport,
  previewImportCall,
  readDocxCall,
  getAudit,
  getMe,
  getNotices,
  postNoticesRead,
  getStream,
  listPublicArticles,
  getPublicArticle,
  listPublicAwards,
  getAwardsCsv,
] as readonly Call[];
