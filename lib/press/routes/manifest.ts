import { iconFiles, shortName } from "@/lib/media/house-icons/icon-names";
import { file, type Route } from "../route";

/** /manifest.webmanifest: what a telephone needs to put the paper on its first screen. */
export const manifest: Route = {
  path: /^\/manifest\.webmanifest$/,
  async print({ frame: { identity } }) {
    const icons = iconFiles
      .filter(({ path }) => path.startsWith("/icon-"))
      .map(({ path, contentType, side, isMaskable }) => ({
        src: path,
        sizes: `${side}x${side}`,
        type: contentType,
        purpose: isMaskable ? "maskable" : "any",
      }));
    const content = {
      id: "/",
      name: identity.name,
      short_name: shortName(identity.name),
      ...(identity.tagline && { description: identity.tagline }),
      lang: "vi",
      dir: "ltr",
      start_url: "/",
      scope: "/",
      display: "minimal-ui",
      background_color: "#ffffff",
      theme_color: "#ffffff",
      icons,
    };
    return file(JSON.stringify(content), "application/manifest+json");
  },
};
