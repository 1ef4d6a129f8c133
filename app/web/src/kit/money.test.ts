import { expect, test } from "vitest";
import { formatMoney, shownMoney, typedMoney } from "./money";

test("an amount typed in 万元 is kept in yuan", () => {
  expect(["30", "12.5", "0.01", "486.00"].map((text) => typedMoney(text, "wan"))).toEqual(["300000.00", "125000.00", "100.00", "4860000.00"]);
});

test("a person sees what they typed", () => {
  expect(["300000.00", "125000.00", "100.00"].map((yuan) => shownMoney(yuan, "wan"))).toEqual(["30", "12.5", "0.01"]);
});

test("text that is no amount stays as it is, for the person to correct", () => {
  expect(typedMoney("三十", "wan")).toBe("三十");
  expect(typedMoney("0.0000001", "wan")).toBe("0.0000001");
});

test("large amounts stay exact", () => {
  expect(typedMoney("90071992547409.930001", "wan")).toBe("900719925474099300.01");
});

test("figures are grouped", () => {
  expect(formatMoney("33410000.00")).toBe("3,341");
  expect(formatMoney("1234567.89", "yuan")).toBe("1,234,567.89");
});
