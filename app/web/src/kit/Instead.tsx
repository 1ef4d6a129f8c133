import { type ComponentProps, lazy, Suspense } from "react";
import { loadTexts } from "@/i18n";
import type { WhatNow } from "./WhatNow";

/** Fetched with its words when there is a refusal to explain. */
const Later = lazy(async () => {
  const [said] = await Promise.all([import("./WhatNow"), loadTexts(["refusal"])]);
  return { default: said.WhatNow };
});

export function Instead(props: ComponentProps<typeof WhatNow>) {
  return <Suspense fallback={null}><Later {...props} /></Suspense>;
}
