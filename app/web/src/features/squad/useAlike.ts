import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SquadAlike } from "@/api/types";
import { tidyCode } from "@/kit/tidy";
import { findAlike } from "./api";

/** A pause in typing long enough to ask the server. */
const PAUSE = 600;

/** Looks for projects alike while the name and the code are being typed. */
export function useAlike(name: string, uscc: string): SquadAlike[] {
  const typed = { name: name.trim(), uscc: tidyCode(uscc) };
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ name: typed.name, uscc: typed.uscc }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed.name, typed.uscc]);
  const found = useQuery({
    queryKey: ["squad", "alike", asked],
    queryFn: () => findAlike(asked.name, asked.uscc),
    enabled: asked.name.length >= 2 && asked.uscc.length >= 8,
    staleTime: 60_000,
    retry: false,
  });
  return found.data?.items ?? [];
}
