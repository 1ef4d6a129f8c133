package io.parkflow.platform.messages;

import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.delivery.Channel;
import io.parkflow.platform.delivery.Fate;
import io.parkflow.platform.delivery.Mail;
import io.parkflow.platform.delivery.Mailer;
import io.parkflow.platform.delivery.Parcel;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The messages of a day in one mail, for those who want it so; a day whose messages were all read has none.
@Singleton
final class DigestChannel implements Channel {
    static final String NAME = "digest";

    private final Messages messages;
    private final Members members;
    private final Habits habits;
    private final Letterhead letterhead;
    private final Mailer mailer;
    private final Transactions transactions;

    DigestChannel(
            Messages messages,
            Members members,
            Habits habits,
            Letterhead letterhead,
            Mailer mailer,
            Transactions transactions) {
        this.messages = messages;
        this.members = members;
        this.habits = habits;
        this.letterhead = letterhead;
        this.mailer = mailer;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fate send(Parcel parcel) {
        LocalDate day = LocalDate.parse(parcel.key());
        Optional<Member> reader = transactions
                .read(() -> members.find(parcel.target()))
                .filter(member -> member.active() && member.email().isPresent());
        if (reader.isEmpty()) {
            return new Fate.Dropped("no-address");
        }
        List<Message> all = transactions.read(() -> messages.ofDigest(parcel.target(), day));
        if (all.isEmpty()) {
            return new Fate.Dropped("read-already");
        }
        Locale locale = Locale.forLanguageTag(
                transactions.read(() -> habits.of(parcel.target())).language());
        try {
            return mailer.send(new Mail(
                    parcel.id(),
                    reader.get().email().orElseThrow(),
                    letterhead.digestTitle(all.size(), locale),
                    letterhead.digestText(all, locale),
                    letterhead.digestHtml(all, locale)));
        } catch (IllegalArgumentException e) {
            return new Fate.Dropped("bad-address");
        }
    }
}
