import type zhCN from "../zh-CN";
import type { Shape } from "../shape";
import auth from "./auth";
import cases from "./cases";
import forms from "./forms";
import inbox from "./inbox";
import kit from "./kit";
import open from "./open";
import review from "./review";
import seedfund from "./seedfund";
import shell from "./shell";

export default { shell, kit, auth, open, forms, seedfund, cases, inbox, review } satisfies Shape<typeof zhCN>;
