package io.parkflow.platform.messages;

import io.micronaut.context.annotation.Value;
import io.parkflow.platform.delivery.Deliveries;
import io.parkflow.platform.delivery.Mailer;
import io.parkflow.platform.delivery.Outgoing;
import io.parkflow.platform.delivery.Robots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Enters a notice for each of its readers and puts on the way what goes outside.
@Singleton
final class Sending {
    private final Messages messages;
    private final Customs customs;
    private final Deliveries deliveries;
    private final Mailer mailer;
    private final Robots robots;
    private final Clock clock;
    private final String address;

    /// @param address where people reach this installation
    Sending(
            Messages messages,
            Customs customs,
            Deliveries deliveries,
            Mailer mailer,
            Robots robots,
            Clock clock,
            @Value("${parkflow.address:}") String address) {
        this.messages = messages;
        this.customs = customs;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.robots = robots;
        this.clock = clock;
        this.address = address;
    }

    /// @param people may name one person for several reasons; told once
    void send(Notice notice, String eventType, List<Reader> people) {
        Instant now = clock.instant();
        Customs.Custom custom = customs.current();
        if (robots.hear(eventType)) {
            robots.tell(
                    eventType,
                    notice.rule().key() + ":" + notice.origin(),
                    news(notice),
                    notice.rule().urgent(),
                    notice.rule().urgent() ? now : custom.quiet().after(now));
        }
        Map<UUID, Reader> byMember = new HashMap<>();
        people.forEach(reader -> byMember.putIfAbsent(reader.member(), reader));
        if (byMember.isEmpty()) {
            return;
        }
        Set<UUID> told = messages.told(notice.rule().key(), notice.origin());
        List<Reader> fresh = byMember.values().stream()
                .filter(reader -> !told.contains(reader.member()))
                .toList();
        if (!fresh.isEmpty()) {
            LocalDate day = custom.digestOn(now);
            Map<UUID, UUID> ids = messages.add(notice, fresh, day);
            if (mailer.isEnabled()) {
                deliveries.add(mails(notice, fresh, ids, custom, now));
            }
        }
    }

    private static List<Outgoing> mails(
            Notice notice, List<Reader> readers, Map<UUID, UUID> ids, Customs.Custom custom, Instant now) {
        List<Outgoing> mails = new ArrayList<>();
        for (Reader reader : readers) {
            if (reader.mailed()) {
                switch (reader.habit().mail(notice.rule().topic())) {
                    case NOW ->
                        mails.add(new Outgoing(
                                MailChannel.NAME,
                                reader.member(),
                                String.valueOf(ids.get(reader.member())),
                                Optional.of(notice.rule().key()),
                                Optional.empty(),
                                notice.rule().urgent(),
                                notice.rule().urgent()
                                        ? now
                                        : reader.habit()
                                                .quiet()
                                                .orElse(custom.quiet())
                                                .after(now)));
                    case DIGEST -> mails.add(digest(reader, custom, now));
                    case OFF -> {}
                }
            }
        }
        return mails;
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
