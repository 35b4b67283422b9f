// @ts-check
/**
 * Loaded into the launcher's parts by `node --import`: a launcher killed without a chance to clean up must not
 * leave a server behind that holds the port. An orphan gets another parent, so it ends itself as if asked to.
 */
import { isMainThread } from "node:worker_threads";

const launcher = Number(process.env.LAUNCHER_PID);

// Programs that such a part starts inherit the option, but have another parent from the beginning.
if (isMainThread && process.ppid === launcher) {
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 10_000).unref();
  }, 500);
  watch.unref();
}
