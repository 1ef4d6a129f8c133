import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useAct } from "@/kit/useAct";
import { cancelCase, commentCase, copyCase, decidePause, extendPause, readCaseOperations, resumeCase, suspendCase, terminateCase, urgeCase, withdraw } from "./api";
import type { Done } from "./OperationMenu";
import { PauseNote } from "./PauseNote";

const OperationMenu = lazy(async () => ({ default: (await import("./OperationMenu")).OperationMenu }));

function send(id: string, decision: string | undefined, { operation, filled }: Done, key: string): Promise<unknown> {
  const words = filled.comment.trim();
  const comment = words || undefined;
  switch (operation) {
    case "cancel":
      return cancelCase(id, words, key);
    case "terminate":
      return terminateCase(id, words, key);
    case "suspend":
      return suspendCase(id, { comment: words, expectedOn: filled.day }, key);
    case "extend":
      return extendPause(id, { comment: words, expectedOn: filled.day }, key);
    case "grant":
      return decidePause(id, filled.granted === true, comment, key);
    case "resume":
      return resumeCase(id, comment, key);
    case "copy":
      return copyCase(id, filled.people, comment, key);
    case "comment":
      return commentCase(id, { text: words, mentions: filled.people, files: filled.files }, key);
    case "urge":
      return urgeCase(id, comment, key);
    default:
      return withdraw(id, decision ?? "", comment, key);
  }
}

/** 更多操作 on a case; the newest decision that can still be taken back is the one offered. */
export function CaseOperations({ id }: { id: string }) {
  const possible = useQuery({ queryKey: ["case", id, "operations"], queryFn: () => readCaseOperations(id) });
  const decision = possible.data?.withdrawable.at(-1);
  const act = useAct((done: Done, key) => send(id, decision, done, key), [["case", id], ["tasks"]]);
  if (!possible.data) return null;
  return (
    <>
      {possible.data.pause && <PauseNote pause={possible.data.pause} />}
      <Suspense fallback={null}><OperationMenu can={decision ? [...possible.data.can, "withdraw"] : possible.data.can} act={act} /></Suspense>
    </>
  );
}
