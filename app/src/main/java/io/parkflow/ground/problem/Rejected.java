package io.parkflow.ground.problem;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal a person can meet. Never a broken contract: that is a plain exception and a 500.
public final class Rejected extends RuntimeException {
    private final int status;
    private final transient Flaw reason;
    private final transient List<Flaw> flaws;
    private final transient Map<String, Object> more;

    private Rejected(int status, Flaw reason, List<Flaw> flaws, Map<String, Object> more) {
        super(reason.code(), null, false, false);
        this.status = status;
        this.reason = reason;
        this.flaws = List.copyOf(flaws);
        this.more = Map.copyOf(more);
    }

    /// 400: the request cannot be read.
    public static Rejected malformed(String code, Object... args) {
        return plain(400, code, args);
    }

    /// 401: who asks is not known.
    public static Rejected unknownCaller(String code) {
        return plain(401, code);
    }

    /// 403: who asks is known and may not.
    public static Rejected forbidden(String code, Object... args) {
        return plain(403, code, args);
    }

    /// 404: not there, or not yours; the two are never told apart.
    public static Rejected missing() {
        return plain(404, "problem.not-found");
    }

    /// 409: not in this state. The answer tells what is possible now, see [#can].
    public static Rejected conflict(String code, Object... args) {
        return plain(409, code, args);
    }

    /// 412: it has changed since it was read.
    public static Rejected stale() {
        return plain(412, "problem.stale");
    }

    /// 412, with who was faster.
    public static Rejected stale(String code, Object... args) {
        return plain(412, code, args);
    }

    /// 422: a rule says no.
    public static Rejected rule(String code, Object... args) {
        return plain(422, code, args);
    }

    /// 422: fields are wrong, all of them at once.
    public static Rejected flawed(List<Flaw> flaws) {
        return new Rejected(422, Flaw.at("", "problem.invalid"), flaws, Map.of());
    }

    /// 422: a body with a member that nobody knows, so that nobody sets what they may not.
    static Rejected unknownField(Flaw field) {
        return new Rejected(422, field, List.of(field), Map.of());
    }

    /// 413: more than may be sent.
    public static Rejected tooLarge() {
        return plain(413, "problem.too-large");
    }

    /// 428: a change must say which version it was made on.
    public static Rejected versionMissing() {
        return plain(428, "problem.version-missing");
    }

    /// Any status the server itself came to, for example 405 or 415.
    public static Rejected of(int status) {
        return status == 404 ? missing() : plain(status, "problem.status-" + status);
    }

    /// 429: too often.
    public static Rejected tooOften(long seconds) {
        return plain(429, "problem.too-often", seconds).with("retryAfter", seconds);
    }

    private static Rejected plain(int status, String code, Object... args) {
        return new Rejected(status, Flaw.at("", code, args), List.of(), Map.of());
    }

    /// Adds a member to the answer, for example what is possible now.
    public Rejected with(String member, Object value) {
        Map<String, Object> grown = new LinkedHashMap<>(more);
        grown.put(member, value);
        return new Rejected(status, reason, flaws, grown);
    }

    /// What this person may do now instead. A 409 without it gets what the object itself says, see [Instead].
    public Rejected can(String... operations) {
        return can(List.of(operations));
    }

    public Rejected can(List<String> operations) {
        return with("can", List.copyOf(operations));
    }

    /// As [#can], unless that is told already or there is nothing to tell.
    public Rejected orCan(String... operations) {
        return status != 409 || operations.length == 0 || more.containsKey("can") ? this : can(operations);
    }

    /// Two people met: who was first, and when.
    public Rejected first(String who, Instant when) {
        return with("by", who).with("at", when.toString());
    }

    public int status() {
        return status;
    }

    public Flaw reason() {
        return reason;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public Map<String, Object> more() {
        return more;
    }
}
