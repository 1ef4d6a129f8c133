// Every page of every role, found by following its links: npm run sweep.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../tools/browser.mjs";
import { barriers, listen, readings, resize, settle } from "./look.mjs";
import { accounts, base, signIn } from "./people.mjs";

const roles = [
  "APPLICANT", "APPLICANT_ADMIN", "FUND_MANAGER", "EXPERT", "IC_SECRETARY", "IC_MEMBER", "IC_CHAIR", "FINANCE_MAKER", "FINANCE_CHECKER",
  "DEPT_HANDLER", "DEPT_HEAD", "SUPERVISOR", "DISPATCH_OFFICE", "PARK_LEADER", "OBSERVER", "TENANT_ADMIN", "SEC_ADMIN", "AUDITOR",
];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const shots = process.env.SHOTS;

/** One address stands for all of its kind. */
const kind = (address) =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/#.*/, "").replace(/(:id\/letters|\/letters\/templates)\/.+/, "$1/:kind");
/** How many of a kind are opened: tasks differ by their step. */
const enough = (which) => (which === "/tasks/:id" ? 3 : 1);

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Kinds of pages that were looked at in the dark already. */
const dark = new Set();
/** How often a kind of page was met; what stands in nobody's way for three roles is the same for the rest. */
const met = new Map();

async function sweep(who, page, starts, { chinese = true } = {}) {
  const faults = listen(page);
  const [waiting, visits, wrong] = [[...starts], new Map(), []];
  while (waiting.length) {
    const address = waiting.shift();
    const which = kind(address);
    if ((visits.get(which) ?? 0) >= enough(which)) continue;
    visits.set(which, (visits.get(which) ?? 0) + 1);
    met.set(which, (met.get(which) ?? 0) + 1);
    const known = met.get(which) > 3 * enough(which);
    const say = (how, found) => wrong.push(...found.map((each) => `${who} ${address} ${how}: ${each}`));
    await page.setViewportSize(desk);
    await go(page, address);
    await settle(page).catch(() => say("desk", ["never settles"]));
    waiting.push(...(await page.locator("a[href^='/']").evaluateAll((all) => all.map((each) => each.getAttribute("href")))));
    say("desk", [...(await readings(page, { chinese })), ...(known ? [] : await barriers(page, "desk"))]);
    await picture(page, who, which, "desk");
    // A sample in the dark: the first of a kind.
    if (!dark.has(which)) {
      dark.add(which);
      await page.emulateMedia({ colorScheme: "dark" });
      say("dark", await barriers(page, "dark"));
      await picture(page, who, which, "dark");
      await page.emulateMedia({ colorScheme: "light" });
    }
    if (!known) {
      await resize(page, phone);
      say("phone", [...(await readings(page, { chinese })), ...(await barriers(page, "phone"))]);
      await picture(page, who, which, "phone");
    }
    say("", faults.splice(0));
  }
  assert.deepEqual(wrong, []);
  assert.ok(visits.size > 1, `${who} finds only ${[...visits.keys()].join(", ")}`);
}

const room = (address) => kind(address).replace(/\?.*/, "");
/** Walks on inside the application as a link does; loads anew where the same screen would only take other contents. */
async function go(page, address) {
  if (!page.url().startsWith(base) || room(new URL(page.url()).pathname) === room(address)) {
    await page.goto(base + address, { waitUntil: "commit" });
    return;
  }
  await page.evaluate((to) => {
    document.querySelector("h1")?.replaceChildren();
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

const picture = async (page, who, which, how) => shots && page.screenshot({ path: `${shots}/${who}${which.replace(/\W+/g, "_")}-${how}.png`, fullPage: true });

async function open(locale = "zh-CN") {
  const context = await browser.newContext({ viewport: desk, locale, timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
  await context.addInitScript((chosen) => localStorage.setItem("parkflow.locale", chosen), locale);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const publicPages = ["/", "/p/cq-gaoxin", "/p/cq-gaoxin/calls", "/p/cq-gaoxin/notices", "/p/cq-gaoxin/board", "/sign-in", "/register", "/nowhere"];
/** Whoever holds nothing but the role, where there is somebody. */
const holder = (role, park) => accounts(role, park).find((each) => each.roles.length === 1) ?? accounts(role, park)[0];

test("anyone finds the open pages in order", async () => {
  const page = await open();
  await sweep("anyone", page, publicPages);
  await page.context().close();
});

for (const role of roles) {
  test(`${role} finds every page in order`, async () => {
    const page = await open();
    await signIn(page, role, "/home", holder(role));
    await sweep(role, page, ["/home"]);
    await page.context().close();
  });
}

// The park whose projects move every week.
for (const role of ["PROJECT_OFFICER", "SQUAD_CHIEF", "SQUAD_LEADER", "DISPATCH_OFFICE", "DEPT_HANDLER", "SUPERVISOR", "PARK_LEADER"]) {
  test(`${role} of the squad finds every page in order`, async () => {
    const page = await open();
    await signIn(page, role, "/home", holder(role, "cz-gaoxin"));
    // a leader begins with the lights of all projects, everybody else with what waits for them
    await page.waitForURL(role.endsWith("_LEADER") ? "**/squad/portfolio" : "**/tasks");
    await sweep(`squad-${role}`, page, ["/home"]);
    await page.context().close();
  });
}

test("the operator of the platform finds every page in order", async () => {
  const page = await open();
  await signIn(page, "OPERATOR", "/home", accounts("OPERATOR", "-")[0]);
  await sweep("OPERATOR", page, ["/home"]);
  await page.context().close();
});

test("the open pages are in order in English, too", async () => {
  const page = await open("en");
  await sweep("anyone-en", page, publicPages.slice(0, 5), { chinese: false });
  await page.context().close();
});
