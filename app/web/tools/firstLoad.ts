import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";
import { textsOf } from "./textsOf.ts";

/** Bytes of compressed script that a visit may cost before its page is there. */
const LIMIT = 250_000;
/** Rooms whose pages stand in the shell for everybody. */
const OPEN = /^features\/(auth|open)\//;
const PAGE = /.*\/src\/((?:features\/.+Page|app\/Home)\.tsx)$/;

const texts = (room: string): string => `/src/i18n/zh-CN/${room}.ts`;

/**
 * Packs what travels (the server hands out `.br` and `.gz` as they lie there) and weighs what every page loads first: the entry,
 * its shell, the Chinese texts of both and the page with all they import at once. A page that is too heavy ends the build.
 */
export function firstLoad(): Plugin {
  return {
    name: "first-load",
    apply: "build",
    async generateBundle(_, bundle) {
      const spoken = await textsOf(this);
      const chunks = new Map(Object.values(bundle).flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])));
      const weights = new Map<string, number>();
      for (const each of Object.values(bundle)) {
        const packed = brotliCompressSync(each.type === "chunk" ? each.code : each.source);
        weights.set(each.fileName, packed.length);
      }
      const at = (module: string): Rollup.OutputChunk | undefined => [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(module));
      const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
      const heavy = (entry?.dynamicImports ?? [])
        .flatMap((name) => {
          const page = PAGE.exec(chunks.get(name)?.facadeModuleId ?? "")?.[1];
          const shell = page && at(OPEN.test(page) ? "/src/app/OpenShell.tsx" : "/src/app/Shell.tsx");
          return page && shell ? [{ page, bytes: weigh([entry, shell, at(texts("shared")), ...spoken(page).map((room) => at(texts(room))), chunks.get(name)], chunks, weights) }] : [];
        })
        .sort((one, other) => other.bytes - one.bytes);
      if (!heavy.length) this.error("no page was weighed");
      const tooHeavy = heavy.filter((each) => each.bytes > LIMIT);
      if (tooHeavy.length) this.error(`too much to load before the page is there: ${tooHeavy.map((each) => `${each.page} ${each.bytes}`).join(", ")}`);
      if (process.env["WEIGHTS"]) heavy.forEach((each) => this.info(`${each.bytes} ${each.page}`));
      this.info(`heaviest first load: ${heavy[0]?.page} ${heavy[0]?.bytes} bytes`);
    },
    // from the files as they were written: until then other plugins still put names into them
    async writeBundle(options, bundle) {
      const written = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => join(options.dir ?? "dist", name));
      await Promise.all(
        written.map(async (file) => {
          const plain = await readFile(file);
          await writeFile(`${file}.br`, brotliCompressSync(plain));
          await writeFile(`${file}.gz`, gzipSync(plain, { level: 9 }));
        }),
      );
    },
  };
}

function weigh(from: (Rollup.OutputChunk | undefined)[], chunks: Map<string, Rollup.OutputChunk>, weights: Map<string, number>): number {
  const met = new Set<string>();
  const follow = (chunk: Rollup.OutputChunk | undefined): void => {
    if (!chunk || met.has(chunk.fileName)) return;
    met.add(chunk.fileName);
    chunk.imports.forEach((name) => follow(chunks.get(name)));
  };
  from.forEach(follow);
  return [...met].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}
