import { useMutation } from "@tanstack/react-query";
import { session } from "@/api/session";
import { signIn } from "./api";

export function useSignIn() {
  return useMutation({ mutationFn: signIn, onSuccess: (tokens) => session.begin(tokens) });
}
