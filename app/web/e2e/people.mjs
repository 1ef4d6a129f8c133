import { readFileSync } from "node:fs";

export const base = process.env.PARKFLOW_URL ?? "http://localhost:8080";

/** The demo accounts of a role. */
export const accounts = (role, park = "cq-gaoxin") =>
  readFileSync(process.env.PARKFLOW_ACCOUNTS ?? "../../.data/secrets/demo-accounts.txt", "utf8")
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/))
    .map(([slug, login, password, roles]) => ({ park: slug, login, password, roles: roles?.split(",") ?? [] }))
    .filter((each) => each.park === park && each.roles.includes(role));

/** One demo account of a role. */
export function account(role, park = "cq-gaoxin", nth = 0) {
  const found = accounts(role, park)[nth];
  if (!found) throw new Error(`no demo account of role ${role} in ${park}`);
  const { login, password } = found;
  return { park, login, password };
}

const json = { "Content-Type": "application/json", "Accept-Language": "zh-CN" };

/** Speaks to the server without a browser, as somebody of the role. */
export const server = (role, park, nth) => enter(account(role, park, nth));

/** Signs in without a browser. */
export async function enter({ park, login, password }) {
  const signedIn = await fetch(`${base}/api/v1/auth/login`, { method: "POST", headers: json, body: JSON.stringify({ park, login, password }) });
  return speaking(await signedIn.json());
}

export const PASSWORD = "sheng-ming-2026";

/** Registers a company and speaks for it. */
export async function register(company) {
  Object.assign(company, { park: "cq-gaoxin", password: PASSWORD });
  const body = { park: company.park, companyName: company.name, uscc: company.uscc, contactName: "乙某", phone: "13900012345", email: "contact@example.com", login: company.login, password: PASSWORD, privacyConsent: true, privacyVersion: "1" };
  const answer = await fetch(`${base}/api/v1/auth/registrations`, { method: "POST", headers: json, body: JSON.stringify(body) });
  const registered = await answer.json();
  if (!registered.access_token) throw new Error(JSON.stringify(registered));
  return speaking(registered);
}

function speaking({ access_token: token }) {
  const call = async (path, init, headers = json) => {
    const answer = await fetch(`${base}/api/v1${path}`, { ...init, headers: { ...headers, Authorization: `Bearer ${token}` } });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    get: (path) => call(path),
    post: (path, body) => call(path, { method: "POST", body: JSON.stringify(body) }),
    put: (path, body, version) => call(path, { method: "PUT", body: JSON.stringify(body) }, { ...json, "If-Match": `"${version}"` }),
    drop: (path) => call(path, { method: "DELETE" }),
    upload: (name, blob) => {
      const form = new FormData();
      form.append("file", blob, name);
      return call("/files", { method: "POST", body: form }, {});
    },
  };
}

/** Signs in on the page, as a person does. */
export async function signIn(page, role, next = "/tasks", { login, password } = account(role)) {
  await page.goto(`${base}/sign-in?next=${encodeURIComponent(next)}`, { waitUntil: "networkidle" });
  await page.getByLabel("登录名").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in", { waitUntil: "commit" });
}
