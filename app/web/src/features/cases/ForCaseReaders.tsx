import type { ReactNode } from "react";
import { useMe } from "@/features/auth/useMe";

/** A way to a case, for those who may read every case; others reach theirs from what they have to do. */
export function ForCaseReaders({ children, otherwise }: { children: ReactNode; otherwise?: ReactNode }) {
  return <>{useMe().data?.rights.includes("cases.view") ? children : otherwise}</>;
}
