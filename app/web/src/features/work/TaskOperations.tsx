import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useNavigate } from "react-router";
import type { TaskRow } from "@/api/types";
import { useAct } from "@/kit/useAct";
import { countersign, delegate, readTaskOperations, sendBack, transfer } from "./api";
import type { Done } from "./OperationMenu";

const OperationMenu = lazy(async () => ({ default: (await import("./OperationMenu")).OperationMenu }));

function send(id: string, { operation, filled }: Done, key: string): Promise<unknown> {
  const comment = filled.comment.trim() || undefined;
  const [to = ""] = filled.people;
  switch (operation) {
    case "transfer":
      return transfer(id, { to, comment }, key);
    case "delegate":
      return delegate(id, { to, comment }, key);
    case "countersign":
      return countersign(id, { kind: filled.kind, members: filled.people, comment }, key);
    default:
      return sendBack(id, { to: filled.to, then: filled.then, comment: filled.comment.trim() }, key);
  }
}

/** 更多操作 on a task: hand it on, ask for a signature, send it back. */
export function TaskOperations({ row }: { row: TaskRow }) {
  const navigate = useNavigate();
  const possible = useQuery({ queryKey: ["task", row.id, "operations"], queryFn: () => readTaskOperations(row.id) });
  const act = useAct((done: Done, key) => send(row.id, done, key), [["tasks"], ["task", row.id], ["case", row.caseId]], () => void navigate(`/cases/${row.caseId}`));
  return possible.data ? <Suspense fallback={null}><OperationMenu can={possible.data.can} targets={possible.data.returnTo} act={act} /></Suspense> : null;
}
