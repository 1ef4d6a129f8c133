import auth from "./auth";
import cases from "./cases";
import forms from "./forms";
import inbox from "./inbox";
import kit from "./kit";
import open from "./open";
import review from "./review";
import seedfund from "./seedfund";
import shell from "./shell";

/** One file a room; English follows the same keys. */
export default { shell, kit, auth, open, forms, seedfund, cases, inbox, review } as const;
