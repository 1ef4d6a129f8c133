package io.parkflow.squad.orders;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/squad/orders")
class OrderController {
    private final Orders orders;
    private final OrderViews views;
    private final Issuing issuing;
    private final Projects projects;
    private final Members members;
    private final Judge judge;
    private final Moments moments;

    OrderController(
            Orders orders,
            OrderViews views,
            Issuing issuing,
            Projects projects,
            Members members,
            Judge judge,
            Moments moments) {
        this.orders = orders;
        this.views = views;
        this.issuing = issuing;
        this.projects = projects;
        this.members = members;
        this.judge = judge;
        this.moments = moments;
    }

    /// @param handlerId who answers; left out: the project's chief
    @Serdeable
    record NewOrder(
            @Nullable UUID projectId,
            @Nullable Level level,
            @Nullable String reason,
            @Nullable String demand,
            @Nullable UUID handlerId) {}

    /// @param open only those that are not closed
    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listOrders", summary = "Supervision orders, newest first, now or as of a day")
    Slice<OrderViews.Line> list(
            @QueryValue Optional<UUID> project,
            @QueryValue Optional<Level> level,
            @QueryValue Optional<Order.State> state,
            @QueryValue Optional<Boolean> open,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<Instant> moment = moments.moment(asOf);
        Orders.Filter filter = new Orders.Filter(project, level, state, open.orElse(false), moment);
        Slice<Order> page = Slice.of(orders.page(filter, cursor, size + 1), size, Order::id);
        return new Slice<>(views.lines(page.items(), moment), page.next(), Optional.empty());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getOrder",
            summary = "A supervision order with its reply and who acts next, now or as of a day")
    OrderViews.Sheet one(UUID id, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moments.moment(asOf);
        return views.sheet(orders.find(id, moment).orElseThrow(Rejected::missing), moment);
    }

    @Post
    @Change
    @Allowed(Rights.SQUAD_SUPERVISE)
    @Operation(operationId = "issueOrder", summary = "Issue a supervision order by hand")
    HttpResponse<OrderViews.Sheet> issue(@Body NewOrder sent) {
        Flaws flaws = new Flaws();
        flaws.need("/projectId", sent.projectId());
        flaws.need("/level", sent.level());
        String reason = flaws.text("/reason", sent.reason(), 500).strip();
        Optional<String> demand = flaws.findText("/demand", sent.demand(), 500).map(String::strip);
        flaws.refuse();
        UUID project = projects.one(Objects.requireNonNull(sent.projectId())).id();
        Optional<UUID> handler = Optional.ofNullable(sent.handlerId());
        if (handler.isPresent() && members.find(handler.get()).isEmpty()) {
            flaws.add(Flaw.at("/handlerId", "orders.no-such-member"));
        }
        UUID me = Caller.current().member();
        if (handler.filter(me::equals).isPresent()) {
            flaws.add(Flaw.at("/handlerId", "orders.not-oneself"));
        }
        flaws.refuse();
        Order order = issuing.byHand(project, Objects.requireNonNull(sent.level()), reason, demand, handler);
        judge.again(List.of(project));
        return HttpResponse.created(
                views.sheet(order, Optional.empty()), URI.create("/api/v1/squad/orders/" + order.id()));
    }
}
