import type { ReactNode } from "react";

/** See withoutAntForm. */
export const FormProvider = ({ children }: { children: ReactNode }): ReactNode => children;

export function useForm(): never {
  throw new Error("Ant Design's form is left out of the build; see tools/withoutAntForm.ts");
}
