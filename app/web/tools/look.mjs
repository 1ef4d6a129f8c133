// Pictures and accessibility findings of every screen in the mock mode: npm run look -- [name…]
// WIDTHS=1440,390 SCHEMES=light,dark LOCALE=en BASE=… (a mock server that runs already) CHROMIUM=…
import { mkdir } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { launch, mockServer } from "./browser.mjs";
import { screens } from "./screens.mjs";

const wanted = process.argv.slice(2);
const widths = (process.env.WIDTHS ?? "1440,390").split(",").map(Number);
const schemes = (process.env.SCHEMES ?? "light").split(",");
await mkdir("shots", { recursive: true });
const { base, close } = await mockServer();
const browser = await launch();
let findings = 0;
for (const screen of screens.filter((each) => !wanted.length || wanted.some((name) => each.name.startsWith(name)))) {
  for (const width of widths) {
    for (const scheme of schemes) {
      const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, locale: "zh-CN", colorScheme: scheme, timezoneId: "Asia/Shanghai" });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.log(`${screen.name} ${width} error: ${error.message}`));
      page.on("console", (message) => message.type() === "error" && console.log(`${screen.name} ${width} console: ${message.text().slice(0, 300)}`));
      await page.addInitScript(([login, locale]) => {
        if (login) {
          localStorage.setItem("parkflow.signed-in", "1");
          localStorage.setItem("mock.login", login);
        }
        if (locale) localStorage.setItem("parkflow.locale", locale);
      }, [screen.as ?? "", process.env.LOCALE ?? ""]);
      await page.goto(base + screen.path, { waitUntil: "networkidle" });
      await screen.then?.(page);
      await page.waitForTimeout(500);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) console.log(`${screen.name} ${width}: ${wide}px too wide`);
      await page.screenshot({ path: `shots/${screen.name}-${width}${scheme === "dark" ? "-dark" : ""}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      for (const violation of violations) {
        findings += 1;
        console.log(`${screen.name} ${width} ${scheme} axe ${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
      }
      await context.close();
    }
  }
}
await browser.close();
await close();
process.exitCode = findings ? 1 : 0;
console.log(`${findings} accessibility findings`);
