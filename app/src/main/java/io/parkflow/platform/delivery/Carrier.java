package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one delivery outside and writes down what became of it. Inside the park; no transaction is open meanwhile.
@Singleton
final class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Map<String, Channel> channels;
    private final Deliveries deliveries;
    private final Transactions transactions;

    Carrier(List<Channel> channels, Deliveries deliveries, Transactions transactions) {
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
        this.deliveries = deliveries;
        this.transactions = transactions;
    }

    List<Parcel> claim(int most) {
        return transactions.write(() -> deliveries.claim(most));
    }

    void carry(Parcel parcel) {
        Fate fate = fate(parcel);
        boolean dead = transactions.write(() -> deliveries.note(parcel, fate));
        if (dead) {
            LOG.warn("delivery {} by {} was given up: {}", parcel.id(), parcel.channel(), fate);
        }
    }

    private Fate fate(Parcel parcel) {
        Optional<Channel> channel = Optional.ofNullable(channels.get(parcel.channel()));
        try {
            return channel.map(way -> way.send(parcel)).orElseGet(() -> new Fate.Dropped("no-channel"));
        } catch (RuntimeException e) {
            // the text of the failure may carry an address, so only its kind is told
            LOG.warn(
                    "delivery {} by {}: {}",
                    parcel.id(),
                    parcel.channel(),
                    e.getClass().getSimpleName());
            return Fate.failed("broken");
        }
    }
}
