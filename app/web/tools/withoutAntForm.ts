import type { Plugin } from "vite";

/** Ant Design's own inputs come no nearer to its form than these. */
const NEAR = /\/antd\/es\/form\/(context|hooks\/useForm)\.js$/;

/**
 * Ant Design's inputs look for a context beside its form, and that file takes the whole form and its validator
 * (13 kB compressed) onto every screen with an input. Nobody uses that form here, ours is kit/PlainForm.
 */
export function withoutAntForm(): Plugin {
  return {
    name: "without-ant-form",
    enforce: "pre",
    apply: "build",
    resolveId: (source, importer) => (source === "@rc-component/form" && importer && NEAR.test(importer) ? new URL("./antForm.ts", import.meta.url).pathname : null),
  };
}
