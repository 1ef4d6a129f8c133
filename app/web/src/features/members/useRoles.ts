import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Role } from "@/api/types";
import { readRoles } from "./api";

/** The role catalogue and its names. */
export function useRoles(): { roles: Role[]; nameOf: (code: string) => string } {
  const { i18n } = useTranslation();
  const found = useQuery({ queryKey: ["roles", i18n.language], queryFn: readRoles, staleTime: Infinity });
  const roles = found.data?.items ?? [];
  return { roles, nameOf: (code) => roles.find((role) => role.code === code)?.name ?? code };
}
