import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Rollup } from "vite";
import zhCN from "../src/i18n/zh-CN/index.ts";

const OPEN = /^features\/(auth|open)\//;
const SHARED = ["shell", "kit"];
const ROUTES = /\/src\/(features\/\w+\/routes|app\/(routes|router))\.tsx$/;

/** What the texts of a room are called where somebody says one: a whole key, or the beginning of one that is put together. */
const KEY = /["'`]([a-z]\w*)\.([\w.]*)/gi;

/** The rooms whose texts a module says. */
function said(code: string): Set<string> {
  const rooms = new Set<string>();
  for (const [, room = "", rest = ""] of code.matchAll(KEY)) {
    if (isText(room, rest)) rooms.add(room);
  }
  return rooms;
}

function isText(room: string, rest: string): boolean {
  let at: unknown = (zhCN as Record<string, unknown>)[room];
  if (SHARED.includes(room) || typeof at !== "object") return false;
  for (const part of rest.split(".").filter(Boolean)) {
    if (typeof at !== "object" || at === null) return false;
    at = (at as Record<string, unknown>)[part] ?? Object.entries(at).find(([key]) => key.startsWith(part))?.[1];
  }
  return at !== undefined;
}

/** The rooms whose texts come with each file of routes, as app/routes.tsx and app/router.tsx say. */
async function declared(): Promise<Map<string, string[]>> {
  const routes = await readFile("src/app/routes.tsx", "utf8");
  const files = new Map([...routes.matchAll(/import \{ ([\w, ]+) \} from "@\/(features\/\w+\/routes)"/g)].flatMap(([, names = "", file = ""]) => names.split(", ").map((name) => [name, file] as const)));
  const found = new Map<string, string[]>();
  for (const [, list = "", name = ""] of routes.matchAll(/withTexts\(\[([^\]]*)\], (\w+)\)/g)) {
    const file = files.get(name);
    if (file) found.set(file, [...(found.get(file) ?? []), ...list.replaceAll('"', "").split(", ")]);
  }
  return found;
}

/** Checks that every page comes with the texts it says, and tells which those are. */
export async function textsOf(context: Rollup.PluginContext): Promise<(page: string) => string[]> {
  const router = await readFile("src/app/router.tsx", "utf8");
  const open = /withTexts\(\[([^\]]*)\]/.exec(router)?.[1]?.replaceAll('"', "").split(", ") ?? [];
  const given = await declared();
  const of = (page: string): string[] => {
    const file = page.replace(/[^/]+$/, "routes");
    const own = given.get(file) ?? [];
    return OPEN.test(page) || page.endsWith("AnswerLinkPage.tsx") ? [...open, ...own] : own;
  };
  const wrong: string[] = [];
  for (const id of context.getModuleIds()) {
    const page = /\/src\/(features\/\w+\/\w+Page\.tsx)$/.exec(id)?.[1];
    if (!page) continue;
    // a page that another one fetches is held with that one
    if (!given.has(page.replace(/[^/]+$/, "routes")) && !OPEN.test(page)) continue;
    const missing = [...needs(context, id)].filter((room) => !of(page).includes(room));
    if (missing.length) wrong.push(`${page} says texts of ${missing.join(", ")}`);
  }
  if (wrong.length) context.error(`pages say texts that do not come with them; see src/app/routes.tsx:\n${wrong.join("\n")}`);
  return of;
}

/** A module that fetches another one together with its texts, as kit/Instead.tsx does. */
const FETCHES = /loadTexts\(\[([^\]]*)\]\)/;

function needs(context: Rollup.PluginContext, page: string): Set<string> {
  const [met, waiting, rooms] = [new Set<string>(), [page], new Set<string>()];
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    const own = id.startsWith(resolve("src/")) && !id.includes("/src/i18n/") && !ROUTES.test(id);
    if (met.has(id) || !own) continue;
    met.add(id);
    const module = context.getModuleInfo(id);
    const brought = FETCHES.exec(module?.code ?? "")?.[1]?.replaceAll('"', "").split(/, ?/);
    said(module?.code ?? "").forEach((room) => rooms.add(room));
    waiting.push(...(module?.importedIds ?? []));
    for (const later of module?.dynamicallyImportedIds ?? []) {
      if (brought) needs(context, later).forEach((room) => !brought.includes(room) && rooms.add(room));
      else waiting.push(later);
    }
  }
  return rooms;
}
