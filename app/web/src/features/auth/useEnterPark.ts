import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { session } from "@/api/session";
import { enterPark } from "./api";

/** Another park is another world: a new token, and nothing of the old one stays in memory. */
export function useEnterPark() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: enterPark,
    onSuccess: (tokens) => {
      session.begin(tokens);
      queries.clear();
      void navigate("/home");
    },
  });
}
