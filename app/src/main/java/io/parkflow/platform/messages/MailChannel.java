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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One message as one mail. What the person has read in the meantime is not sent any more.
@Singleton
final class MailChannel implements Channel {
    static final String NAME = "mail";

    private final Messages messages;
    private final Members members;
    private final Habits habits;
    private final LinkDesk links;
    private final Letterhead letterhead;
    private final Mailer mailer;
    private final Transactions transactions;

    MailChannel(
            Messages messages,
            Members members,
            Habits habits,
            LinkDesk links,
            Letterhead letterhead,
            Mailer mailer,
            Transactions transactions) {
        this.messages = messages;
        this.members = members;
        this.habits = habits;
        this.links = links;
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
        Optional<Member> reader = transactions
                .read(() -> members.find(parcel.target()))
                .filter(member -> member.active() && member.email().isPresent());
        if (reader.isEmpty()) {
            return new Fate.Dropped("no-address");
        }
        Optional<Message> message =
                transactions.read(() -> messages.find(parcel.target(), UUID.fromString(parcel.key())));
        if (message.isEmpty() || message.get().readAt().isPresent()) {
            return new Fate.Dropped("read-already");
        }
        Locale locale = Locale.forLanguageTag(
                transactions.read(() -> habits.of(parcel.target())).language());
        // new ones for each try: the text of the last one is known to nobody
        List<LinkDesk.Button> buttons = transactions.write(() -> links.buttons(message.get(), locale));
        return sent(parcel, reader.get(), message.get(), buttons, locale);
    }

    private Fate sent(Parcel parcel, Member reader, Message message, List<LinkDesk.Button> buttons, Locale locale) {
        try {
            return mailer.send(new Mail(
                    parcel.id(),
                    reader.email().orElseThrow(),
                    Mail.line(message.title().in(locale)),
                    letterhead.text(message, buttons, locale),
                    letterhead.html(message, buttons, locale)));
        } catch (IllegalArgumentException e) {
            return new Fate.Dropped("bad-address");
        }
    }
}
