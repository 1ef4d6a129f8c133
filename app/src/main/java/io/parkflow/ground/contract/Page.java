package io.parkflow.ground.contract;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.parkflow.ground.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// A page made on the server: no script, no file from elsewhere, and a policy that allows its one style and nothing
/// else.
final class Page {
    private static final String STYLE = """
            body{font:15px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid #d0d7de}
            code,pre{font:13px/1.5 ui-monospace,monospace;background:#f6f8fa}pre{padding:.6rem;overflow:auto}
            details{border:1px solid #d0d7de;border-radius:6px;margin:.4rem 0;padding:.3rem .8rem}
            summary{cursor:pointer}b.m{display:inline-block;min-width:4.5rem}.q{color:#59636e}
            td{padding:.1rem 1rem .1rem 0;vertical-align:top}""";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private Page() {}

    static MutableHttpResponse<String> of(String title, String body) {
        return HttpResponse.ok("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + text(title)
                        + "</title><meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE
                        + "</style></head><body><main>" + body + "</main></body></html>")
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY);
    }

    /// The text as it may stand in a page.
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String style) {
        MessageDigest digest = Sha256.digest();
        return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    }
}
