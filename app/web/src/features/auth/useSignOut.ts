import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { session } from "@/api/session";
import { signOut } from "./api";

/** Leaves even when the server cannot be reached: the token is forgotten here at once. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void signOut().catch(() => undefined).finally(() => {
      session.end();
      queries.clear();
      void navigate("/");
    });
  };
}
