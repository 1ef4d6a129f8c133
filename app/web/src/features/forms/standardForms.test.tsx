import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import type { FormValues } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { standardForms } from "@/testing/standardForms";
import { broken } from "./checks";
import { completeness } from "./completeness";
import { FormBody } from "./FormBody";
import { FormView } from "./FormView";

beforeAll(() => startMessages("zh-CN"));

const forms = standardForms();
const application = forms.find(([path]) => path.includes("seedfund") && path.endsWith("application.json"))?.[1];

test.each(forms)("%s can be drawn, filled and read", async (_, form) => {
  const queries = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  const { container } = render(
    <QueryClientProvider client={queries}>
      <FormBody form={form} rights={{}} value={{}} onChange={() => undefined} />
      <FormView form={form} rights={{ "*": "read" }} value={{}} />
    </QueryClientProvider>,
  );

  // controls with a script of their own come a moment later
  await waitFor(() => expect(container.querySelector("[role=status]")).toBeNull());
  expect(container.querySelectorAll("input, textarea, button").length).toBeGreaterThan(0);
  expect(completeness(form, {}, {}, i18next.t)).toHaveLength(form.sections.length);
});

test("the seed fund's own checks find their cells", () => {
  const data: FormValues = {
    regCapital: "100.00",
    paidCapital: "100.01",
    fin: [{ period: "2024", totalAssets: "100.00", liabilities: "40.00", equity: "60.01" }, { period: "2024", totalAssets: "100.00", liabilities: "40.00", equity: "59.00" }],
    amount: "300000.00",
    usePlan: [{ category: "DIVIDEND", amount: "200000.00" }],
  };
  const found = application?.checks?.flatMap((check) => broken(check, application, data));

  expect(found).toEqual(["/paidCapital", "/fin/1/period", "/fin/1/totalAssets", "/usePlan", "/usePlan/0/category"]);
});
