import auth from "./auth";
import boards from "./boards";
import calendar from "./calendar";
import cases from "./cases";
import catalog from "./catalog";
import committee from "./committee";
import drafts from "./drafts";
import forms from "./forms";
import funds from "./funds";
import inbox from "./inbox";
import incidents from "./incidents";
import journal from "./journal";
import kit from "./kit";
import letters from "./letters";
import members from "./members";
import messages from "./messages";
import open from "./open";
import parks from "./parks";
import publicity from "./publicity";
import review from "./review";
import rhythm from "./rhythm";
import route from "./route";
import seedfund from "./seedfund";
import shell from "./shell";
import squad from "./squad";
import work from "./work";

/** One file a room; English follows the same keys. */
export default { shell, kit, auth, open, forms, drafts, seedfund, cases, inbox, review, committee, funds, publicity, boards, members, catalog, work, messages, calendar, rhythm, incidents, letters, route, journal, parks, squad } as const;
