import { readFileSync } from "node:fs";

export const base = process.env.PARKFLOW_URL ?? "http://localhost:8080";

/** The demo account of a role: [park, login, password]. */
export function account(role, park = "cq-gaoxin") {
  const lines = readFileSync(process.env.PARKFLOW_ACCOUNTS ?? "../../.data/secrets/demo-accounts.txt", "utf8").split("\n");
  const found = lines.map((line) => line.trim().split(/ {2,}/)).find(([slug, , , roles]) => slug === park && roles?.split(",").includes(role));
  if (!found) throw new Error(`no demo account of role ${role} in ${park}`);
  const [, login, password] = found;
  return { park, login, password };
}

/** Speaks to the server without a browser, as somebody of the role. */
export async function server(role, park) {
  const json = { "Content-Type": "application/json", "Accept-Language": "zh-CN" };
  const signedIn = await fetch(`${base}/api/v1/auth/login`, { method: "POST", headers: json, body: JSON.stringify(account(role, park)) });
  const { access_token: token } = await signedIn.json();
  const call = async (path, init) => {
    const answer = await fetch(`${base}/api/v1${path}`, { ...init, headers: { ...json, Authorization: `Bearer ${token}` } });
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
  };
  return { get: (path) => call(path), post: (path, body) => call(path, { method: "POST", body: JSON.stringify(body) }) };
}

/** Signs in on the page, as a person does. */
export async function signIn(page, role, next = "/tasks") {
  const { login, password } = account(role);
  await page.goto(`${base}/sign-in?next=${encodeURIComponent(next)}`, { waitUntil: "networkidle" });
  await page.getByLabel("登录名").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
