package io.parkflow.ground.tenancy.operator;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Enters a new park into the directory and gives it the cell with the fewest parks.
@Singleton
@CrossesParks("a park that does not exist yet cannot be bound")
public class Founding {
    private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");

    private final Sql directory;
    private final Clock clock;

    Founding(@Named("operator") Sql directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional("operator")
    public void open(List<String> cells) {
        for (String cell : cells) {
            directory
                    .of("insert into directory.cell (name) values (:cell) on conflict do nothing")
                    .with("cell", cell)
                    .change();
        }
    }

    @Transactional("operator")
    public Park found(String slug, String name, String shortName) {
        return found(slug, name, shortName, USUAL);
    }

    /// @param slug      unique word in addresses
    /// @param shortName what stands in front of document numbers
    /// @param zone      by whose clock the park works
    /// @throws io.parkflow.ground.tenancy.DatabaseFault with constraint `tenant_slug` when the word is taken
    @Transactional("operator")
    public Park found(String slug, String name, String shortName, ZoneId zone) {
        String cell = directory.of("""
                        select c.name from directory.cell c
                        left join directory.tenant t on t.cell = c.name
                        group by c.name order by count(t.id), c.name limit 1
                        """).one(row -> row.text("name"));
        Park park = new Park(Ids.next(), slug, name, shortName, cell, true, zone.getId(), 1);
        directory
                .of("""
                        insert into directory.tenant (id, slug, name, short_name, cell, state, zone, profile, created_at)
                        values (:id, :slug, :name, :shortName, :cell, 'active', :zone, '{}', :now)
                        """)
                .with("id", park.id())
                .with("slug", slug)
                .with("name", name)
                .with("shortName", shortName)
                .with("cell", cell)
                .with("zone", park.zone())
                .with("now", clock.instant())
                .change();
        return park;
    }

    /// Stops a park or lets it work again; nodes know within five seconds.
    ///
    /// @param seen the version this was decided on
    /// @return false when it has changed since
    @Transactional("operator")
    public boolean suspend(UUID park, int seen, boolean suspended) {
        return directory
                        .of("""
                                update directory.tenant set state = :state, version = version + 1
                                where id = :id and version = :seen
                                """)
                        .with("state", suspended ? "suspended" : "active")
                        .with("id", park)
                        .with("seen", seen)
                        .change()
                == 1;
    }

    /// By whose clock the park works from now on; nodes know within five seconds.
    ///
    /// @return false when it has changed since that version
    @Transactional("operator")
    public boolean move(UUID park, int seen, ZoneId zone) {
        return directory
                        .of("""
                                update directory.tenant set zone = :zone, version = version + 1
                                where id = :id and version = :seen
                                """)
                        .with("zone", zone.getId())
                        .with("id", park)
                        .with("seen", seen)
                        .change()
                == 1;
    }
}
