package io.parkflow.platform.staffing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stands in for me while I am away.
@Controller("/api/v1/proxies")
class ProxyController {
    private static final int LONGEST_DAYS = 366;

    private final Proxies proxies;
    private final Members members;
    private final Standing standing;
    private final Journal journal;

    ProxyController(Proxies proxies, Members members, Standing standing, Journal journal) {
        this.proxies = proxies;
        this.members = members;
        this.standing = standing;
        this.journal = journal;
    }

    /// @param workflow nothing: every one
    @Serdeable
    record NewProxy(
            @Nullable UUID proxyId,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable String workflow) {}

    /// @param mine named by the caller, who may end it; else the caller is the one who stands in
    /// @param runs it is in force today
    @Serdeable
    record Shown(
            UUID id,
            String member,
            String proxy,
            LocalDate fromOn,
            LocalDate untilOn,
            Optional<String> workflow,
            boolean mine,
            boolean runs,
            boolean ended) {}

    @Serdeable
    record Added(UUID id) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listProxies", summary = "Who stands in for me, and for whom I do")
    Slice<Shown> list() {
        UUID me = Caller.current().member();
        return Slice.all(proxies.of(me).stream().map(proxy -> shown(proxy, me)).toList());
    }

    private Shown shown(Proxies.Proxy proxy, UUID me) {
        LocalDate today = proxies.today();
        boolean runs = !proxy.ended() && !today.isBefore(proxy.fromOn()) && !today.isAfter(proxy.untilOn());
        return new Shown(
                proxy.id(),
                proxy.memberName(),
                proxy.proxyName(),
                proxy.fromOn(),
                proxy.untilOn(),
                proxy.workflow(),
                proxy.member().equals(me),
                runs,
                proxy.ended());
    }

    @Post
    @Change
    @Allowed
    @Operation(operationId = "addProxy", summary = "Let somebody do what comes to me while I am away")
    HttpResponse<Added> add(@Body NewProxy sent) {
        UUID me = Caller.current().member();
        proxies.lock(me);
        Flaws flaws = new Flaws();
        Optional<String> workflow = flaws.findText("/workflow", sent.workflow(), 60);
        flaws.add(unfit(sent.proxyId(), me));
        LocalDate from = Optional.ofNullable(sent.fromOn()).orElseGet(proxies::today);
        LocalDate until = sent.untilOn();
        if (until == null) {
            flaws.add(Flaw.at("/untilOn", "problem.required"));
        } else if (until.isBefore(from)
                || until.isBefore(proxies.today())
                || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            flaws.add(Flaw.at("/untilOn", "work.proxy-period"));
        }
        flaws.refuse();
        LocalDate last = Objects.requireNonNull(until);
        if (proxies.overlaps(me, workflow, from, last)) {
            throw Rejected.conflict("work.proxy-overlaps").can("end");
        }
        UUID proxy = Objects.requireNonNull(sent.proxyId());
        UUID id = proxies.add(me, proxy, from, last, workflow, me);
        journal.record(Fact.of("work.proxy.named", "proxy", id)
                .with("proxy", proxy.toString())
                .with("from", from.toString())
                .with("until", last.toString())
                .with("workflow", workflow.orElse("")));
        return HttpResponse.created(new Added(id));
    }

    private Optional<Flaw> unfit(@Nullable UUID proxy, UUID me) {
        if (proxy == null) {
            return Optional.of(Flaw.at("/proxyId", "problem.required"));
        }
        if (proxy.equals(me)) {
            return Optional.of(Flaw.at("/proxyId", "work.yourself"));
        }
        Optional<Member> member = members.find(proxy).filter(Member::active);
        if (member.isEmpty()) {
            return Optional.of(Flaw.at("/proxyId", "cases.no-such-member"));
        }
        Caller theirs = standing.of(proxy);
        // a company's people stand in for each other, the park's own for each other
        boolean fits = theirs.may(Rights.TASKS_WORK)
                && theirs.resident().equals(Caller.current().resident());
        return fits
                ? Optional.empty()
                : Optional.of(Flaw.at("/proxyId", "work.no-work", member.get().name()));
    }

    @Delete("/{id}")
    @Change
    @Allowed
    @Operation(operationId = "endProxy", summary = "I am back")
    HttpResponse<?> end(UUID id) {
        if (!proxies.end(id, Caller.current().member())) {
            throw Rejected.missing();
        }
        journal.record(Fact.of("work.proxy.ended", "proxy", id));
        return HttpResponse.noContent();
    }
}
