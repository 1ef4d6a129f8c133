import { refresh } from "@/api/refresh";
import { session } from "@/api/session";

/** Before the first page: the cookie may still know who sits here. */
export async function restore(): Promise<null> {
  if (session.state() === "restoring") {
    if (!session.mayBeSignedIn() || (await refresh()) !== "renewed") session.stayOut();
  }
  return null;
}
