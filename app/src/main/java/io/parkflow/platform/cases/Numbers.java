package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// Gapless numbers. The counter stays locked until the case that took the number is committed, so take it late.
@Singleton
public final class Numbers {
    private final Sql sql;
    private final Parks parks;
    private final ParkTime time;

    Numbers(Sql sql, Parks parks, ParkTime time) {
        this.sql = sql;
        this.parks = parks;
        this.time = time;
    }

    /// The next number of papers that are no cases, for example objections.
    public String next(String kind, Instant now) {
        int year = time.at(now).getYear();
        int number = sql.of("""
                        insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, :year, 1)
                        on conflict (tenant_id, kind, year) do update set last = case_number.last + 1
                        returning last
                        """).with("kind", kind).with("year", year).one(row -> row.integer("last"));
        return front(kind, year) + number + "号";
    }

    /// @return the case with its number
    Case take(Case opened, String kind) {
        int year = time.at(opened.openedAt()).getYear();
        return sql.of("""
                        with taken as (
                            insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, :year, 1)
                            on conflict (tenant_id, kind, year) do update set last = case_number.last + 1
                            returning last),
                        found as (
                            insert into case_word (tenant_id, case_id, words)
                            select :tenant, :case, cast(:words as text[]) || (:park || '#' || taken.last) from taken)
                        update matter m set number = :front || taken.last || '号' from taken
                        where m.tenant_id = :tenant and m.id = :case
                        returning\s""" + Case.COLUMNS)
                .with("kind", kind)
                .with("year", year)
                .with("front", front(kind, year))
                .with("case", opened.id())
                .with("words", SearchWords.of(opened.title()))
                .with("park", SearchWords.park())
                .one(Case::of);
    }

    /// Numbers many cases of one kind in a row, in their order, with one statement.
    void takeAll(List<Case> opened, String kind) {
        int year = time.at(opened.getFirst().openedAt()).getYear();
        sql.of("""
                        with taken as (
                            insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, :year, :many)
                            on conflict (tenant_id, kind, year) do update set last = case_number.last + :many
                            returning last - :many as base),
                        numbered as (
                            select n.id, taken.base + n.position as no, n.words
                            from unnest(cast(:ids as uuid[]), cast(:words as text[])) with ordinality
                                as n (id, words, position), taken),
                        found as (
                            insert into case_word (tenant_id, case_id, words)
                            select :tenant, id, string_to_array(words, chr(31)) || (:park || '#' || no) from numbered)
                        update matter m set number = :front || numbered.no || '号' from numbered
                        where m.tenant_id = :tenant and m.id = numbered.id
                        """)
                .with("kind", kind)
                .with("year", year)
                .with("many", opened.size())
                .with("front", front(kind, year))
                .with("ids", opened.stream().map(Case::id).toList())
                .with(
                        "words",
                        opened.stream()
                                .map(one -> String.join("\u001f", SearchWords.of(one.title())))
                                .toList())
                .with("park", SearchWords.park())
                .change();
    }

    private String front(String kind, int year) {
        String park = parks.find(Tenancy.current().id()).map(Park::shortName).orElse("");
        return park + kind + "〔" + year + "〕";
    }
}
