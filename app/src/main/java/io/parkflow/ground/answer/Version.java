package io.parkflow.ground.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.parkflow.ground.problem.Rejected;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of a changeable resource: an `ETag` when it is read, an `If-Match` when it is changed.
///
/// A repository changes only `where version = :version` and calls [#require] or throws [Rejected#stale()] when no row
/// was met, so that the check and the change are one statement.
///
/// @param number grows by one with each change
public record Version(int number) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    /// The version the caller has seen.
    ///
    /// @throws Rejected 428 without `If-Match`, 412 with one that no version of ours ever had
    public static Version seen(HttpRequest<?> request) {
        return find(Optional.ofNullable(request.getHeaders().get("If-Match"))).orElseThrow(Rejected::versionMissing);
    }

    /// The version the caller says to have seen, where that may be left out.
    ///
    /// @param header `If-Match`
    /// @throws Rejected 412 with one that no version of ours ever had
    public static Optional<Version> find(Optional<String> header) {
        String sent = header.orElse("");
        if (sent.isBlank() || sent.equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(sent.strip());
        if (!tag.matches()) {
            throw Rejected.stale();
        }
        return Optional.of(new Version(Integer.parseInt(tag.group(1))));
    }

    /// The answer with its version in the header.
    public static <T> MutableHttpResponse<T> on(T body, int version) {
        return HttpResponse.ok(body).header("ETag", new Version(version).tag());
    }

    public String tag() {
        return "\"" + number + "\"";
    }

    /// @param present what is there now
    /// @param body    how it looks now, shown to whoever was too late
    /// @throws Rejected 412 when it has changed since it was seen
    public void require(int present, Object body) {
        if (present != number) {
            throw Rejected.stale().with("version", present).with("present", body);
        }
    }
}
