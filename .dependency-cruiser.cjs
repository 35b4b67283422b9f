/**
 * Imports go one way: app → components, lib/web → lib/newsroom → lib/press → db → lib/domain. What is not listed
 * here is an error. A canary in scripts/layers.test.ts proves that this file still forbids what it should.
 */
const pure = "^lib/(domain|format|words)/";
const layer = (from, to) => ({ from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.generated|^next$|^next/|^server-only$" },
    },
    { name: "app-never-imports-db", severity: "error", from: { path: "^app/" }, to: { path: "^db/" } },
    {
      name: "story-is-pure",
      comment: "Pressed pages are rendered without hooks, context or Next.",
      severity: "error",
      from: { path: "^components/story/" },
      to: { path: "node_modules/(next|next-auth)/" },
    },
    {
      name: "domain-does-no-io",
      severity: "error",
      from: { path: "^lib/(domain|format|text|import|words)/", pathNot: "\\.test\\.tsx?$|/fixtures/" },
      // A hash is a pure function, whoever provides it.
      to: { dependencyTypes: ["core"], pathNot: "^crypto$" },
    },
    {
      name: "database-packages-stay-in-db",
      severity: "error",
      from: {
        pathNot:
          "^(db|scripts|bench|e2e/journeys/kills|lib/newsroom|lib/testing|drizzle\\.config)|\\.db\\.test\\.ts$",
      },
      to: { path: "node_modules/(drizzle-orm|postgres)/" },
    },
  ],
  allowed: [
    // Packages and Node's own modules are judged above; here are the project's own files.
    { from: {}, to: { pathNot: "^(app|components|lib|db|scripts|e2e|bench)/" } },
    layer("^lib/(domain|format|words)/", pure),
    // Addresses of authors and topics are made of their names.
    layer("^lib/domain/site\\.ts$", "^lib/text/slug\\.ts$"),
    layer("^lib/text/", "^lib/(text|domain)/"),
    layer("^lib/import/", "^lib/(import|text|domain)/"),
    layer("^lib/docx/", "^lib/(docx|domain|text|import)/"),
    layer("^lib/env\\.ts$", "^$"),
    layer("^lib/media/", "^lib/(media|domain|format|env)"),
    layer("^lib/auth/password\\.ts$", "^$"),
    layer("^db/", "^(db/|lib/domain/|lib/env\\.ts$)"),
    layer("^lib/press/", "^(lib/(press|domain|format|media|env)|components/story/|db/)"),
    layer("^lib/press/search/", "^lib/text/"),
    layer(
      "^lib/newsroom/",
      "^(lib/(newsroom|press|domain|format|text|import|docx|media|env|auth/password)|db/)",
    ),
    layer("^lib/jobs/", "^(lib/(jobs|newsroom|press|media|domain|format|env)|db/)"),
    layer("^lib/auth/", "^(lib/(auth|newsroom|domain|env)|db/)"),
    layer("^lib/web/", "^(lib/(web|newsroom|auth|press|domain|format|words|media|text|env)|db/)"),
    layer("^lib/demo/", "^lib/(demo|domain|text)/"),
    layer("^lib/testing/", "^(lib/|db/|scripts/)"),
    // Times are printed by the paper's own clock; nothing else of the product is known there.
    layer("^components/ui/", "^(components/ui/|lib/format/|lib/words/relative-time\\.ts$)"),
    layer("^components/story/", "^(components/story/|lib/(domain|format)/)"),
    layer(
      "^components/newsroom/",
      "^(components/|lib/(domain|format|words|text)/|lib/import/(import-result\\.ts$|bring-in/))",
    ),
    layer("^app/", "^(app/|components/|lib/(web|press|newsroom|auth|domain|format|words|media|env))"),
    layer("^proxy\\.ts$", "^lib/(web|domain)/"),
    layer("^(scripts|bench)/", "^(scripts/|bench/|lib/|db/|components/story/)"),
    // The soak runs the writing room's own code, without a screen.
    layer("^bench/soak/", "^components/newsroom/(article/text|journal)/"),
    layer("^e2e/", "^(e2e/|lib/(testing|domain|words|demo|env)|scripts/)"),
    // Tests stand beside their source and may set a scene with anything.
    layer("\\.test\\.tsx?$", ".*"),
  ],
  allowedSeverity: "error",
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|\\.build)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
