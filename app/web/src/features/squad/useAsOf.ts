import { useSearchParams } from "react-router";

/** The day looked at stands in the address, so that a link shows the same to everybody. */
export function useAsOf(): [day: string | undefined, set: (day: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get("asOf") ?? "";
  const set = (day: string | undefined): void => {
    const next = new URLSearchParams(params);
    if (day) next.set("asOf", day);
    else next.delete("asOf");
    setParams(next, { replace: true });
  };
  return [/^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : undefined, set];
}
