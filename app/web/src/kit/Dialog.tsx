import type { ModalProps } from "antd";
import { lazy, Suspense, useState } from "react";

const AntDialog = lazy(async () => ({ default: (await import("./AntDialog")).AntDialog }));

/** A question above the page; its script is fetched when one is first asked. */
export function Dialog(props: ModalProps) {
  const [asked, setAsked] = useState(false);
  if (props.open && !asked) setAsked(true);
  return asked ? <Suspense fallback={null}><AntDialog {...props} /></Suspense> : null;
}
