import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { FormRef, FormSpec } from "@/api/types";
import { readForm } from "./api";

/** A form's description. Published versions never change, so one reading serves the whole visit. */
export const useForm = (ref: Omit<FormRef, "version"> & Partial<Pick<FormRef, "version">> | undefined, step?: string): UseQueryResult<FormSpec> =>
  useQuery({
    queryKey: ["form", ref?.workflow, ref?.key, ref?.version, step],
    queryFn: () => (ref ? readForm(ref, step) : Promise.reject(new Error("no form"))),
    enabled: !!ref,
    staleTime: Infinity,
  });
