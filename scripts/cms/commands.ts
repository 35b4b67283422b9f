/** Every command, in the order of the help. */
import type { Command } from "./command";
import { auditVerify } from "./commands/audit";
import { backup, restore } from "./commands/backup";
import { dbUrl } from "./commands/db";
import { doctor } from "./commands/doctor";
import { importFile } from "./commands/import";
import { jobs } from "./commands/jobs";
import { migrateDatabase } from "./commands/migrate";
import { photosRenditions } from "./commands/photos";
import { redirectsImport, redirectsList } from "./commands/redirects";
import { sectionCreate, sectionList, sectionTarget } from "./commands/section";
import { tokenCreate, tokenList, tokenRevoke } from "./commands/token";
import { userCreate, userDisable, userGrant, userList, userPassword } from "./commands/user";
import { worker } from "./commands/worker";

export const commands: readonly Command[] = [
  importFile,
  userCreate,
  userList,
  userGrant,
  userPassword,
  userDisable,
  sectionCreate,
  sectionList,
  sectionTarget,
  tokenCreate,
  tokenList,
  tokenRevoke,
  photosRenditions,
  redirectsImport,
  redirectsList,
  dbUrl,
  migrateDatabase,
  auditVerify,
  worker,
  jobs,
  doctor,
  backup,
  restore,
];
