import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { FormSpec } from "@/api/types";

const library = resolve(process.cwd(), "../../workflows/src/main/resources/standard");

/** The forms of the standard library in Chinese, as the catalogue answers them. */
export function standardForms(): [string, FormSpec][] {
  return readdirSync(library, { recursive: true, encoding: "utf8" })
    .filter((path) => /[\\/]forms[\\/][^\\/]+\.json$/.test(path))
    .map((path) => [path, said(JSON.parse(readFileSync(resolve(library, path), "utf8"))) as FormSpec]);
}

function said(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(said);
  if (typeof node !== "object" || node === null) return node;
  if ("zh-CN" in node) return node["zh-CN"];
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, said(value)]));
}
