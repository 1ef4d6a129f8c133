package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of the park.
@Controller("/api/v1/members")
class MemberController {
    private final Members members;
    private final MemberViews views;
    private final Personnel personnel;
    private final Transactions transactions;

    MemberController(Members members, MemberViews views, Personnel personnel, Transactions transactions) {
        this.members = members;
        this.views = views;
        this.personnel = personnel;
        this.transactions = transactions;
    }

    @Serdeable
    record PasswordReset(String oneTimePassword) {}

    @View
    @Get
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "members", summary = "Members of the park")
    Slice<MemberView> page(
            @QueryValue @Nullable String role,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable UUID cursor,
            @QueryValue @Nullable Integer limit) {
        int most = Slice.limit(Optional.ofNullable(limit));
        List<Member> read = members.page(role, q, cursor, most + 1);
        return Slice.of(read, most, Member::id).map(views.of(read));
    }

    @View
    @Get("/{id}")
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "member", summary = "One member")
    HttpResponse<MemberView> one(UUID id) {
        Member member = members.find(id).orElseThrow(Rejected::missing);
        return Version.on(views.of(member), member.version());
    }

    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "enterMember", summary = "Enter a member and get a password to hand over")
    HttpResponse<MemberView> enter(@Body MemberBody sent) {
        Personnel.Entered entered = personnel.enter(sent);
        MemberView view = transactions.read(() -> views.of(entered.member()));
        return HttpResponse.created(view.withOneTimePassword(entered.password()))
                .header("ETag", new Version(entered.member().version()).tag())
                .header("Cache-Control", "no-store");
    }

    @Change
    @Patch("/{id}")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "changeMember", summary = "Change a member's roles, places or state")
    HttpResponse<MemberView> change(HttpRequest<?> request, UUID id, @Body MemberBody sent) {
        Member member = members.find(id).orElseThrow(Rejected::missing);
        Version seen = Version.seen(request);
        seen.require(member.version(), views.of(member));
        Member changed = personnel.change(member, seen, sent);
        return Version.on(views.of(changed), changed.version());
    }

    @Post("/{id}/password-resets")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "resetPassword", summary = "Make a new password to hand over")
    HttpResponse<PasswordReset> resetPassword(UUID id) {
        return HttpResponse.created(new PasswordReset(personnel.resetPassword(id)))
                .header("Cache-Control", "no-store");
    }
}
