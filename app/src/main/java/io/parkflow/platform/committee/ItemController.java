package io.parkflow.platform.committee;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is voted on.
@Controller("/api/v1/committee/items")
class ItemController {
    private static final int LONGEST = 1000;
    private static final int MOST_CONDITIONS = 20;

    private final VotingDesk desk;
    private final MeetingViews views;

    ItemController(VotingDesk desk, MeetingViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Serdeable
    record BallotBody(
            @Schema(allowableValues = {"yes", "conditional", "abstain", "no"}) @Nullable
            String vote,

            @Nullable String reason,
            @Nullable List<String> conditions) {}

    @Serdeable
    record RecusalBody(@Nullable String reason) {}

    /// @param granted yuan; everything that was asked for when left out
    /// @param defer   puts the item off instead, for which a reason is needed
    @Serdeable
    record DecisionBody(
            @Nullable String granted,
            @Nullable Boolean defer,
            @Nullable String reason) {}

    @Get("/{id}")
    @View
    @Allowed({Rights.COMMITTEE_VIEW, Rights.COMMITTEE_MEETINGS_MANAGE, Rights.COMMITTEE_VOTE})
    @Operation(operationId = "getItem", summary = "An item of an agenda with its votes")
    MeetingSheet.ItemSheet one(HttpRequest<?> request, UUID id) {
        return views.item(id, Texts.spoken(request));
    }

    @Post("/{id}/ballots")
    @Change
    @Allowed(Rights.COMMITTEE_VOTE)
    @Operation(operationId = "castBallot", summary = "Vote, or change my vote while nothing is decided")
    HttpResponse<MeetingSheet.ItemSheet> vote(HttpRequest<?> request, UUID id, @Body BallotBody sent) {
        Flaws flaws = new Flaws();
        Optional<Vote> vote = Vote.find(sent.vote());
        if (vote.isEmpty()) {
            flaws.add(Flaw.at("/vote", "committee.unknown-vote"));
        }
        Optional<String> reason = flaws.findText("/reason", sent.reason(), LONGEST);
        if (vote.filter(Vote::needsReason).isPresent() && reason.isEmpty()) {
            flaws.add(Flaw.at("/reason", "committee.reason-needed"));
        }
        List<String> conditions = conditions(flaws, sent.conditions(), vote);
        flaws.refuse();
        desk.vote(id, vote.orElseThrow(), reason.map(String::strip), conditions);
        return HttpResponse.ok(views.item(id, Texts.spoken(request)));
    }

    @Post("/{id}/recusals")
    @Change
    @Allowed(Rights.COMMITTEE_VOTE)
    @Operation(operationId = "recuse", summary = "Keep out of an item; it then no longer exists for me")
    HttpResponse<?> recuse(UUID id, @Body RecusalBody sent) {
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), LONGEST).strip();
        flaws.refuse();
        desk.recuse(id, reason);
        return HttpResponse.noContent();
    }

    @Post("/{id}/decision")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "decideItem", summary = "Decide by the votes, or put the item off")
    HttpResponse<MeetingSheet.ItemSheet> decide(HttpRequest<?> request, UUID id, @Body DecisionBody sent) {
        Flaws flaws = new Flaws();
        boolean defers = Boolean.TRUE.equals(sent.defer());
        Optional<Money> granted = granted(flaws, sent.granted());
        Optional<String> reason = flaws.findText("/reason", sent.reason(), LONGEST);
        if (defers && reason.isEmpty()) {
            flaws.add(Flaw.at("/reason", "problem.required"));
        }
        flaws.refuse();
        if (defers) {
            desk.defer(id, reason.orElseThrow().strip());
        } else {
            desk.decide(id, granted);
        }
        return HttpResponse.ok(views.item(id, Texts.spoken(request)));
    }

    @Delete("/{id}")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "withdrawItem", summary = "Take an item from the agenda while nobody has voted")
    HttpResponse<?> withdraw(UUID id) {
        desk.withdraw(id);
        return HttpResponse.noContent();
    }

    private static List<String> conditions(Flaws flaws, @Nullable List<String> sent, Optional<Vote> vote) {
        List<String> conditions = new ArrayList<>();
        List<String> all = sent == null ? List.of() : sent;
        for (int i = 0; i < all.size(); i++) {
            conditions.add(flaws.text("/conditions/" + i, all.get(i), LONGEST).strip());
        }
        if (all.size() > MOST_CONDITIONS) {
            flaws.add(Flaw.at("/conditions", "committee.too-many-conditions", MOST_CONDITIONS));
        }
        boolean conditional = vote.filter(Vote.CONDITIONAL::equals).isPresent();
        if (conditional && all.isEmpty()) {
            flaws.add(Flaw.at("/conditions", "committee.conditions-needed"));
        }
        if (!conditional && !all.isEmpty()) {
            flaws.add(Flaw.at("/conditions", "committee.no-conditions"));
        }
        return conditions;
    }

    private static Optional<Money> granted(Flaws flaws, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.yuan(sent));
        } catch (IllegalArgumentException | ArithmeticException e) {
            flaws.add(Flaw.at("/granted", "committee.not-an-amount"));
            return Optional.empty();
        }
    }
}
