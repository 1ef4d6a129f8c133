package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.seedfund.Archive;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Founds two parks with people, published figures and an open call on the first start; later starts find them there.
/// A start that was killed halfway is gone on with by the next one: each step looks what is there, and funds with all
/// that hangs on them come last and in one transaction.
///
/// Persons are made up; companies are too, but for those whose figures were published.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class Demo implements ApplicationEventListener<StartupEvent>, Ordered {
    private static final String FUND_MANAGER = "FUND_MANAGER";
    private static final String NOTICE =
            "面向园区内种子期科技企业和创业团队，支持方式为免息信用贷款（最高 30 万元）和公益参股（最高 20 万元）。" + "请在截止日 24:00 前在线提交申请表和附件。本批次为演示数据。";

    private final Founding founding;
    private final Parks parks;
    private final DemoPeople people;
    private final DemoOrganisation organisation;
    private final DemoPast past;
    private final DemoSquad squad;
    private final Enrolment enrolment;
    private final Archive archive;
    private final Roles roles;
    private final Transactions transactions;
    private final Clock clock;

    Demo(
            Founding founding,
            Parks parks,
            DemoPeople people,
            DemoOrganisation organisation,
            DemoPast past,
            DemoSquad squad,
            Enrolment enrolment,
            Archive archive,
            Roles roles,
            Transactions transactions,
            Clock clock) {
        this.founding = founding;
        this.parks = parks;
        this.people = people;
        this.organisation = organisation;
        this.past = past;
        this.squad = squad;
        this.enrolment = enrolment;
        this.archive = archive;
        this.roles = roles;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param prefix first half of the logins
    /// @param uscc   code of the company whose people apply
    private record Place(String slug, String prefix, String name, String shortName, String uscc) {}

    private static final Place WITH_A_PAST = new Place("cq-gaoxin", "cq", "重庆高新区", "渝高新", "91500107MA5DEM012E");
    /// The park with the key projects.
    static final String SQUADS = "cz-gaoxin";

    private static final Place NEIGHBOUR = new Place(SQUADS, "cz", "常州高新区", "常高新", "91500107MA5DEM0209");

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (complete(WITH_A_PAST) && complete(NEIGHBOUR)) {
            return;
        }
        people.list(Map.of(WITH_A_PAST.prefix(), WITH_A_PAST.slug(), NEIGHBOUR.prefix(), NEIGHBOUR.slug()));
        people.operator();
        fill(WITH_A_PAST, (fund, _) -> past.enter(fund));
        fill(NEIGHBOUR, (_, members) -> squad.enter(members));
    }

    /// After the database and the library are ready.
    @Override
    public int getOrder() {
        return 0;
    }

    private boolean complete(Place place) {
        return parks.findBySlug(place.slug())
                .map(park -> Tenancy.as(park.tenant(), () -> transactions.read(archive::hasFunds)))
                .orElse(false);
    }

    private void fill(Place place, BiConsumer<UUID, Map<String, UUID>> more) {
        if (complete(place)) {
            return;
        }
        Park park = parks.findBySlug(place.slug())
                .orElseGet(() -> founding.found(place.slug(), place.name(), place.shortName()));
        Tenancy.run(park.tenant(), () -> {
            UUID company = enrolment.resident("演示·云光智能科技有限公司", place.uscc());
            Map<String, UUID> members = people.enter(place.prefix(), company);
            Caller officer = officer(park, Objects.requireNonNull(members.get("fund")));
            try (var _ = PropagatedContext.getOrEmpty().plus(officer).propagate()) {
                transactions.write(() -> {
                    organisation.enter(members);
                    UUID fund = fund();
                    more.accept(fund, members);
                    call(fund);
                    return fund;
                });
            }
        });
    }

    private Caller officer(Park park, UUID member) {
        return new Caller(
                Ids.next(),
                member,
                park.id(),
                Optional.empty(),
                Set.of(FUND_MANAGER),
                roles.rights(Set.of(FUND_MANAGER)));
    }

    private UUID fund() {
        Map<String, BigDecimal> contributors = new LinkedHashMap<>();
        contributors.put("市级引导资金", new BigDecimal("40"));
        contributors.put("区级财政资金", new BigDecimal("60"));
        return archive.fund("种子投资基金", Money.of("5000", Unit.WAN), contributors, Money.of("5000", Unit.WAN));
    }

    private void call(UUID fund) {
        LocalDate today = clock.instant().atZone(Calendar.ZONE).toLocalDate();
        Instant opens = today.atStartOfDay(Calendar.ZONE).toInstant();
        Instant closes = today.plusDays(31).atStartOfDay(Calendar.ZONE).toInstant();
        archive.call(fund, today.getYear() + " 年种子基金申报通知", "CQ-2016", opens, closes, Money.of("500", Unit.WAN), NOTICE);
    }
}
