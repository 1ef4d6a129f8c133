import { refresh } from "./refresh";
import { session } from "./session";

const OPEN = /\/api\/v1\/(auth\/(login|refresh|registrations)|public\/)/;

/** Sends the token; a 401 is answered by one refresh, then by asking the person to sign in. */
export async function authorizedFetch(request: Request): Promise<Response> {
  if (OPEN.test(request.url)) {
    return fetch(request);
  }
  const spare = request.clone();
  const response = await fetch(withToken(request));
  if (response.status !== 401 || session.state() === "signedOut") {
    return response;
  }
  return (await signedInAgain()) ? fetch(withToken(spare)) : response;
}

async function signedInAgain(): Promise<boolean> {
  const refreshed = await refresh();
  if (refreshed === "renewed") {
    return true;
  }
  return refreshed === "refused" ? session.expire() : false;
}

function withToken(request: Request): Request {
  const token = session.token();
  if (token) {
    request.headers.set("Authorization", `Bearer ${token}`);
  }
  return request;
}
