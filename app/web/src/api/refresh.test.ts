import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { authorizedFetch } from "./authorizedFetch";
import { session } from "./session";

const at = (path: string): string => `*/api/v1${path}`;
const server = setupServer();
const me = () => authorizedFetch(new Request(`${window.location.origin}/api/v1/me`));
const tokens = (token: string) => ({ access_token: token, token_type: "Bearer" as const, expires_in: 600, park: { id: "p", slug: "p", name: "p" } });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => session.begin(tokens("old")));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function onlyFreshTokens(): void {
  server.use(
    http.get(at("/me"), ({ request }) =>
      request.headers.get("Authorization") === "Bearer fresh" ? HttpResponse.json({ name: "甲" }) : new HttpResponse(null, { status: 401 }),
    ),
  );
}

test("many calls that meet a stale token share one refresh", async () => {
  let refreshes = 0;
  onlyFreshTokens();
  server.use(
    http.post(at("/auth/refresh"), () => {
      refreshes += 1;
      return HttpResponse.json(tokens("fresh"));
    }),
  );

  const answers = await Promise.all([me(), me(), me()]);

  expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
  expect(refreshes).toBe(1);
});

test("when the session has ended, calls wait until the person signed in again", async () => {
  onlyFreshTokens();
  server.use(http.post(at("/auth/refresh"), () => new HttpResponse(null, { status: 401 })));

  const waiting = me();
  await expect.poll(() => session.state()).toBe("expired");
  session.begin(tokens("fresh"));

  expect((await waiting).status).toBe(200);
});

test("whoever gives up gets the refusal, and nothing is sent again", async () => {
  onlyFreshTokens();
  server.use(http.post(at("/auth/refresh"), () => new HttpResponse(null, { status: 401 })));

  const waiting = me();
  await expect.poll(() => session.state()).toBe("expired");
  session.end();

  expect((await waiting).status).toBe(401);
});

test("an unreachable server does not sign anybody out", async () => {
  onlyFreshTokens();
  server.use(http.post(at("/auth/refresh"), () => HttpResponse.error()));

  expect((await me()).status).toBe(401);
  expect(session.state()).toBe("signedIn");
});
