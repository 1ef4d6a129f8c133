package io.parkflow.platform.messages;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.delivery.Deliveries;
import io.parkflow.platform.delivery.Mailer;
import io.parkflow.platform.delivery.Outgoing;
import io.parkflow.platform.delivery.Robots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Enters notices for their readers and puts on the way what goes outside.
@Singleton
final class Sending {
    private final Readers readers;
    private final Messages messages;
    private final Customs customs;
    private final Deliveries deliveries;
    private final Mailer mailer;
    private final Robots robots;
    private final Clock clock;
    private final String address;

    /// @param address where people reach this installation
    Sending(
            Readers readers,
            Messages messages,
            Customs customs,
            Deliveries deliveries,
            Mailer mailer,
            Robots robots,
            Clock clock,
            @Value("${parkflow.address:}") String address) {
        this.readers = readers;
        this.messages = messages;
        this.customs = customs;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.robots = robots;
        this.clock = clock;
        this.address = address;
    }

    /// A message that is new to its reader.
    private record Fresh(Telling telling, Reader reader, Messages.Entry entry) {}

    /// Tells each person of each thing once, however often and for however many reasons they are named.
    void send(List<Telling> all) {
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Customs.Custom custom = customs.current();
        all.forEach(telling -> tellRobots(telling, custom, now));
        List<Fresh> fresh = fresh(all, custom.digestOn(now));
        if (!fresh.isEmpty()) {
            messages.add(fresh.stream().map(Fresh::entry).toList());
            if (mailer.isEnabled()) {
                deliveries.add(fresh.stream()
                        .filter(one -> one.reader().mailed())
                        .flatMap(one -> mail(one, custom, now).stream())
                        .toList());
            }
        }
    }

    private void tellRobots(Telling telling, Customs.Custom custom, Instant now) {
        if (robots.hear(telling.eventType())) {
            Notice notice = telling.notice();
            robots.tell(
                    telling.eventType(),
                    notice.rule().key() + ":" + notice.origin(),
                    news(notice),
                    notice.rule().urgent(),
                    notice.rule().urgent() ? now : custom.quiet().after(now, custom.zone()));
        }
    }

    private List<Fresh> fresh(List<Telling> all, LocalDate day) {
        List<List<Reader>> people = readers.of(all.stream().map(Telling::to).toList());
        if (people.stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        Set<Messages.Once> told = messages.told(
                all.stream().map(telling -> telling.notice().origin()).collect(Collectors.toSet()));
        List<Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Notice notice = all.get(i).notice();
            for (Reader reader : people.get(i)) {
                if (told.add(new Messages.Once(notice.rule().key(), notice.origin(), reader.member()))) {
                    fresh.add(new Fresh(all.get(i), reader, entry(notice, reader, day)));
                }
            }
        }
        return fresh;
    }

    private static Messages.Entry entry(Notice notice, Reader reader, LocalDate day) {
        Topic topic = notice.rule().topic();
        boolean digested = reader.habit().mail(topic) == Mode.DIGEST;
        return new Messages.Entry(
                Ids.next(),
                notice,
                reader.member(),
                reader.habit().rings(topic),
                digested ? Optional.of(day) : Optional.empty());
    }

    private static Optional<Outgoing> mail(Fresh fresh, Customs.Custom custom, Instant now) {
        Reader reader = fresh.reader();
        Rule rule = fresh.telling().notice().rule();
        return switch (reader.habit().mail(rule.topic())) {
            case NOW ->
                Optional.of(new Outgoing(
                        MailChannel.NAME,
                        reader.member(),
                        fresh.entry().id().toString(),
                        Optional.of(rule.key()),
                        Optional.empty(),
                        rule.urgent(),
                        rule.urgent()
                                ? now
                                : reader.habit().quiet().orElse(custom.quiet()).after(now, custom.zone())));
            case DIGEST -> Optional.of(digest(reader, custom, now));
            case OFF -> Optional.empty();
        };
    }

    private static Outgoing digest(Reader reader, Customs.Custom custom, Instant now) {
        LocalDate day = custom.digestOn(now);
        return new Outgoing(
                DigestChannel.NAME,
                reader.member(),
                day.toString(),
                Optional.empty(),
                Optional.empty(),
                false,
                custom.digestAt(day));
    }

    private Robots.News news(Notice notice) {
        return new Robots.News(
                notice.title().in(Locale.SIMPLIFIED_CHINESE),
                notice.body().in(Locale.SIMPLIFIED_CHINESE),
                address.isBlank() ? "" : address + Places.path(notice.aboutKind(), notice.aboutId()));
    }
}
