package io.parkflow.ground.money;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Money on the wire: `{"amount":"300000.00","currency":"CNY"}`, the amount a string so that no reader rounds it.
@Singleton
final class MoneySerde implements Serde<Money> {
    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Money> type, Money money)
            throws IOException {
        try (var object = encoder.encodeObject(type)) {
            object.encodeKey("amount");
            object.encodeString(money.toString());
            object.encodeKey("currency");
            object.encodeString(Money.CURRENCY);
        }
    }

    @Override
    public Money deserialize(Decoder decoder, DecoderContext context, Argument<? super Money> type) throws IOException {
        String amount = null;
        try (var object = decoder.decodeObject(type)) {
            for (var key = object.decodeKey(); key != null; key = object.decodeKey()) {
                switch (key) {
                    case "amount" -> amount = object.decodeString();
                    case "currency" -> requireYuan(object);
                    default -> throw object.createDeserializationException("unknown property of money: " + key, null);
                }
            }
        }
        return money(decoder, amount);
    }

    private static void requireYuan(Decoder decoder) throws IOException {
        var currency = decoder.decodeString();
        if (!currency.equals(Money.CURRENCY)) {
            throw decoder.createDeserializationException("only CNY is kept", currency);
        }
    }

    private static Money money(Decoder decoder, @Nullable String amount) throws IOException {
        if (amount == null) {
            throw decoder.createDeserializationException("money needs an amount", null);
        }
        try {
            return Money.signed(amount);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw decoder.createDeserializationException("not an amount of money", amount);
        }
    }
}
